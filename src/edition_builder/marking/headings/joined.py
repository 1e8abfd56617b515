"""Headings of several lines, and those that begin the notes and the works cited."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.marking.blocks import Block, Kind, joined
from edition_builder.marking.headings.signs import (
    BEGINS_LIKE_ONE,
    COUNTED_ONLY,
    COUNTING,
    FEWEST_TITLED,
    SURE_LENGTH,
    TWO_SENTENCES,
)
from edition_builder.marking.words import ALONE, NOTES, WORKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def with_closed_titles(blocks: Sequence[Block]) -> list[Block]:
    """Titles that end with a full stop, where most chapters have one below their number."""
    found = list(blocks)
    counted = [at for at, block in enumerate(found[:-1]) if _is_counted_heading(block)]
    titled = [at for at in counted if _may_be_title(found, at + 1)]
    if len(titled) < FEWEST_TITLED or 2 * len(titled) < len(counted):
        return found
    for at in titled:
        if found[at + 1].plain:
            found[at + 1] = replace(found[at + 1], kind=Kind.HEADING, value="plain")
    return found


def _is_counted_heading(block: Block) -> bool:
    counted = block.kind is Kind.HEADING and block.value in COUNTING
    return counted and bool(COUNTED_ONLY.fullmatch(block.words))


def _may_be_title(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is a heading, or a line that reads like one, before something longer."""
    block = blocks[at]
    if block.kind is Kind.HEADING:
        return block.value in {"plain", "capitals"}
    short = block.plain and len(block.lines) == 1 and len(block.words) <= SURE_LENGTH
    titled = bool(BEGINS_LIKE_ONE.match(block.words)) and block.words[0] not in "\"'“‘„«—–-"
    one = titled and not TWO_SENTENCES.search(block.words) and block.words[-1] not in ",;:"
    return short and block.gap > 0 and one and at + 1 < len(blocks) and blocks[at + 1].gap > 0


def with_titles(blocks: Sequence[Block]) -> Iterator[Block]:
    """“Chapter I” and the chapter's title below it are one heading, and sure to be one."""
    for block in joined(blocks, _is_title_of):
        titled = block.value in COUNTING and len(block.lines) > 1
        yield replace(block, sure=True) if titled else block


def _is_title_of(above: Block, block: Block) -> bool:
    alone = _is_counted_heading(above)
    titles = block.kind is Kind.HEADING and block.value in {"plain", "capitals"}
    return alone and titles and block.words.casefold().strip(" :.") not in ALONE


def with_ends(blocks: Iterable[Block]) -> Iterator[Block]:
    """Headings of the notes and of the works cited told from others."""
    for block in blocks:
        name = block.words.casefold().strip(" :.")
        if block.kind is Kind.HEADING and name in NOTES:
            yield replace(block, kind=Kind.NOTES)
        elif block.kind is Kind.HEADING and name in WORKS:
            yield replace(block, kind=Kind.WORKS)
        else:
            yield block
