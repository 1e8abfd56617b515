"""One pagination: what follows a page's marker is what that page of the PDF begins with."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pypdfium2
import pytest
from bench.projects import lay_out_book
from lxml import etree
from tests.editions.press import build

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

MARKER = re.compile(r'<span role="doc-pagebreak" id="page-([^"]+)"[^>]*></span>')
XHTML = "{http://www.w3.org/1999/xhtml}"
SIGN = "\ue000"
"""Stands for a marker in text: a character of private use."""
NOTES = "//*[@role='doc-endnotes']"
BODY = "//*[local-name()='main' or local-name()='body']"
COMPARED = 40
"""Letters that are compared."""
CHAPTERS = 20
CITED_ON = re.compile(r"\u2002Cited on pp?\.[\s\d,\u2013n.]*")
"""What the bibliography says in print alone."""


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the editions of a book of more than two hundred pages with 700 notes."""
    root = lay_out_book(tmp_path_factory.mktemp("book") / "project")
    for chapter in sorted((root / "manuscript").glob("*.md"))[CHAPTERS:]:
        chapter.unlink()
    return build(root, environment={"EDITION_BUILDER_CACHE": "off"})


@pytest.fixture(params=["essay", "book"])
def editions(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.getfixturevalue(request.param)
    return folder


def printed(folder: Path) -> dict[str, str]:
    """What pdfium reads on each page of the PDF, by label."""
    document = pypdfium2.PdfDocument(next(folder.glob("*.pdf")))
    pages = range(len(document))
    texts = (document[n].get_textpage().get_text_range() for n in pages)
    return {
        document.get_page_label(n): CITED_ON.sub("", text)
        for n, text in zip(pages, texts, strict=True)
    }


def web(folder: Path) -> str:
    """The web page, without the notes at its end."""
    page = next(path for path in folder.glob("*.html") if MARKER.search(path.read_text("utf-8")))
    return text_of(page.read_text("utf-8"))


def ebook(folder: Path) -> str:
    """The ebook's text in order, without the notes at the end of each file."""
    with ZipFile(next(folder.glob("*.epub"))) as archive:
        names = sorted(name for name in archive.namelist() if "section-" in name)
        names += [name for name in archive.namelist() if name.endswith("bibliography.xhtml")]
        return "".join(text_of(archive.read(name).decode()) for name in names)


def text_of(markup: str) -> str:
    """The text of a document, with a sign and its label for each marker."""
    signed = MARKER.sub(rf"{SIGN}\1{SIGN}", markup)
    tree = etree.fromstring(signed.encode(), etree.XMLParser(resolve_entities=False))
    for notes in tree.xpath(NOTES):
        notes.getparent().remove(notes)
    [body] = tree.xpath(BODY)[-1:]
    return "".join(body.itertext())


def marked(text: str) -> dict[str, str]:
    """What follows each marker, by label; markers at one place have the same text."""
    pieces = text.split(SIGN)[1:]
    found: dict[str, str] = {}
    for at in range(0, len(pieces), 2):
        found[pieces[at]] = "".join(pieces[at + 1 :: 2])
    return found


def letters(text: str) -> str:
    """Letters and digits alone: hyphens, spaces and quotation marks differ by the medium."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def heads(folder: Path) -> tuple[str, ...]:
    """The letters of every table's head, which is printed again on a table's later pages."""
    with ZipFile(next(folder.glob("*.epub"))) as archive:
        files = [archive.read(name) for name in archive.namelist() if name.endswith(".xhtml")]
    trees = [etree.fromstring(file) for file in files]
    found = {
        letters("".join(head.itertext())) for tree in trees for head in tree.iter(f"{XHTML}thead")
    }
    return tuple(sorted(found))


def astray(folder: Path, markers: Mapping[str, str]) -> Iterator[str]:
    """The labels of pages that do not begin where their marker stands.

    A page that begins with the rest of a word is marked before the whole of it.
    """
    pages = {label: letters(text) for label, text in printed(folder).items()}
    repeated = heads(folder)
    for label, text in markers.items():
        following = letters(text[: COMPARED * 8])
        head = next((head for head in repeated if pages[label].startswith(head)), "")
        page = pages[label] if following.startswith(head) else pages[label].removeprefix(head)
        begins = following.find(page[:COMPARED])
        first = letters(re.split(r"[\s\u2014\u2013/-]", text.lstrip(), maxsplit=1)[0])
        if not 0 <= begins < max(1, len(first)):
            yield label


def shifted(text: str) -> str:
    """The text with every marker moved on by a word."""
    return re.sub(rf"({SIGN}[^{SIGN}]+{SIGN})([^\w{SIGN}]*\w\S*\s+)", r"\2\1", text)


@pytest.mark.parametrize("read", [web, ebook])
def test_every_page_is_marked_where_it_begins(editions: Path, read: Callable[[Path], str]) -> None:
    pages = printed(editions)
    markers = marked(read(editions))
    assert list(astray(editions, markers)) == []
    text = [label for label in pages if label.isdecimal()]
    assert list(markers) == [label for label in text if label in markers]
    unmarked = [label for label in text if label not in markers]
    assert [label for label in unmarked if pages[label].strip()] == []


@pytest.mark.parametrize("read", [web, ebook])
def test_a_marker_that_is_a_word_off_is_caught(editions: Path, read: Callable[[Path], str]) -> None:
    markers = marked(shifted(read(editions)))
    assert set(astray(editions, markers)) == set(markers)


def test_the_text_is_the_same_in_both(editions: Path) -> None:
    assert letters(web(editions)) == letters(ebook(editions))


def test_the_book_is_long_enough_to_say_something(book: Path) -> None:
    assert len(marked(web(book))) > 200
    pages = [path.read_text("utf-8") for path in book.glob("*.html")]
    assert max(page.count('role="doc-backlink"') for page in pages) >= 700
