"""Copies of works, made by hand in every form that can be read."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pikepdf

from edition_builder.model.source import Page, Source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CONTAINER = """<?xml version="1.0"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
<rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>"""
XHTML = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'


def source(*pages: tuple[str, str]) -> Source:
    """A source of these pages, each its label and its text."""
    return Source(
        key="smith2001",
        path="sources/smith2001.txt",
        pages=tuple(Page(label=label, text=text) for label, text in pages),
    )


def pdf(pages: Sequence[Sequence[str]], labels: Mapping[int, str] | None = None) -> bytes:
    """A PDF whose pages hold these lines; `labels` is its number tree of page labels."""
    document = pikepdf.new()
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    for lines in pages:
        document.add_blank_page(page_size=(400, 600))
        page = document.pages[-1]
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        page.Contents = document.make_stream(f"BT /F1 10 Tf 20 560 Td {shown}ET".encode())
    if labels:
        styles = [item for at, style in labels.items() for item in (at, _style(style))]
        document.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array(styles))
    file = io.BytesIO()
    document.save(file, deterministic_id=True)
    return file.getvalue()


def _style(text: str) -> pikepdf.Dictionary:
    """`r` for small roman numbers from i, `D45` for arabic ones from 45."""
    start = int(text[1:] or 1)
    return pikepdf.Dictionary(S=pikepdf.Name(f"/{text[0]}"), St=start)


def epub(files: Mapping[str, str], items: str, spine: str) -> bytes:
    """An EPUB of these files, with the rows of its manifest and its spine."""
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("OEBPS/package.opf", package)
        for name, text in files.items():
            archive.writestr(f"OEBPS/{name}", text)
    return file.getvalue()


def item(name: str, *, nav: bool = False) -> str:
    """A row of a manifest."""
    properties = ' properties="nav"' if nav else ""
    return f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"{properties}/>'


def itemref(name: str) -> str:
    """A row of a spine."""
    return f'<itemref idref="{name}"/>'
