"""Words that are quoted again: whoever has just read where they stand is not told it anew."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.model.quotation import QuotationKind
from edition_builder.quotations.kinds import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edition_builder.model.quotation import Quotation

REMEMBERED = 12
"""Quotations that a reader still has in mind."""


def with_repeats(quotations: Iterable[Quotation]) -> Iterator[Quotation]:
    """The quotations; one that takes up words of a quotation shortly before has its source."""
    sourced: deque[tuple[str, Quotation]] = deque(maxlen=REMEMBERED)
    for quotation in quotations:
        words = f" {folded(quotation.text)} "
        if quotation.citations or quotation.by_hand:
            sourced.append((words, quotation))
            yield quotation
            continue
        first = next((before for known, before in sourced if words in known), None)
        if first is None or quotation.kind is QuotationKind.TERM:
            yield quotation
        else:
            yield replace(quotation, citations=first.citations, by_hand=first.by_hand)
