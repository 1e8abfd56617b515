"""“word” where the house writes ‘word’: quotations with marks of another way to quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.marks.house import house_of, is_own, uses_of
from edition_builder.rules.nrm.marks import NRM025

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy
    from edition_builder.normalise.languages import Quotes
    from edition_builder.quotations.spans import Span

CLEAR = 2
"""How many times as often as all others an author must use some marks for a house style."""

LONGEST, SHOWN = 2000, 60
MARKS = "“„‘‚«»‹›"


def find(copy: Copy) -> Iterator[Correction]:
    """Each quotation of the first level that begins with other marks than the text's own."""
    way = copy.once(house_of)
    if way is None or not _is_clear(copy, way):
        return
    for span in copy.reading.spans:
        sign = copy.text[span.start]
        if span.level or sign == way.outer[0] or sign not in MARKS or not is_own(copy, span):
            continue
        if len(span.pieces) == 1 and span.end - span.start <= LONGEST:
            yield _offered(copy, span, way)


def _is_clear(copy: Copy, way: Quotes) -> bool:
    if copy.house.quotes and copy.house.quotes == way.name:
        return True
    used = uses_of(copy)
    mine = used[way.outer[0]]
    return mine >= CLEAR * (used.total() - mine)


def _offered(copy: Copy, span: Span, way: Quotes) -> Correction:
    before = copy.text[span.start : span.end]
    opening, closing = way.outer
    inner = before[1:-1].strip("\u00a0\u202f ")
    for mark, other in zip(way.outer, way.inner, strict=True):
        inner = inner if mark == "’" else inner.replace(mark, other)
    after = f"{way.opening(0)}{inner}{way.closing(0)}"
    short = before if len(before) <= SHOWN else f"{before[:SHOWN]} …"
    return Correction(
        start=span.start,
        end=span.end,
        after=after,
        message=f"{short} stands in other marks than the text’s other quotations",
        hint=f"write {opening}…{closing}, or say in [house] how this edition quotes",
    )


LEVELS = Correcting(rule=NRM025, certainty=Certainty.SUGGEST, find=find)
