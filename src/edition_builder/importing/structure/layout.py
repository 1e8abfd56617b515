"""Tables that only lay out a page: one row, and in its cells what others set as columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.importing.script import Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edition_builder.importing.script import Block

MANY = 12
"""Paragraphs in one cell; a table that compares has a few lines in each."""


def opened(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with what such tables hold in their place, cell after cell."""
    for block in blocks:
        if isinstance(block, Table) and is_layout(block):
            yield from opened(inner for row in block.rows for cell in row for inner in cell.blocks)
        else:
            yield block


def is_layout(table: Table) -> bool:
    """Whether a table has one row, and a cell in it far more than a cell of figures has."""
    if len(table.rows) != 1:
        return False
    return any(sum(map(_counts, cell.blocks)) >= MANY for cell in table.rows[0])


def _counts(block: Block) -> bool:
    return isinstance(block, Table) or (isinstance(block, Paragraph) and not block.is_empty)
