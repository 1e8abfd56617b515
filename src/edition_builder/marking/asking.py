"""What only the author of a text can say about its structure."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Rule
from edition_builder.frozen import dataclass
from edition_builder.marking.blocks import SMALL, Block, Kind, has_ended
from edition_builder.marking.notes import label_of
from edition_builder.rules.nrm.structure import NRM075, NRM092, NRM093

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.marking.marked import Marked

RARE = 0.2
"""A wider gap is a sign of something only where few paragraphs have one."""

SETTLED = frozenset({Kind.PARAGRAPH, Kind.QUOTATION, Kind.LIST, Kind.VERSE, Kind.TABLE,
                     Kind.CAPTION, Kind.TITLE, Kind.SUBTITLE, Kind.AUTHOR})  # fmt: skip
SHORTEST = 60


@dataclass(frozen=True, slots=True)
class Question:
    """Something to ask about `text[start:end]`, on a line from 1."""

    rule: Rule
    start: int
    end: int
    line: int
    words: str


def questions(marked: Marked) -> tuple[Question, ...]:
    """What has to be asked, in the order of the text."""
    found = [*_gaps(marked), *_broken(marked), *_uncalled(marked)]
    return tuple(sorted(found, key=lambda asked: asked.start))


def _gaps(marked: Marked) -> Iterator[Question]:
    """Gaps before prose that are wider than the text's own, where these are few."""
    blocks, usual = marked.blocks, marked.measure.gap
    pairs = [(a, b) for a, b in itertools.pairwise(blocks) if a.kind in SETTLED]
    prose = [(a, b) for a, b in pairs if b.plain and len(b.words) >= SHORTEST and not b.over]
    wide = [(a, b) for a, b in prose if usual and b.gap > usual]
    heads = {Kind.TITLE, Kind.SUBTITLE, Kind.AUTHOR}
    inner = [pair for pair in wide if pair[0].kind not in heads]
    if len(inner) > max(RARE * len(prose), 1 + 2 * (len(prose) < 25)):  # noqa: PLR2004
        return
    headed = _gap_behind_headings(blocks)
    for above, below in wide:
        if above.kind not in heads or (headed and below.gap > headed):
            at = _line_before(marked.text, below.start)
            yield _asked(
                marked.text,
                NRM075,
                at,
                at,
                "is a heading missing here, or a break? What are its words?",
            )


def _gap_behind_headings(blocks: Sequence[Block]) -> int:
    gaps = [b.gap for a, b in itertools.pairwise(blocks) if a.kind is Kind.HEADING]
    return max(gaps, default=0)


def _line_before(text: str, start: int) -> int:
    """Where the line before begins that ends at `start`."""
    end = start - 1 if text[start - 2 : start] != "\r\n" else start - 2
    return max(text.rfind("\n", 0, end), text.rfind("\r", 0, end)) + 1


def _broken(marked: Marked) -> Iterator[Question]:
    """Paragraphs that end in mid-sentence before one that begins in mid-sentence."""
    for above, below in zip(marked.blocks, marked.blocks[1:], strict=False):
        if (
            above.plain
            and below.plain
            and not has_ended(above.words)
            and (SMALL.match(below.words) and len(above.words) >= SHORTEST)
        ):
            yield _asked(
                marked.text, NRM092, below.start, below.start,
                "the paragraph above breaks off and this one begins in mid-sentence: are they one?",
            )  # fmt: skip


def _uncalled(marked: Marked) -> Iterator[Question]:
    """Notes that nothing calls, where a heading says that they are notes."""
    within = False
    for block in marked.blocks:
        if block.kind in {Kind.NOTES, Kind.HEADING, Kind.WORKS}:
            within = block.kind is Kind.NOTES
        elif within and block.kind not in {Kind.NOTE, Kind.HELD} and label_of(block)[0]:
            yield _asked(
                marked.text,
                NRM093,
                block.start,
                block.end,
                "where in the text does this note belong?",
            )


def _asked(text: str, rule: Rule, start: int, end: int, words: str) -> Question:
    return Question(rule, start, end, text.count("\n", 0, start) + 1, words)
