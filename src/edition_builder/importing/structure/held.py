"""Running heads, page numbers and notices among the paragraphs, as in a file made from a PDF."""

from __future__ import annotations

import re
import textwrap
from collections import defaultdict
from typing import TYPE_CHECKING

from edition_builder.importing.script import Call, Paragraph
from edition_builder.marking.folios import FOLIO
from edition_builder.marking.furniture import find_furniture
from edition_builder.marking.lines import Line
from edition_builder.marking.running_heads import SHORTEST_PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.importing.script import Block

DIGITS = re.compile(r"\d+")
MOST_NUMBERS = 2
"""Numbers in a running head: a volume and a page; what a program prints has more."""
NOBODY = -1
"""Whose a blank line is."""

LINE = 80
"""Letters of a line, as which longer paragraphs are counted."""


def held_among(blocks: Sequence[Block]) -> frozenset[int]:
    """The indices of paragraphs that belong to pages or to shops, and not to the work.

    Numbers that stand alone do where running heads stand among the text, too: in other texts they
    are those of sections.
    """
    lines, owners = _lines(blocks)
    furniture = find_furniture(lines)
    places = [at for at in sorted(furniture.held) if _may_be_held(blocks[owners[at]])]
    kept = {owners[at] for at in range(len(lines)) if at not in furniture.held}
    notices = {owners[at] for at in places if at in furniture.notices}
    printed = {at for at in places if _is_printed(blocks[owners[at]])}
    places = [at for at in places if at not in printed]
    paged = {owners[at] for at in _paged(lines, [at for at in places if owners[at] not in notices])}
    return frozenset((notices | paged) - kept)


def _paged(lines: Sequence[Line], places: Sequence[int]) -> Iterator[int]:
    """The places of lines that come back page by page, if they are not numbers alone."""
    alike: defaultdict[str, list[int]] = defaultdict(list)
    for at in places:
        alike[DIGITS.sub("", lines[at].words)].append(at)
    steady = [
        run
        for run in alike.values()
        if _step(run) >= SHORTEST_PAGE and len(DIGITS.findall(lines[run[0]].words)) <= MOST_NUMBERS
    ]
    if any(not FOLIO.match(lines[run[0]].words) for run in steady):
        yield from (at for run in steady for at in run)


def _step(places: Sequence[int]) -> float:
    return (places[-1] - places[0]) / max(1, len(places) - 1)


def _lines(blocks: Sequence[Block]) -> tuple[list[Line], list[int]]:
    """The paragraphs as lines of a text, with a blank one below each; and whose each line is."""
    lines: list[Line] = []
    owners: list[int] = []
    for index, block in enumerate(blocks):
        for words in (*_set_in_lines(block), ""):
            lines.append(Line(start=0, end=0, next=0, words=words, indent=0, page=False))
            owners.append(index if words else NOBODY)
    return lines, owners


def _set_in_lines(block: Block) -> Sequence[str]:
    """What a paragraph would be as lines; a notice that a page sets as code has its own."""
    if isinstance(block, Paragraph) and block.role == "code":
        return [line.strip() for line in block.text.splitlines()]
    return textwrap.wrap(_text(block), LINE)


def _text(block: Block) -> str:
    return " ".join(block.text.split()) if isinstance(block, Paragraph) else ""


def _is_printed(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role == "code"


def _may_be_held(block: Block) -> bool:
    return (
        isinstance(block, Paragraph)
        and block.role in {"", "code"}
        and block.item is None
        and not any(isinstance(piece, Call) for piece in block.pieces)
    )
