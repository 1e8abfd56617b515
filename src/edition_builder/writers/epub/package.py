"""The package document and the container, made by EbookLib, then packed again by us.

EbookLib writes the package (`content.opf`), the manifest and the spine. Everything else is ours and
goes in as plain items, byte for byte: what EbookLib takes for HTML it parses and writes anew, and
what it takes for navigation it invents. Its clock is overruled, and its zip, which bears the hour
of the build, is only a carrier.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from ebooklib import epub
from lxml import etree

from edition_builder.writers.epub.packing import packed
from edition_builder.writers.epub.xhtml import XML_LANG, direction, language_tag, printable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from edition_builder.model import Metadata
    from edition_builder.writers.epub.member import Member
    from edition_builder.writers.epub.metadata import Row

PACKAGE = "EPUB/content.opf"
OPF = {"opf": epub.NAMESPACES["OPF"]}
OPTIONS = {"raise_exceptions": True, "epub2_guide": False, "compresslevel": 0}


def package(metadata: Metadata, rows: Iterable[Row], members: tuple[Member, ...]) -> bytes:
    """The ebook's bytes, from its metadata and its files in manifest order."""
    book = _book(metadata, rows)
    for member in members:
        _add(book, member)
    carrier = BytesIO()
    epub.write_epub(carrier, book, OPTIONS | {"mtime": metadata.date})
    with ZipFile(carrier) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files[PACKAGE] = _finished(files[PACKAGE], metadata)
    return packed(files, metadata.date)


def _book(metadata: Metadata, rows: Iterable[Row]) -> epub.EpubBook:
    """An EbookLib book that holds our metadata and nothing of its own (it starts with a UUID).

    A statement without words is left out: EPUB allows none (EPUB 3.3, 5.5.3).
    """
    book = epub.EpubBook()
    book.metadata.clear()
    book.language = language_tag(metadata.language)
    book.set_direction(direction(metadata.language))
    for row in rows:
        text = printable(row.text)
        attributes = {name: printable(value) for name, value in row.attributes.items()}
        if text or row.name == "link" or "name" in attributes:
            namespace, _, name = row.name.rpartition(":")
            book.add_metadata(namespace.upper() or None, name, text, attributes)
    return book


def _add(book: epub.EpubBook, member: Member) -> None:
    item = epub.EpubItem(
        uid=member.id, file_name=member.name, media_type=member.media_type, content=member.data
    )
    item.properties = list(member.properties)
    book.add_item(item)
    if member.spine:
        book.spine.append(member.id)


def _finished(data: bytes, metadata: Metadata) -> bytes:
    """What EbookLib cannot say: the package's language, and a date from before the year 1000."""
    root = etree.fromstring(data)
    root.set(XML_LANG, language_tag(metadata.language))
    modified = root.find(".//opf:meta[@property='dcterms:modified']", OPF)
    modified.text = modification(metadata.date)
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True))


def modification(day: date) -> str:
    """The day of publication as `dcterms:modified` (EPUB 3.3, 5.5.3.1): never the clock's."""
    return f"{day.isoformat()}T00:00:00Z"
