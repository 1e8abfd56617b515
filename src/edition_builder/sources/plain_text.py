"""Plain text as a source; `[p. 45]` on a line of its own begins page 45."""

from __future__ import annotations

import re

from edition_builder.expression import expression

PAGE = expression(
    r"^[^\S\n]*\[(?:(?:p|pp|S|с)\.|page|Seite)[^\S\n]*([0-9]{1,5}|[ivxlcdm]{1,9})\][^\S\n]*$",
    re.MULTILINE,
)
"""How a transcript marks its pages: in brackets, which no printed page number has."""

MARKS_OF_ORDER = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read(data: bytes) -> list[tuple[str, str]]:
    """The text by its pages; one page without a label where it marks none."""
    return paged(decoded(data))


def decoded(data: bytes) -> str:
    """UTF-8; UTF-16 with its mark; else the West European code page, which reads any byte."""
    marked = MARKS_OF_ORDER.get(data[:2])
    if marked:
        return data.decode(marked, "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def paged(text: str) -> list[tuple[str, str]]:
    """Cut a text at the marks of its pages."""
    parts = PAGE.split(text)
    pages = [("", parts[0]), *zip(parts[1::2], parts[2::2], strict=True)]
    return [page for page in pages if page[1].strip()] or [("", "")]
