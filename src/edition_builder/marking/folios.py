"""Page numbers: alone on a line, or at the edge of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.marking.lines import Line

FOLIO = expression(
    r"(?:[-–—\[(|]\s?)?(?:p(?:age)?\.?\s)?(?P<number>\d{1,4}|[ivxlc]{1,7})(?:\s?[-–—\])|])?"
    r"(?:\s(?:of|von|de|из|/)\s\d{1,4})?\Z",
    re.IGNORECASE,
)
EDGE_NUMBER = expression(
    r"\A\d{1,4}(?=\s)|(?<=\s)\d{1,4}\Z|\A[ivxlc]+(?=\s{2})|(?<=\s{2})[ivxlc]+\Z"
)
NUMBERED = expression(r"\d")
OFTEN = 3
"""So many numbers that grow page by page are no chance."""

LEAF = 2
"""Pages: where only one side of a leaf bears its number, numbers grow by twos."""

FEWEST_LINES = 10
FEWEST_LETTERS = 800
"""What a page has at least: so many lines, or letters where a line is a paragraph."""


def folios(lines: Sequence[Line], heads: frozenset[int]) -> Iterator[int]:
    """Numbers that stand alone on a line and grow page by page, or stand beside a running head."""
    alone = [
        (at, int(found["number"]))
        for at, line in enumerate(lines)
        if (found := FOLIO.match(line.words)) and found["number"].isdigit()
    ]
    growing = _growing(lines, alone)
    for at, _ in alone:
        beside = any(next_words(lines, at, step) in heads for step in (-1, 1))
        if beside or at in growing or _at_edge(lines, at):
            yield at


def _at_edge(lines: Sequence[Line], at: int) -> bool:
    """Whether a form feed stands beside a line."""
    after = next_words(lines, at, 1)
    before = next_words(lines, at, -1)
    below = any(line.page for line in lines[at : after if after is not None else at + 3])
    above = any(line.page for line in lines[before if before is not None else max(0, at - 3) : at])
    return below or above


def _growing(lines: Sequence[Line], alone: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The places of numbers that grow from page to page, three times at least."""
    runs: dict[int, tuple[int, ...]] = {}
    found: set[int] = set()
    for at, number in alone:
        above = runs.get(number - 1) or runs.get(number - LEAF) or ()
        goes_on = bool(above) and _page_apart(lines, above[-1], at)
        runs[number] = (*above[1 - OFTEN :], at) if goes_on else (at,)
        if len(runs[number]) == OFTEN:
            found.update(runs[number])
    return frozenset(found)


def _page_apart(lines: Sequence[Line], above: int, below: int) -> bool:
    letters = lines[below].start - lines[above].start
    return below - above > FEWEST_LINES or letters > FEWEST_LETTERS


def beside_folio(lines: Sequence[Line], number: int) -> bool:
    """Whether a line has a page number in it or beside it, or stands at a page's edge."""
    if EDGE_NUMBER.search(lines[number].words):
        return True
    near = [at for step in (-1, 1) if (at := next_words(lines, number, step)) is not None]
    if any(FOLIO.match(lines[at].words) and NUMBERED.search(lines[at].words) for at in near):
        return True
    above = range(max(0, number - 3), number)
    return any(lines[at].page for at in above) or lines[number].page


def next_words(lines: Sequence[Line], number: int, step: int) -> int | None:
    """The next line with words above (-1) or below (1), if there is one near."""
    for at in range(number + step, number + 4 * step, step):
        if 0 <= at < len(lines) and lines[at].words:
            return at
    return None
