"""Reading an EPUB: the files of its spine, in the order a reader turns them."""

from __future__ import annotations

from io import BytesIO
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

from lxml import etree

from edition_builder.engines.xml import xml_parser
from edition_builder.verification.parity.copy import Copy
from edition_builder.verification.parity.listed import lines_in
from edition_builder.verification.parity.markup import PAGE_BREAK, letters_of_formula, pieces_in
from edition_builder.verification.parity.unreadable import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

CONTAINER = "META-INF/container.xml"
LARGEST = 1 << 30
"""Bytes that the text files of an ebook may hold unpacked."""
LANGUAGE = ".//{http://purl.org/dc/elements/1.1/}language"
TOC = ".//*[@{http://www.idpf.org/2007/ops}type='toc']/{http://www.w3.org/1999/xhtml}ol"


def read_epub(data: bytes) -> Copy:
    """The pieces of the spine's files and the lines of the contents.

    Raises `UnreadableError` for what is no EPUB.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            if sum(item.file_size for item in archive.infolist()) > LARGEST:
                raise UnreadableError("it unpacks to more than a gigabyte")
            language, files = _opened(archive)
    except (BadZipFile, KeyError, etree.XMLSyntaxError, RuntimeError, ValueError) as error:
        raise UnreadableError(str(error)) from error
    pieces = (
        piece
        for name, root in files
        for piece in pieces_in(root, name, letters_of_formula, language)
    )
    lines = (line for name, root in files for line in lines_in(root.iterfind(TOC), name))
    return Copy(
        pieces=tuple(pieces),
        contents=tuple(lines),
        language=language,
        paged=any(root.find(PAGE_BREAK) is not None for _, root in files),
    )


def _opened(archive: ZipFile) -> tuple[str, list[tuple[str, Element]]]:
    """The language, and each file of the spine by its name in the package, in order."""
    package = _first(_parsed(archive.read(CONTAINER)), "rootfile").get("full-path", "")
    root = _parsed(archive.read(package))
    return (root.findtext(LANGUAGE) or "").strip(), list(_spine(archive, package, root))


def _spine(archive: ZipFile, package: str, root: Element) -> Iterator[tuple[str, Element]]:
    names = {item.get("id"): unquote(item.get("href", "")) for item in root.iterfind(".//{*}item")}
    for reference in root.iterfind(".//{*}itemref"):
        name = names[reference.get("idref")]
        yield name, _parsed(archive.read(normpath(join(dirname(package), name))))


def _first(root: Element, name: str) -> Element:
    found = root.find(f".//{{*}}{name}")
    if found is None:
        raise UnreadableError(f"it has no “{name}”")
    return found


def _parsed(data: bytes) -> Element:
    parser = xml_parser(ours=True)
    return etree.fromstring(data, parser)
