"""A typed table of contents: its page numbers are another edition's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.marking.blocks import Block, Kind
from edition_builder.marking.words import CONTENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.marking.lines import Line

LISTED = expression(
    r"(?:\s{2,}|\t|\.{2,}|…|(?:\s\.){2,})\s*(?:\d{1,4}|[ivxlc]{1,6})\.?\Z", re.IGNORECASE
)
FEWEST = 3
MOSTLY, LEAST = 0.6, 0.4
LEADERS = expression(r"\.{3,}|…{2,}|(?:\s\.){3,}")
LONGEST_LINE = 120


def mark_contents(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks; a list of headings with page numbers is held, as matter of other pages."""
    found = list(blocks)
    at = 0
    while at < len(found):
        headed = _is_heading(found[at])
        end = at + headed
        while end < len(found) and _may_belong(found[end], headed=headed):
            end += 1
        while end > at and not any(map(_ends, found[end - 1].lines)):
            end -= 1
        lines = [line for block in found[at + headed : end] for line in block.lines]
        if _is_listed(lines, headed=headed):
            found[at:end] = [replace(block, kind=Kind.HELD) for block in found[at:end]]
        at = max(at + 1, end)
    return tuple(found)


def _is_heading(block: Block) -> bool:
    return block.plain and block.words.casefold().strip(" .:") in CONTENTS


def _may_belong(block: Block, *, headed: bool) -> bool:
    """Whether a block is such lines; under a heading, also a short one between them."""
    if not block.plain or any(len(line.words) > LONGEST_LINE for line in block.lines):
        return False
    listed = sum(map(_ends, block.lines))
    short = len(block.words) <= LONGEST_LINE
    return listed >= MOSTLY * len(block.lines) or (headed and (short or listed >= FEWEST))


def _is_listed(lines: Sequence[Line], *, headed: bool) -> bool:
    numbered = [line for line in lines if _ends(line)]
    led = [line for line in numbered if LEADERS.search(line.words)]
    enough = len(numbered) >= FEWEST and len(numbered) >= LEAST * len(lines)
    return enough and (headed or len(led) >= FEWEST)


def _ends(line: Line) -> bool:
    """Whether a line ends with a page number that stands apart."""
    return bool(LISTED.search(line.words)) and sum(map(str.isalpha, line.words)) > FEWEST
