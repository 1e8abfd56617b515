"""Headings: numbered, in capitals, named by a word of the trade, or short lines on their own."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.marking.blocks import Block, Kind
from edition_builder.marking.headings.counting import count_alone, count_on, count_series
from edition_builder.marking.headings.drama import is_play, style_in_play
from edition_builder.marking.headings.joined import with_closed_titles, with_ends, with_titles
from edition_builder.marking.headings.levels import levels_of
from edition_builder.marking.headings.looks import is_counted, is_sure, style_of
from edition_builder.marking.headings.sifting import sift
from edition_builder.marking.headings.signs import LONGEST, NAMED, REFRAIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from edition_builder.marking.measure import Measure


def mark_headings(blocks: Sequence[Block], how: Measure) -> tuple[Block, ...]:
    """The blocks with headings marked, their levels from 1."""
    often = Counter(block.words.casefold() for block in blocks if len(block.words) <= LONGEST)
    look = style_in_play if is_play(blocks) else style_of
    styles = [
        look(blocks, at, how)
        if block.plain and (often[block.words.casefold()] < REFRAIN or is_counted(block.words))
        else None
        for at, block in enumerate(blocks)
    ]
    count_on(blocks, styles)
    count_alone(blocks, styles)
    count_series(blocks, styles)
    sift(blocks, styles)
    levels = levels_of([style for style in styles if style])
    marked = [
        replace(
            block,
            kind=Kind.HEADING,
            level=levels[style],
            value=style.name,
            sure=style.name in NAMED or (style.name == "plain" and is_sure(blocks, at)),
        )
        if style
        else block
        for at, (block, style) in enumerate(zip(blocks, styles, strict=True))
    ]
    return tuple(with_ends(_without_jumps(with_titles(with_closed_titles(marked)))))


def _without_jumps(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; no heading stands more than one level below the heading before it."""
    above = 0
    for block in blocks:
        if block.kind is not Kind.HEADING:
            yield block
            continue
        above = min(block.level, above + 1)
        yield replace(block, level=above)
