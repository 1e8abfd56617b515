"""Straight marks in pairs, as the marks of the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.normalise.correction import Correction
from edition_builder.normalise.languages import language_of
from edition_builder.normalise.marks.house import house_of, is_own

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy
    from edition_builder.normalise.languages import Quotes
    from edition_builder.quotations.spans import Span

STRAIGHT = ('"', "'")


def straight_pairs(copy: Copy) -> Iterator[Correction]:
    """Each straight mark of a quotation, opening, closing, and repeated at a paragraph's head."""
    text = copy.text
    if not any(mark in text for mark in STRAIGHT):
        return
    uneven = {stray.passage for stray in copy.reading.strays}
    for span in copy.reading.spans:
        mark = text[span.start : span.start + 1]
        if mark not in STRAIGHT or text[span.end - 1 : span.end] != mark:
            continue
        if any(number in uneven for number, _, _ in span.pieces):
            continue
        if way := way_at(copy, span):
            yield from _pair(text, span, way)


def way_at(copy: Copy, span: Span) -> Quotes | None:
    """How to quote where a quotation stands: by the house, or by its own language."""
    if is_own(copy, span):
        return copy.once(house_of)
    ways = language_of(copy.language_at(span.start)).quotes
    return ways[0] if ways else None


def _pair(text: str, span: Span, way: Quotes) -> Iterator[Correction]:
    opening, closing = way.opening(span.level), way.closing(span.level)
    yield Correction(start=span.start, end=span.start + 1, after=opening)
    for _, start, _ in span.pieces[1:]:
        if text[start - 1 : start] in STRAIGHT:
            yield Correction(start=start - 1, end=start, after=opening)
    yield Correction(start=span.end - 1, end=span.end, after=closing)
