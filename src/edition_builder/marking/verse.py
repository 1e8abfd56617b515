"""Verse, addresses and other lines that end where their author ended them."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.marking.blocks import Block, Kind, is_versed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.marking.measure import Measure

LONGEST_LINE = 75
LONGEST_MEAN = 60
SPEECH = expression(r"[—–-]\s")
FULL_SHARE = 0.4
SPOKEN = 0.5


def mark_verse(blocks: Sequence[Block], how: Measure) -> tuple[Block, ...]:
    """The blocks with those marked whose line ends are to stay."""
    return tuple(
        replace(block, kind=Kind.VERSE) if block.plain and is_verse(block, how) else block
        for block in blocks
    )


def is_verse(block: Block, how: Measure) -> bool:
    """Whether every line of a block was ended by its author, and not by a margin."""
    lines = block.lines
    if len(lines) < 2 or any(len(line.words) > LONGEST_LINE for line in lines):  # noqa: PLR2004
        return False
    if sum(bool(SPEECH.match(line.words)) for line in lines) > SPOKEN * len(lines):
        return False
    mean = sum(len(line.words) for line in lines) / len(lines)
    if how.wrapped:
        full = sum(how.is_full(a, b) for a, b in itertools.pairwise(lines))
        return full < FULL_SHARE * (len(lines) - 1) or is_versed(lines, how)
    return mean <= LONGEST_MEAN
