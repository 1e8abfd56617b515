"""An EPUB as a source: the text of its spine, with the pages of the print edition it lists."""

from __future__ import annotations

import html
import io
import posixpath
import re
import zipfile
import zlib
from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import etree

from edition_builder.engines.xml import xml_parser
from edition_builder.sources.markup import EPUB_TYPE, PagedText
from edition_builder.sources.refused import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

MOST_FILES = 10_000
LARGEST = 16 * 2**20
"""Bytes of one file of the book, unpacked."""
TOTAL = 192 * 2**20
"""Bytes of all that is unpacked."""

ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
XML_ENTITIES = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
ROOT = "META-INF/container.xml"
BROKEN = "it is no EPUB, or it is damaged"


def read(data: bytes) -> list[tuple[str, str]]:
    """The text by pages (EPUB 3.3 page list, EPUB 2 page list, page breaks in the text)."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Book(archive).pages()
    except (zipfile.BadZipFile, zlib.error, KeyError, NotImplementedError, ValueError) as error:
        raise RefusedError(BROKEN) from error
    except (RuntimeError, EOFError) as error:
        raise RefusedError("it is locked, or it is damaged") from error


class _Book:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        if len(archive.infolist()) > MOST_FILES:
            raise RefusedError(f"it holds more than {MOST_FILES} files")
        self._archive = archive
        self._left = TOTAL

    def pages(self) -> list[tuple[str, str]]:
        if "META-INF/encryption.xml" in self._archive.namelist():
            raise RefusedError("it is locked by its seller")
        package = self._package()
        spine = list(self._spine(package))
        breaks = self._page_list(package)
        pages: list[tuple[str, str]] = []
        label = ""
        for path in spine:
            text = PagedText(breaks[path], breaks[path].get("", label))
            _feed(self._file(path), text)
            pages += text.pages()
            label = text.label
        return pages

    def _file(self, path: str) -> bytes:
        with self._archive.open(path) as file:
            data = file.read(min(LARGEST, self._left) + 1)
        if len(data) > min(LARGEST, self._left):
            raise RefusedError(f"it unpacks to more than {TOTAL // 2**20} MB")
        self._left -= len(data)
        return data

    def _package(self) -> tuple[str, Element]:
        for item in _all(_tree(self._file(ROOT)), "rootfile"):
            path = item.get("full-path", "")
            return posixpath.dirname(path), _tree(self._file(path))
        raise RefusedError(BROKEN)

    def _spine(self, package: tuple[str, Element]) -> Iterator[str]:
        folder, root = package
        files = {item.get("id"): item.get("href", "") for item in _all(root, "item")}
        known = set(self._archive.namelist())
        for item in _all(root, "itemref"):
            path = _resolved(folder, files.get(item.get("idref"), ""))[0]
            if path in known:
                yield path

    def _page_list(self, package: tuple[str, Element]) -> defaultdict[str, dict[str, str]]:
        """File → id of an element → label of the page that begins there."""
        breaks: defaultdict[str, dict[str, str]] = defaultdict(dict)
        folder, root = package
        for item in _all(root, "item"):
            is_nav = "nav" in item.get("properties", "").split()
            if not is_nav and item.get("media-type") != "application/x-dtbncx+xml":
                continue
            path = _resolved(folder, item.get("href", ""))[0]
            if path in self._archive.namelist():
                base = posixpath.dirname(path)
                tree = _tree(self._file(path))
                for address, label in _listed(tree) if is_nav else _listed_before(tree):
                    file, place = _resolved(base, address)
                    breaks[file].setdefault(place, label)
        return breaks


def _listed(nav: Element) -> Iterator[tuple[str, str]]:
    for block in _all(nav, "nav"):
        if "page-list" in block.get(EPUB_TYPE, "").split():
            for link in _all(block, "a"):
                yield link.get("href", ""), "".join(link.itertext()).strip()


def _listed_before(ncx: Element) -> Iterator[tuple[str, str]]:
    """EPUB 2's page list (NCX, `pageTarget`)."""
    for target in _all(ncx, "pageTarget"):
        address = next((item.get("src", "") for item in _all(target, "content")), "")
        label = next(("".join(item.itertext()) for item in _all(target, "text")), "")
        yield address, label.strip()


def _resolved(folder: str, address: str) -> tuple[str, str]:
    path, _, place = address.partition("#")
    return posixpath.normpath(posixpath.join(folder, unquote(path))), unquote(place)


def _all(root: Element, name: str) -> Iterator[Element]:
    yield from root.iter(f"{{*}}{name}")


def _tree(data: bytes) -> Element:
    try:
        root = etree.fromstring(data, xml_parser(recover=True))
    except etree.XMLSyntaxError as error:
        raise RefusedError(BROKEN) from error
    if root is None:
        raise RefusedError(BROKEN)
    return root


def _feed(data: bytes, text: PagedText) -> None:
    """The text of a file; named letters (`&nbsp;`) as XHTML 1.1 has them."""
    parser = xml_parser(recover=True, target=text)
    try:
        parser.feed(ENTITY.sub(_letter, data))
        parser.close()
    except etree.XMLSyntaxError:
        return  # what could be read is read


def _letter(match: re.Match[bytes]) -> bytes:
    if match[1] in XML_ENTITIES:
        return match[0]
    letters = html.unescape(match[0].decode("ascii"))
    return "".join(f"&#{ord(letter)};" for letter in letters).encode("ascii")
