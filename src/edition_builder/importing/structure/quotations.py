"""Block quotations that have no quotation style: told by how they are set in from the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.importing.script import Paragraph
from edition_builder.importing.structure.traits import Measure, traits_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.importing.script import Block

INDENT = 13.0
"""Points by which a quotation is set in: a little under half a centimetre."""
SMALLER = 0.9
"""Points by which its letters are smaller, where that alone is to tell it."""
FEWEST_WORDS = 5
FEWEST_WORDS_SMALL = 15
MOST_OF_ALL = 0.5
"""The share of the text above which an indent is how the text is set."""

MOST_INDENTS = 8
"""Different indents that an author's quotations may have; a program's have more."""

LISTED = re.compile(r"\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|[•·▪●○■□➢✓–—*-])\s")
ENTRIES = re.compile(
    r"[\d.\s]*(?:bibliograph\w*|references?(?: list)?|list of (?:references|works cited|works)"
    r"|works cited|cited works|literature(?: cited)?|sources( cited)?|further reading"
    r"|literatur(?:verzeichnis|liste)?|quellen(?: und literatur)?|quellenverzeichnis"
    r"|sources et bibliographie|литература|библиография|список литературы|источники)\W*\Z",
    re.IGNORECASE,
)
LIST_STYLE = re.compile(r"\blist|liste|aufzählung|список", re.IGNORECASE)


def find_quotations(blocks: Sequence[Block], usual: Measure) -> frozenset[int]:
    """The indices of the paragraphs that are block quotations by their look."""
    end = _works_begin(blocks)
    inset = [
        index
        for index, block in enumerate(blocks[:end])
        if isinstance(block, Paragraph) and _is_inset(blocks, index, block, usual)
    ]
    found = set(_rare(blocks, inset))
    small = [
        index
        for index, block in enumerate(blocks[:end])
        if index not in found and isinstance(block, Paragraph) and _is_small(block, usual)
    ]
    if not _begins_small(blocks, small):
        found |= set(_rare(blocks, small))
    return frozenset(found | _attributions(blocks, found))


def _works_begin(blocks: Sequence[Block]) -> int:
    """Where the list of works begins, whose paragraphs hang; it is never in the first half."""
    for index, block in enumerate(blocks):
        if index < len(blocks) / 2:
            continue
        if isinstance(block, Paragraph) and block.role == "heading" and ENTRIES.match(block.text):
            return index
    return len(blocks)


def _is_inset(blocks: Sequence[Block], index: int, paragraph: Paragraph, usual: Measure) -> bool:
    shape = paragraph.shape
    if paragraph.role or paragraph.item or shape.align in {"center", "right"} or paragraph.is_empty:
        return False
    left, right = shape.left - usual.left, shape.right - usual.right
    if left < INDENT or left + min(shape.first, 0) < INDENT - 1:
        return False
    if LISTED.match(paragraph.text) or LIST_STYLE.search(paragraph.style):
        return False
    words = len(paragraph.text.split())
    return (
        words >= FEWEST_WORDS
        or (right >= INDENT and words > 1)
        or _beside(blocks, index, shape.left)
    )


def _beside(blocks: Sequence[Block], index: int, left: float) -> bool:
    """Whether a longer paragraph with the same indent stands directly before or after."""
    around = [blocks[i] for i in (index - 1, index + 1) if 0 <= i < len(blocks)]
    return any(
        isinstance(block, Paragraph)
        and block.shape.left == left
        and len(block.text.split()) >= FEWEST_WORDS
        for block in around
    )


def _is_small(paragraph: Paragraph, usual: Measure) -> bool:
    if paragraph.role or paragraph.item or paragraph.shape.align in {"center", "right"}:
        return False
    traits = traits_of(paragraph)
    is_smaller = 0 < traits.size <= usual.size - SMALLER
    return is_smaller and traits.words >= FEWEST_WORDS_SMALL and not LISTED.match(traits.text)


def _begins_small(blocks: Sequence[Block], small: Sequence[int]) -> bool:
    """Whether smaller letters go on to the end, as those of notes or of works do."""
    texts = [
        i for i, block in enumerate(blocks) if isinstance(block, Paragraph) and block.text.strip()
    ]
    return bool(small) and bool(texts) and small[-1] == texts[-1]


def _rare(blocks: Sequence[Block], chosen: Sequence[int]) -> Sequence[int]:
    """The chosen, unless most of the text is of their kind."""
    letters = [len(block.text) if isinstance(block, Paragraph) else 0 for block in blocks]
    share, total = sum(letters[index] for index in chosen), sum(letters)
    return chosen if share < MOST_OF_ALL * total and not _is_scattered(blocks, chosen) else ()


def _is_scattered(blocks: Sequence[Block], chosen: Sequence[int]) -> bool:
    """Whether paragraphs are set in by whatever came out of a page, as in a converted PDF."""
    places = {
        (round(block.shape.left), round(block.shape.right))
        for index in chosen
        if isinstance(block := blocks[index], Paragraph)
    }
    return len(places) > MOST_INDENTS


def _attributions(blocks: Sequence[Block], found: set[int]) -> set[int]:
    """Short lines at the right, directly below a quotation: who said it."""
    return {
        index + 1
        for index in found
        if index + 1 < len(blocks)
        and isinstance(below := blocks[index + 1], Paragraph)
        and not below.role
        and below.shape.align == "right"
        and 0 < len(below.text.strip()) <= 100  # noqa: PLR2004 - a line
    }
