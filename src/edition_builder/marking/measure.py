"""How a text was typed: to what measure its lines were broken, and what parts its paragraphs."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.marking.lines import Line

NARROWEST, WIDEST = 35, 110
"""Characters; a typescript's lines are between 60 and 80, a column's of a PDF down to 35."""

PROSE = 0.55
"""The share of broken lines that have to be full before a text counts as typed to a measure."""

SURE = 60
"""Characters of a line whose break alone, if there is but one in a text, is a measure's."""

FULL = 0.8
"""A line that with the next word would be longer than this share of the measure was full."""

FEWEST_FULL = 40
"""Lines that end within a sentence, from which on they tell how far lines were filled."""

RAGGED = 100
"""One line in so many may be shorter than its neighbours and yet be full."""

FEWEST_BROKEN = 3
"""Words broken at a line's end that tell a measure, however ragged the lines; verse breaks none."""

BROKEN = expression(r"[^\W\d_]{2}[-\xad‐]\Z")
SET = expression(r"[|+]|(?:[-*•–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s|\S.*? {3,}\S|[-=_*~\s]+\Z")
"""Items of lists and rows of tables: their lines end where they end, and tell nothing."""

GOES_ON = expression(r"[^\W_]-?\Z")
"""A line that ends with a letter and is followed by a small one stops within a sentence."""

FIRST_WORD = expression(r"\S+")


@dataclass(frozen=True, slots=True)
class Measure:
    """`width` is the measure in characters, 0 where each line is a paragraph of its own.

    `gap` is the number of blank lines that usually parts two paragraphs, 0 where there are none;
    `indent` is where the text's lines usually begin; `close` says that each line is a paragraph and
    hardly a blank line parts them; `full` is what a line that was ended because the next word would
    not have fitted is at least long with that word.
    """

    width: int
    gap: int
    indent: int
    close: bool
    full: float

    def is_full(self, line: Line, following: Line) -> bool:
        """Whether a line was ended because the next word would not have fitted."""
        return fitted(line, following) > self.full

    @property
    def wrapped(self) -> bool:
        """Whether lines end where the measure ends, and not the paragraph."""
        return self.width > 0


def fitted(line: Line, following: Line) -> int:
    """How long a line would be with the first word of the next."""
    first = FIRST_WORD.match(following.words)
    return line.indent + len(line.words) + 1 + (len(first[0]) if first else 0)


def measured(lines: Sequence[Line]) -> Measure:
    """How these lines, without those of page furniture, were typed."""
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if a.words and b.words]
    prose = [(a, b) for a, b in pairs if not (SET.match(a.words) or SET.match(b.words))]
    indents = Counter(line.indent for line in lines if line.words)
    indent = indents.most_common(1)[0][0] if indents else 0
    width = _width(lines, prose)
    alone = sum(1 for line in lines if line.words) - len(pairs)
    close = not width and len(pairs) > alone
    return Measure(width, _gap(lines), indent, close, _filled(prose, width))


def _filled(pairs: Sequence[tuple[Line, Line]], width: int) -> float:
    """How long lines are at least that go on within a sentence, with the first word of the next."""
    within = sorted(
        fitted(a, b) for a, b in pairs if GOES_ON.search(a.words) and b.words[0].islower()
    )
    least = FULL * width
    if len(within) < FEWEST_FULL:
        return least
    return max(least, within[len(within) // RAGGED] - 1)


def _width(lines: Sequence[Line], pairs: Sequence[tuple[Line, Line]]) -> int:
    lengths = sorted(line.indent + len(line.words) for line in lines if line.words)
    if not pairs or (len(pairs) == 1 and len(pairs[0][0].words) < SURE):
        return 0
    longest = sorted(line.indent + len(line.words) for line, _ in pairs)
    width = longest[(len(longest) * 19) // 20]
    width = min(width, lengths[-1])
    if not NARROWEST <= width <= WIDEST or lengths[(len(lengths) * 49) // 50] > 1.5 * width:
        return 0
    full = sum(fitted(*pair) > FULL * width for pair in pairs)
    broken = sum(bool(BROKEN.search(a.words)) and b.words[:1].islower() for a, b in pairs)
    if broken >= max(FEWEST_BROKEN, len(pairs) // 10):
        return width
    return width if full >= PROSE * len(pairs) else 0


def _gap(lines: Sequence[Line]) -> int:
    """The commonest number of blank lines between two lines of words, none not counted."""
    gaps: Counter[int] = Counter()
    run = 0
    for line in lines:
        if line.words:
            gaps[run] += 1
        run = 0 if line.words else run + 1
    parted = {gap: count for gap, count in gaps.items() if gap}
    return min((gap for gap, count in parted.items() if count == max(parted.values())), default=0)
