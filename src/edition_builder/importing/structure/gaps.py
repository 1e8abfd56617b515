"""Verse, scene breaks, and gaps that may be one."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from edition_builder.importing.script import Break, Paragraph, Words
from edition_builder.importing.structure.traits import LONG, Measure, traits_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.importing.script import Block

BREAK = re.compile(r"[\s*#~⁂⁎∗◊♦❦❧☙•·✻✽✦+=_—–⸻-]{1,15}\Z")
LONGEST_LINE, LONGEST_ON_AVERAGE = 70, 48
FEWEST_LINES = 3
RARE = 0.1
"""The share of paragraphs with a gap before them, below which a gap means something."""


def is_scene_break(paragraph: Paragraph) -> bool:
    """Whether a paragraph is nothing but signs: “* * *”."""
    text = paragraph.text.strip()
    return (
        bool(text)
        and all(isinstance(piece, Words) for piece in paragraph.pieces)
        and bool(BREAK.match(text))
        and (len(text) > 1 or paragraph.shape.align == "center")
    )


def lines_of(paragraph: Paragraph) -> list[str]:
    """The lines that a paragraph is broken into by hand."""
    lines = [""]
    for piece in paragraph.pieces:
        if isinstance(piece, Break):
            lines.append("")
        elif isinstance(piece, Words):
            lines[-1] += piece.text
    return lines


def is_verse(paragraph: Paragraph, usual: Measure) -> bool:
    """Whether a paragraph is a stanza: three or more short lines, set apart from the text."""
    lines = [line.strip() for line in lines_of(paragraph)]
    if paragraph.role not in {"", "quotation", "verse"} or len(lines) < FEWEST_LINES:
        return False
    if max(map(len, lines)) > LONGEST_LINE or sum(map(len, lines)) > LONGEST_ON_AVERAGE * len(
        lines
    ):
        return False
    capital = sum(line[:1].isupper() or not line[:1].isalpha() for line in lines)
    is_set_apart = (
        paragraph.role != ""
        or paragraph.shape.left > usual.left
        or paragraph.shape.align == "center"
        or traits_of(paragraph).italic
    )
    return is_set_apart and capital >= len(lines) / 2


def rare_gaps(blocks: Sequence[Block]) -> Iterator[int]:
    """The indices of paragraphs before which a gap stands that the text has nowhere else."""
    gaps = [index for index in range(2, len(blocks)) if _has_gap(blocks, index)]
    pairs = sum(_is_text(one) and _is_text(two) for one, two in itertools.pairwise(blocks))
    if gaps and len(gaps) <= max(1, RARE * pairs):
        yield from gaps


def _has_gap(blocks: Sequence[Block], index: int) -> bool:
    """Whether a single empty paragraph stands between two paragraphs of text."""
    above = blocks[index - 1]
    return (
        isinstance(above, Paragraph)
        and above.is_empty
        and _is_text(blocks[index])
        and _is_text(blocks[index - 2])
    )


def _is_text(block: Block) -> bool:
    return (
        isinstance(block, Paragraph)
        and block.role == ""
        and block.item is None
        and len(block.text.strip()) >= LONG
    )
