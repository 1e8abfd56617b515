"""Pictures of a PDF's pages for the report."""

from __future__ import annotations

from edition_builder.engines.pdfium import PdfUnreadableError, labels_and_texts, pictures
from edition_builder.model.state import Preview

WIDTH = 300
"""Pixels across a picture."""
MOST = 12
"""So many pages are shown; of a longer edition, some from all over it."""
MOST_PAGES = 20_000


def previews(pdf: bytes) -> tuple[tuple[Preview, ...], int]:
    """Pictures of pages in order, and how many pages there are; none of a file that is no PDF."""
    try:
        pages = labels_and_texts(pdf, most=MOST_PAGES)
        printed = [number for number, (_, text) in enumerate(pages) if text.strip()]
        wanted = spread(printed)
        made = pictures(pdf, wanted, width=WIDTH)
    except PdfUnreadableError:
        return (), 0
    shown = (
        Preview(label=pages[number][0], picture=picture)
        for number, picture in zip(wanted, made, strict=True)
    )
    return tuple(shown), len(pages)


def spread(numbers: list[int]) -> list[int]:
    """At most `MOST` of these, evenly chosen, the first and the last among them."""
    if len(numbers) <= MOST:
        return numbers
    return [numbers[step * (len(numbers) - 1) // (MOST - 1)] for step in range(MOST)]
