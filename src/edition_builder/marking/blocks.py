"""Blocks: the lines of a text, parted where its author began something new."""

from __future__ import annotations

import enum
from dataclasses import field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.frozen import dataclass
from edition_builder.marking.lines import Line
from edition_builder.marking.words import ALONE, NOTES, WORKS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from edition_builder.marking.furniture import Furniture
    from edition_builder.marking.measure import Measure


class Kind(enum.Enum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    TITLE = "title"
    SUBTITLE = "subtitle"
    AUTHOR = "author"
    HEADING = "heading"
    QUOTATION = "block quotation"
    VERSE = "verse"
    LIST = "list"
    TABLE = "table"
    CAPTION = "caption"
    BREAK = "scene break"
    NOTES = "heading of the notes"
    NOTE = "note"
    WORKS = "heading of the works cited"
    WORK = "work cited"
    HELD = "held matter"
    MARKUP = "markup"


SHORT_LINE = 90
"""Characters: in a text whose lines are paragraphs, a run of lines below this is kept as lines."""

PROSE_RUN = 0.4
"""The share of full lines in a run from which on it is prose."""

NAMED = ALONE | NOTES | WORKS
WITHIN = 0.95
DEEPEST_FIRST_LINE = 10
"""Columns that a paragraph's first line may be indented by."""

NUMBERED_HEADING = expression(
    r"\d{1,2}(?:\.\d{1,2})*\.?\s+\S|[IVXLC]{1,6}\.?\s+[\"“‘„«(]?[A-ZÀ-ÖØ-ÞА-ЯЁ]"
)
"""Behind a Roman numeral a capital: “I walk through the churchyard” is verse."""

ITEM = expression(r"\(?\d{1,3}[.)]\s")
OPEN_END = expression(r"[.,;:!?…—–-]\Z")
TERMINAL = expression(r"[.!?…:;][\"'”’»“)\]*_\d¹²³⁰⁴-⁹†‡]*\Z")
CLOSED = expression(r"[.!?…][\"'”’»“)\]*_¹²³⁰⁴-⁹†‡]*(?:\[?\(?\d{0,3}\)?\]?)\Z")
OPENS_NEW = expression(r"[\"'“‘„«»‹(\[¿¡—–*_]*[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩЀ-Я\d]")
SMALL = expression(r"[\"'“‘„«(\[]*[a-zß-öø-ÿа-яё]")
HYPHENED = expression(r"[^\W\d_][-‐¬]\Z")


TAIL = 40
"""Characters at the end of a paragraph that tell how it ends."""


def has_ended(words: str) -> bool:
    """Whether a paragraph ends with a mark that may end one, a colon among them."""
    return bool(TERMINAL.search(words[-TAIL:]))


def is_closed(words: str) -> bool:
    """Whether a paragraph ends as a sentence does."""
    return bool(CLOSED.search(words[-TAIL:]))


def is_hyphened(words: str) -> bool:
    """Whether a line ends in the middle of a word."""
    return bool(HYPHENED.search(words[-TAIL:]))


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together; `gap` counts the blank lines before them.

    `over` says that a page ended, or furniture stands, between this block and the one before.
    `level`, `value` and `sure` are what its kind needs: a heading's level, a list's or note's
    label, and whether nothing else could be meant.
    """

    lines: tuple[Line, ...]
    gap: int = 0
    over: bool = False
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    value: str = ""
    sure: bool = True
    words: str = field(init=False, default="")

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", " ".join(line.words for line in self.lines))

    @property
    def start(self) -> int:
        """Where its first line begins."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Where its last line ends, without the line end."""
        return self.lines[-1].end

    @property
    def plain(self) -> bool:
        """Whether nobody has said yet what it is."""
        return self.kind is Kind.PARAGRAPH


def joined(blocks: Iterable[Block], goes_on: Callable[[Block, Block], bool]) -> Iterator[Block]:
    """The blocks; each that `goes_on` says continues the one above is one with it.

    `goes_on` is asked with the block above, as joined so far, and the block itself.
    """
    above: Block | None = None
    for block in blocks:
        if above and goes_on(above, block):
            above = replace(above, lines=(*above.lines, *block.lines))
            continue
        if above:
            yield above
        above = block
    if above:
        yield above


def read_blocks(lines: Sequence[Line], furniture: Furniture, how: Measure) -> tuple[Block, ...]:
    """All blocks, those of held matter among them."""
    found: list[Block] = []
    run: list[Line] = []
    gap, over, held = 0, False, False
    for number, line in enumerate([*lines, None]):
        is_held = number in furniture.held
        if run and (line is None or line.blank or is_held is not held):
            found.extend(_parted(run, gap, over, held=held, how=how))
            over = held
            gap, run = 0, []
        if line is not None and line.blank:
            gap += 1
            over = over or line.page
        elif line is not None:
            held = is_held
            run.append(line)
    return tuple(_with_pages(found))


def _with_pages(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; one after a line that ended a page has it said."""
    page = False
    for block in blocks:
        yield replace(block, over=True) if page else block
        page = block.lines[-1].page


def _parted(
    run: Sequence[Line], gap: int, over: bool, *, held: bool, how: Measure
) -> Iterator[Block]:
    if held:
        yield Block(tuple(run), gap, over, kind=Kind.HELD)
        return
    begin = 0
    cut = _cut_prose if how.wrapped else _cut_lines
    for at in [*cut(run, how), len(run)]:
        yield Block(tuple(run[begin:at]), gap if begin == 0 else 0, over if begin == 0 else False)
        begin = at


def _cut_prose(run: Sequence[Line], how: Measure) -> Iterator[int]:
    """Where paragraphs begin in lines of a measure, with nothing between them."""
    full = [how.is_full(above, below) for above, below in pairwise(run)]
    heads = _headings_in(run, full)
    inner = [is_full for at, is_full in enumerate(full) if at not in heads]
    prose = sum(inner) >= PROSE_RUN * len(inner) and not is_versed(run, how)
    for at in range(1, len(run)):
        above, below = run[at - 1], run[at]
        ended = has_ended(above.words) and bool(OPENS_NEW.match(below.words))
        stepped = 0 < below.indent - above.indent <= DEEPEST_FIRST_LINE
        new = prose and ended and (stepped or not full[at - 1])
        if new or at in heads or at - 1 in heads:
            yield at


def is_versed(run: Sequence[Line], how: Measure) -> bool:
    """Whether lines that could be full all begin with capitals and stay within the measure."""
    several = len(run) >= len(("one", "two", "three"))
    short = max(line.indent + len(line.words) for line in run) < WITHIN * how.width
    ended = any(not how.is_full(above, below) for above, below in pairwise(run))
    return several and short and ended and all(OPENS_NEW.match(line.words) for line in run)


def _headings_in(run: Sequence[Line], full: Sequence[bool]) -> frozenset[int]:
    """Lines of a run that are headings, though no blank line parts them from the prose.

    Such a line is numbered, in capitals or one of the words that are headings; it is short though
    the next word would have fitted, nothing closes it, and what is above it has ended.
    """
    items = sum(bool(ITEM.match(line.words)) for line in run)
    found: set[int] = set()
    for at, line in enumerate(run[:-1]):
        ended = at == 0 or at - 1 in found or has_ended(run[at - 1].words)
        named = line.words.casefold().strip(" :.") in NAMED
        marked = named or bool(NUMBERED_HEADING.match(line.words)) or line.words.isupper()
        if marked and ended and not full[at] and not OPEN_END.search(line.words):
            found.add(at)
    several = items >= len(("one", "two")) or len(found) > len(run) / 2
    followed = all(at + 1 in found or _is_prose(run, full, at + 1) for at in found)
    return frozenset() if several or not followed else frozenset(found)


def _is_prose(run: Sequence[Line], full: Sequence[bool], at: int) -> bool:
    """Whether a paragraph begins on a line, or a note or work that is one line long."""
    return (at < len(full) and full[at]) or bool(TERMINAL.search(run[at].words))


def _cut_lines(run: Sequence[Line], how: Measure) -> Iterator[int]:
    """Where paragraphs begin in a text whose lines are paragraphs."""
    if len(run) > 1 and _kept_as_lines(run, how):
        return
    for at in range(1, len(run)):
        above, below = run[at - 1].words, run[at].words
        broken = is_hyphened(above) or not has_ended(above)
        tabbed = "\t" in above and "\t" in below
        if not tabbed and not (broken and SMALL.match(below)):
            yield at


def _kept_as_lines(run: Sequence[Line], how: Measure) -> bool:
    if all("\t" in line.words for line in run):
        return True
    if any(len(line.words) > SHORT_LINE for line in run):
        return False
    open_ended = sum(not is_closed(line.words) for line in run)
    several = len(run) >= len(("one", "two", "three"))
    return not how.close or (several and open_ended > len(run) / 2)
