"""PDFium: what a PDF says without its tags, and what its pages look like."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2 as pdfium

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

REASONS = {
    pdfium.raw.FPDF_ERR_PASSWORD: "it asks for a password",
    pdfium.raw.FPDF_ERR_FORMAT: "it is no PDF, or it is damaged",
    pdfium.raw.FPDF_ERR_SECURITY: "it is locked in a way that is not known",
}


class PdfUnreadableError(Exception):
    """Raised where PDFium cannot open a file; the message says why."""


def labels_and_texts(data: bytes, *, most: int) -> list[tuple[str, str]]:
    """The label (as a reader shows it, '' where there is none) and the plain text of each page.

    A hyphen at the end of a line stands before its line feed. A page that is damaged is empty.
    Raises `PdfUnreadableError`, also where there are more than `most` pages.
    """
    document = _opened(data)
    if len(document) > most:
        raise PdfUnreadableError(f"it has more than {most} pages")
    labels = [document.get_page_label(number) for number in range(len(document))]
    return list(zip(labels, _texts(document), strict=True))


def pictures(data: bytes, pages: Iterable[int], *, width: int) -> tuple[bytes, ...]:
    """These pages (counted from 0; those that are not there are left out) as PNG, in pixels wide.

    Raises `PdfUnreadableError`.
    """
    document = _opened(data)
    wanted = [number for number in pages if number < len(document)]
    return tuple(_picture(document[number], width) for number in wanted)


def _opened(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        reason = REASONS.get(getattr(error, "err_code", 0), "it is no PDF, or it is damaged")
        raise PdfUnreadableError(reason) from error


def _texts(document: pdfium.PdfDocument) -> Iterator[str]:
    for number in range(len(document)):
        try:
            text = document[number].get_textpage().get_text_range(errors="replace")
        except pdfium.PdfiumError:
            text = ""  # one page that is damaged does not make the others unreadable
        # U+FFFE is how PDFium writes a hyphen at the end of a line.
        yield text.replace("\r\n", "\n").replace("\ufffe", "-\n").replace("\x02", "-\n")


def _picture(page: pdfium.PdfPage, width: int) -> bytes:
    image = page.render(scale=width / page.get_width()).to_pil().convert("RGB")
    file = BytesIO()
    image.quantize(64).save(file, "PNG", optimize=True)
    return file.getvalue()
