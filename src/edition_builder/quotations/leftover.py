"""Quotation marks without a partner, as far as one can be sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.quotations.reading import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.diagnostics import Place
    from edition_builder.model import Citation, Manuscript, Part
    from edition_builder.quotations.reading import Text
    from edition_builder.quotations.spans import Stray

SURE = frozenset('“”„‟«»‹›"')
"""Marks that are never anything else; ‘ and ’ may be letters of a foreign name, or apostrophes."""

STOPS = (".", "!", "?", "…")


def unpaired_marks(
    manuscript: Manuscript, citations: Sequence[Citation], language: str
) -> Iterator[tuple[Stray, Place]]:
    """The first mark of each paragraph that opens and never closes, or closes what never opened.

    One without its partner may make strays of all that follow, so that one is told.
    """
    for part in manuscript.parts:
        mine = tuple(c for c in citations if c.place is not None and c.place.path == part.path)
        text = text_of(part, mine, language)
        singles = _prefers_singles(part, text)
        told: set[int] = set()
        for stray in text.strays:
            if stray.passage not in told and _is_sure(part, stray, singles=singles):
                told.add(stray.passage)
                yield stray, part.place(stray.start, stray.end)


def _prefers_singles(part: Part, text: Text) -> bool:
    """Whether the part's quotations stand in single marks."""
    outer = [span for span in text.spans if not span.level]
    return 2 * sum(part.text[span.start] == "‘" for span in outer) > len(outer)


def _is_sure(part: Part, stray: Stray, *, singles: bool) -> bool:
    if stray.sign in SURE:
        return True
    if stray.opens:
        return stray.sign == "‘" and singles
    return (
        stray.sign == "’" and singles and part.text[max(0, stray.start - 1) : stray.start] in STOPS
    )
