"""A PDF as a source: its text page by page, with the labels its reader shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2 as pdfium

from edition_builder.sources.folios import labelled, without_running_heads
from edition_builder.sources.refused import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PAGES = 5_000

REASONS = {
    pdfium.raw.FPDF_ERR_PASSWORD: "it asks for a password",
    pdfium.raw.FPDF_ERR_FORMAT: "it is no PDF, or it is damaged",
    pdfium.raw.FPDF_ERR_SECURITY: "it is locked in a way that is not known",
}


def read(data: bytes) -> list[tuple[str, str]]:
    """The text by pages. Labels are the PDF's own; else the numbers printed on the pages."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        reason = REASONS.get(getattr(error, "err_code", 0), "it is no PDF, or it is damaged")
        raise RefusedError(reason) from error
    if len(document) > MOST_PAGES:
        raise RefusedError(f"it has more than {MOST_PAGES} pages")
    texts = list(_texts(document))
    own = [document.get_page_label(number) for number in range(len(document))]
    labels = own if any(own) else labelled(texts)
    return list(zip(labels, without_running_heads(texts), strict=True))


def _texts(document: pdfium.PdfDocument) -> Iterator[str]:
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage().get_text_range(errors="replace")
        except pdfium.PdfiumError:
            text = ""  # one page that is damaged does not make the others unreadable
        # U+FFFE is how PDFium writes a hyphen at the end of a line.
        yield text.replace("\r\n", "\n").replace("\ufffe", "-\n").replace("\x02", "-\n")
