"""Tables that lost their rules: cells parted by tabs, or by blanks that stand in columns."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.marking.blocks import Block, Kind, is_closed
from edition_builder.marking.words import CAPTION_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.marking.lines import Line

GAP = expression(r"(?<=\S)\s{2,}(?=\S)")
LONGEST_CAPTION = 200
FEWEST_ROWS = 2
FEWEST_ALIGNED = 3
RULE = expression(r"[-=+|\s]{3,}\Z")


def mark_tables(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with tables and their captions marked."""
    found = list(_with_spread_rows(blocks))
    for at, block in enumerate(found):
        if block.plain and is_table(block.lines):
            found[at] = replace(block, kind=Kind.TABLE)
    for at, block in enumerate(found):
        if block.kind is Kind.TABLE:
            _mark_caption(found, at)
    return tuple(found)


def is_table(lines: Sequence[Line]) -> bool:
    """Whether these lines are the rows of a table."""
    rows = [cells(line.words) for line in lines if not RULE.match(line.words)]
    if len(rows) < FEWEST_ROWS:
        return False
    if all("\t" in line.words for line in lines):
        return True
    widths = [len(row) for row in rows]
    common = max(set(widths), key=widths.count)
    steady = widths.count(common) >= 0.8 * len(rows) and max(widths) == common
    return common > 1 and steady and len(rows) >= FEWEST_ALIGNED and _in_columns(lines)


def cells(words: str) -> list[str]:
    """The cells of a row."""
    parts = words.split("\t") if "\t" in words else GAP.split(words)
    return [part.strip() for part in parts]


def _in_columns(lines: Sequence[Line]) -> bool:
    """Whether some gap stands in one column, from left or right, in nearly every line."""
    begins = [{found.end() + line.indent for found in GAP.finditer(line.words)} for line in lines]
    ends = [{len(line.words) - found.end() for found in GAP.finditer(line.words)} for line in lines]
    return any(
        max(sum(column in row for row in rows) for column in set().union(*rows)) >= 0.7 * len(lines)
        for rows in (begins, ends)
        if any(rows)
    )


def _with_spread_rows(blocks: Sequence[Block]) -> list[Block]:
    """The blocks; rows of a table that blank lines part, or that were parted, are one block."""
    found: list[Block] = []
    for width, run in groupby(blocks, key=_columns):
        rows = list(run)
        if not width:
            found += rows
            continue
        lines = tuple(line for block in rows for line in block.lines)
        found.append(replace(rows[0], lines=lines, value="tabs"))
    return found


def _columns(block: Block) -> int:
    """How many tabs part the cells of a block's first line, 0 where some line has none."""
    tabbed = block.plain and all("\t" in line.words for line in block.lines)
    return block.lines[0].words.count("\t") if tabbed else 0


def _mark_caption(blocks: list[Block], at: int) -> None:
    """A line that names the table, above it or below, or a short one below that nothing closes."""
    for near in (at - 1, at + 1):
        if 0 <= near < len(blocks) and _is_named(blocks[near]):
            blocks[near] = replace(blocks[near], kind=Kind.CAPTION)
            return
    below = at + 1
    if below < len(blocks) and _could_be(blocks[below]) and _prose_after(blocks, below):
        blocks[below] = replace(blocks[below], kind=Kind.CAPTION, sure=False)


def _is_named(block: Block) -> bool:
    short = block.plain and len(block.words) <= LONGEST_CAPTION
    return short and block.words.casefold().startswith(CAPTION_WORDS)


def _could_be(block: Block) -> bool:
    words = block.words
    return (
        block.plain
        and len(words) <= LONGEST_CAPTION // 2
        and not is_closed(words)
        and (not words.endswith((":", ",", ";")))
    )


def _prose_after(blocks: Sequence[Block], at: int) -> bool:
    return at + 1 >= len(blocks) or blocks[at + 1].kind is Kind.PARAGRAPH
