"""Passages that an answer by mail quotes: a sign stands before every line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.marking.blocks import Block, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

QUOTED = expression(r">\s?")
EMPTY = expression(r"(?:>\s?)+\Z")


def mark_quoted(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with those marked in which `>` stands before every line, as in letters by mail."""
    return tuple(piece for block in blocks for piece in _parted(block))


def _parted(block: Block) -> Iterator[Block]:
    """A quoted block, parted at lines with nothing behind the sign; any other as it is."""
    kept = [not EMPTY.match(line.words) for line in block.lines]
    quoted = block.plain and all(QUOTED.match(line.words) for line in block.lines)
    if not quoted or not any(kept):
        yield block
        return
    begin = 0
    for at in range(1, len(kept) + 1):
        if at == len(kept) or kept[at] is not kept[begin]:
            if kept[begin]:
                lines = block.lines[begin:at]
                yield replace(block, lines=lines, kind=Kind.QUOTATION, value=">")
            begin = at
