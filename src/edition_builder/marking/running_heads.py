"""Running heads: lines that come back page after page, or that count pages at their edge."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.frozen import dataclass
from edition_builder.marking.folios import EDGE_NUMBER, LEAF, beside_folio, next_words
from edition_builder.marking.words import HEADING_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.marking.lines import Line

LONGEST_HEAD = 80
"""Characters; a running head is one line, and not a long one."""

OFTEN = 3
"""A line has to come back so often before it can be a running head."""

OFTEN_BARE = 4
LONGEST_PAGE = 120
SHORTEST_PAGE = 15
"""Lines of a page."""

STEADY = 0.35
"""The spread of the distances between its places, as a share of the mean distance."""

LETTERS = expression(r"[^\W\d_]")
SENTENCE = expression(r"\A[\"'“‘„«—–-]|[.!?][\"'”’»]?\Z")
"""What somebody says, or a sentence: no running head, however often it comes back."""

ENDED = expression(r"[.!?…:;][\"'”’»“)\]\d]*\Z")
SERIES = expression(r"\b(?:no|nr|num|№|n°)\.?\Z", re.IGNORECASE)
"""How the heads of pieces in a series end before their number: pages have none so."""


def running_heads(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines that are running heads."""
    return frozenset((*_same_words(lines), *_facing_pages(lines)))


def _same_words(lines: Sequence[Line]) -> Iterator[int]:
    """Lines that come back, but for a number at their edge, page after page.

    The first of them may be the title that the others repeat.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if _may_be_head(line):
            places[_without_folio(line.words)].append(number)
    for words, numbers in places.items():
        if len(numbers) >= OFTEN and _comes_back(lines, words, numbers):
            yield from numbers[not beside_folio(lines, numbers[0]) :]


def _may_be_head(line: Line) -> bool:
    return 0 < len(line.words) <= LONGEST_HEAD and bool(LETTERS.search(line.words))


def _without_folio(words: str) -> str:
    return EDGE_NUMBER.sub("", words).strip(" |·•—–-").casefold()


def _comes_back(lines: Sequence[Line], words: str, numbers: Sequence[int]) -> bool:
    if not _is_named(words) or SENTENCE.search(lines[numbers[0]].words):
        return False
    if SERIES.search(words) or _mean_step(numbers) > LONGEST_PAGE or _is_series(lines, numbers):
        return False
    folioed = sum(beside_folio(lines, number) for number in numbers) > len(numbers) / 2
    return folioed or (_alone(lines, numbers) and _steady(numbers))


def _is_named(words: str) -> bool:
    """Whether words are no chapter's, and no list's or sentence's part."""
    first = words.split(maxsplit=1)[0].strip(".:") if words else ""
    return bool(words) and first not in HEADING_WORDS and not words.endswith((",", ";", ":"))


def _is_series(lines: Sequence[Line], numbers: Sequence[int]) -> bool:
    """Whether pieces are counted here from one on, each begun after a finished sentence."""
    found = [_folio(number, lines[number].words) for number in numbers]
    counted = [folio.page for folio in found if folio and not folio.is_left]
    if counted != list(range(1, len(numbers) + 1)):
        return False
    return not any(_interrupts(lines, number) for number in numbers)


@dataclass(frozen=True, slots=True)
class _Folio:
    """A line with the number of a page at its edge."""

    line: int
    page: int
    is_left: bool

    @property
    def has_its_side(self) -> bool:
        """Whether the number stands where it does in books: even ones left, odd ones right."""
        return self.is_left == (self.page % 2 == 0)


def _folio(number: int, words: str) -> _Folio | None:
    found = EDGE_NUMBER.search(words)
    if not found or not found[0].isdigit():
        return None
    return _Folio(number, int(found[0]), found.start() == 0)


def _facing_pages(lines: Sequence[Line]) -> Iterator[int]:
    """Heads that change from page to page, told by their numbers: 12 THE TITLE, THE CHAPTER 13."""
    run: list[_Folio] = []
    for folio in (*_folios_with_words(lines), None):
        if folio and run and 0 < folio.page - run[-1].page <= LEAF:
            run.append(folio)
            continue
        if len({item.is_left for item in run}) > 1 and _are_heads(lines, run):
            yield from (item.line for item in run)
        run = [folio] if folio else []


def _folios_with_words(lines: Sequence[Line]) -> Iterator[_Folio]:
    for number, line in enumerate(lines):
        if not _may_be_head(line) or SENTENCE.search(line.words):
            continue
        folio = _folio(number, line.words)
        named = _is_named(_without_folio(line.words))
        if folio and folio.has_its_side and named and _alone(lines, [number]):
            yield folio


def _are_heads(lines: Sequence[Line], run: Sequence[_Folio]) -> bool:
    """Whether a run is set in capitals, or breaks into sentences: headings do neither so."""
    capitals = all(lines[item.line].words.isupper() for item in run)
    return capitals or any(_interrupts(lines, item.line) for item in run)


def _interrupts(lines: Sequence[Line], number: int) -> bool:
    above = next_words(lines, number, -1)
    return above is not None and not ENDED.search(lines[above].words)


def _alone(lines: Sequence[Line], numbers: Sequence[int]) -> bool:
    """Whether the lines stand between blank lines, each time."""
    return all(
        (at == 0 or lines[at - 1].blank) and (at + 1 == len(lines) or lines[at + 1].blank)
        for at in numbers
    )


def _mean_step(numbers: Sequence[int]) -> float:
    return (numbers[-1] - numbers[0]) / max(1, len(numbers) - 1)


def _steady(numbers: Sequence[int]) -> bool:
    """Whether lines come back as pages do: often, and always after as many lines."""
    steps = [below - above for above, below in pairwise(numbers)]
    mean = _mean_step(numbers)
    spread = (sum((step - mean) ** 2 for step in steps) / len(steps)) ** 0.5
    paged = SHORTEST_PAGE < mean < LONGEST_PAGE
    return paged and len(numbers) >= OFTEN_BARE and spread <= STEADY * mean
