"""The list of works at a text's end, parted into works."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.marking.blocks import Block, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

YEAR = expression(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
BEGINS = expression(r"(?:[-•*–]\s+|\[?\d{1,3}[.)\]]\s+)?(?:[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁ]|[—–_-]{2,})")
ENDED = expression(r"[.\])”»]\Z|\d\Z|/\Z")
LONGEST = 800
ENOUGH = 0.6


def mark_works(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with each work of a list of works marked, if the list is one."""
    found: list[Block] = []
    at = 0
    while at < len(blocks):
        found.append(blocks[at])
        at += 1
        if found[-1].kind is not Kind.WORKS:
            continue
        end = at
        while end < len(blocks) and _may_hold_works(blocks[end]):
            end += 1
        works = [work for block in blocks[at:end] for work in _each(block)]
        if works and sum(_is_work(work) for work in works) >= ENOUGH * len(works):
            found += [replace(work, kind=Kind.WORK) for work in works]
        else:
            found[-1] = replace(found[-1], kind=Kind.HEADING)
            found += blocks[at:end]
        at = end
    return tuple(found)


def _may_hold_works(block: Block) -> bool:
    kinds = {Kind.PARAGRAPH, Kind.LIST, Kind.QUOTATION, Kind.VERSE, Kind.TABLE}
    return block.kind in kinds and len(block.words) <= 100 * LONGEST


def _is_work(block: Block) -> bool:
    return bool(YEAR.search(block.words)) and len(block.words) <= LONGEST


def _each(block: Block) -> Iterator[Block]:
    """The works in a block: lines hang from a work's first, or a full stop ends the one before."""
    lines = block.lines
    margin = min(line.indent for line in lines)
    hanging = any(line.indent > margin for line in lines[1:])
    begin = 0
    for at in range(1, len(lines)):
        above, below = lines[at - 1], lines[at]
        fresh = bool(BEGINS.match(below.words)) and bool(ENDED.search(above.words))
        dated = bool(YEAR.search(" ".join(line.words for line in lines[begin:at])))
        if (
            (below.indent == margin and above.indent >= margin)
            if hanging
            else fresh and dated and _named(below.words)
        ):
            yield replace(block, lines=lines[begin:at], gap=block.gap if begin == 0 else 0)
            begin = at
    yield replace(block, lines=lines[begin:], gap=block.gap if begin == 0 else 0)


def _named(words: str) -> bool:
    """Whether a line begins as a work does: a family name and a comma, or a dash for one."""
    return bool(
        re.match(
            r"(?:[-•*–]\s+|\[?\d{1,3}[.)\]]\s+)?(?:[^\W\d_][^\s,.]*(?:\s[^\s,.]+){0,3}[,.]|[—–_-]{2,})",
            words,
        )
    )
