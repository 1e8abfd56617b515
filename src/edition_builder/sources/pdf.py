"""A PDF as a source: its text page by page, with the labels its reader shows."""

from __future__ import annotations

from edition_builder.engines.pdfium import PdfUnreadableError, labels_and_texts
from edition_builder.sources.folios import labelled, without_running_heads
from edition_builder.sources.refused import RefusedError

MOST_PAGES = 5_000


def read(data: bytes) -> list[tuple[str, str]]:
    """The text by pages. Labels are the PDF's own; else the numbers printed on the pages."""
    try:
        pages = labels_and_texts(data, most=MOST_PAGES)
    except PdfUnreadableError as error:
        raise RefusedError(str(error)) from error
    texts = [text for _, text in pages]
    own = [label for label, _ in pages]
    labels = own if any(own) else labelled(texts)
    return list(zip(labels, without_running_heads(texts), strict=True))
