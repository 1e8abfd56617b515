"""The title of a text, its subtitle, and who wrote it, from its first lines."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.marking.blocks import OPENS_NEW, Block, Kind, is_closed, joined
from edition_builder.marking.headings.looks import is_counted
from edition_builder.marking.headings.signs import (
    LONGEST,
    NUMBER,
    NUMBER_ALONE,
    ORDINALS,
    TWO_SENTENCES,
)
from edition_builder.marking.words import (
    ALONE,
    BY,
    HEADING_WORDS,
    KINDS_OF_WORK,
    LEADS_ON,
    NOTES,
    WORKS,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PARTICLES = r"(?:v[ao]n|de[rnls]?|du|la|le|di|da|dos|zu|ter|ten|al|el|y|e)"
CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩЀ-Я]"
NAME = expression(
    rf"{CAPITAL}(?:[^\W\d_]+|\.)(?:[-’']{CAPITAL}?[^\W\d_]+)*"
    rf"(?:\s?(?:{PARTICLES}\s){{0,3}}{CAPITAL}(?:[^\W\d_]+|\.)(?:[-’'][^\W\d_]+)*){{1,4}}\Z"
)
JOINTS = expression(r",\s+|\s+(?:and|und|et|и|&)\s+")
CLOSING = expression(r"[.,;:]\Z")
IMPRINT = expression(
    r"\A\[.*\]\Z|\bISSN\b|\bISBN\b|\bdoi\b|https?://|@|\(\d{4}\).{0,12}\d|\bpp?\.\s?\d|\bvol(?:ume)?\.?\s\d|"
    r"©|\bcopyright\b|\b[Nn]o\.\s?\d|№\s?\d",
    re.IGNORECASE,
)
"""What a journal prints above an article's title."""

MOST_LINES = 4
LONGEST_TITLE = 160
PROSE = 120


def mark_title(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with title, subtitle and authors marked, if the text begins with them."""
    blocks = list(joined(list(_with_lines_apart(blocks)), _is_by))
    heads = list(_heads(blocks))
    if not heads or not _is_title(blocks[heads[0]]) or not _prose_follows(blocks, heads[-1]):
        return tuple(blocks)
    kinds = {heads[0]: Kind.TITLE}
    for at in heads[1:]:
        kind = _kind(blocks[at].words)
        if kind is Kind.SUBTITLE and (kind in kinds.values() or blocks[at].gap > 1):
            break
        if kind is None:
            break
        kinds[at] = kind
    return tuple(
        replace(block, kind=kinds[at]) if at in kinds else block for at, block in enumerate(blocks)
    )


def _heads(blocks: Sequence[Block]) -> Iterator[int]:
    """The short blocks before the first prose, without what a journal prints above a title."""
    for at, block in enumerate(blocks):
        if block.kind is Kind.HELD:
            continue
        if not block.plain or len(block.words) > LONGEST_TITLE or len(block.lines) > MOST_LINES:
            return
        if len(block.lines) > 1 and TWO_SENTENCES.search(block.words) and is_closed(block.words):
            return
        if not IMPRINT.search(block.words):
            yield at


def _with_lines_apart(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; one before the first prose whose lines are title and subtitle is parted."""
    heads = set(_heads(blocks))
    for at, block in enumerate(blocks):
        begin = 0
        if at in heads:
            for cut in range(1, len(block.lines)):
                above, below = block.lines[cut - 1].words, block.lines[cut].words
                last = above.rsplit(maxsplit=1)[-1].casefold()
                first = below.split(maxsplit=1)[0].casefold()
                joined = {last, first} & LEADS_ON or above.endswith((",", ":", "-", "–", "—"))
                if not joined and OPENS_NEW.match(below):
                    yield replace(
                        block, lines=block.lines[begin:cut], gap=block.gap if not begin else 0
                    )
                    begin = cut
        rest = block.lines[begin:]
        yield replace(block, lines=rest, gap=0) if begin else block


def _is_by(above: Block, below: Block) -> bool:
    """Whether a line says nothing but “by”, and the next who it was."""
    return above.plain and below.plain and above.words.casefold() + " " in BY


def _is_title(block: Block) -> bool:
    words = block.words
    first = words.split(maxsplit=1)[0].strip(".:").casefold() if words else ""
    if is_counted(words) or (CLOSING.search(words) and not words.isupper()):
        return False
    named = words.casefold().strip(" :.") in ALONE | NOTES | WORKS
    return not (first in HEADING_WORDS or named or NUMBER.match(words) or NUMBER_ALONE.match(words))


def _prose_follows(blocks: Sequence[Block], at: int) -> bool:
    rest = [block for block in blocks[at + 1 :] if block.kind is not Kind.HELD]
    return any(len(block.words) >= PROSE for block in rest[:MOST_LINES]) or (
        sum(len(block.words) for block in rest) > 2 * PROSE
    )


def _kind(words: str) -> Kind | None:
    """What a short line after the title is."""
    if authors_of(words):
        return Kind.AUTHOR
    first = words.split(maxsplit=1)[0].strip(".:").casefold()
    last = words.rsplit(maxsplit=1)[-1].strip(".:").casefold()
    if is_counted(words) or {first, last} & HEADING_WORDS or words.casefold().strip(" :.") in ALONE:
        return None
    numbered = NUMBER.match(words) or NUMBER_ALONE.match(words) or ORDINALS.match(words)
    return None if numbered or len(words) > LONGEST or CLOSING.search(words) else Kind.SUBTITLE


def authors_of(words: str) -> tuple[str, ...]:
    """The people that a line names as authors, if it does nothing else."""
    lowered = words.casefold()
    said = next((mark for mark in BY if lowered.startswith(mark)), "")
    names = [name.strip() for name in JOINTS.split(words[len(said) :].strip(" .")) if name.strip()]
    if not names or not all(NAME.match(name) for name in names):
        return ()
    parts = {part.strip(".") for part in lowered.split()}
    if parts & (ALONE | HEADING_WORDS | KINDS_OF_WORK) and not said:
        return ()
    return tuple(names) if said or not words.isupper() else ()
