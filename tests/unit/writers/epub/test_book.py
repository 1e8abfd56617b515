"""The ebook as a whole: what is in it, and that it is always the same."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from lxml import etree
from tests.unit.writers.epub.specimen import BARE, EDITION, page, unzipped

from edition_builder.writers.epub import write_epub

GOLDEN = Path(__file__).parents[3] / "golden"
X = {"x": "http://www.w3.org/1999/xhtml", "epub": "http://www.idpf.org/2007/ops"}


@pytest.fixture(scope="module")
def ebook() -> bytes:
    return write_epub(EDITION, None).data


def test_it_is_named_by_the_slug() -> None:
    artifact = write_epub(BARE, None)
    assert (artifact.name, artifact.media_type) == ("bare.epub", "application/epub+zip")


def test_what_is_in_it(ebook: bytes) -> None:
    assert list(unzipped(ebook)) == [
        "mimetype",
        "META-INF/container.xml",
        "bibliography.xhtml",
        "content.opf",
        "cover.png",
        "cover.xhtml",
        "fonts/LICENCE.txt",
        "fonts/eb-garamond-italic-400.ttf",
        "fonts/eb-garamond-italic-700.ttf",
        "fonts/eb-garamond-normal-400.ttf",
        "fonts/eb-garamond-normal-700.ttf",
        "images/line.svg",
        "imprint.xhtml",
        "nav.xhtml",
        "section-01.xhtml",
        "section-02.xhtml",
        "section-03.xhtml",
        "styles/ebook.css",
        "styles/overlay.css",
        "title.xhtml",
        "toc.ncx",
    ]


@pytest.mark.parametrize("name", ["content.opf", "nav.xhtml", "section-02.xhtml", "toc.ncx"])
def test_golden(ebook: bytes, name: str) -> None:
    golden = GOLDEN / f"specimen-{name}"
    made = unzipped(ebook)[name].decode("utf-8")
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(made, encoding="utf-8")
    assert made == golden.read_text(encoding="utf-8")


def test_the_container_is_as_ocf_asks(ebook: bytes) -> None:
    with ZipFile(BytesIO(ebook)) as archive:
        first, *rest = archive.infolist()
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
    assert {entry.date_time for entry in rest} == {(2026, 11, 23, 0, 0, 0)}
    assert {entry.external_attr >> 16 for entry in rest} == {0o100644}


@pytest.mark.parametrize("year", [1, 999, 1979, 2108, 9999])
def test_any_year_can_be_packed(year: int) -> None:
    edition = replace(BARE, metadata=replace(BARE.metadata, date=date(year, 1, 2)))
    package = unzipped(write_epub(edition, None).data)["content.opf"].decode()
    assert f"{year:04}-01-02T00:00:00Z" in package


def test_every_file_has_a_page_title_and_its_language(ebook: bytes) -> None:
    for name, data in unzipped(ebook).items():
        if name.endswith(".xhtml"):
            root = etree.fromstring(data)
            assert root.get("lang") == root.get("{http://www.w3.org/XML/1998/namespace}lang")
            assert root.findtext("x:head/x:title", namespaces=X)


def test_every_link_leads_somewhere(ebook: bytes) -> None:
    files = unzipped(ebook)
    pages = {name: etree.fromstring(data) for name, data in files.items() if "xhtml" in name}
    ids = {name: root.xpath("//@id") for name, root in pages.items()}
    for name, root in pages.items():
        for href in root.xpath("//x:body//x:a/@href | //x:img/@src", namespaces=X):
            file, _, identifier = href.partition("#")
            if not href.startswith("http"):
                assert (file or name) in files
                assert not identifier or identifier in ids[file or name]


def test_links_that_lead_nowhere_are_words(ebook: bytes) -> None:
    words = [a for a in page(ebook, "section-02.xhtml").iterfind(".//x:a", X) if not a.get("href")]
    assert [" ".join(word.text.split()) for word in words] == ["what is gone", "nowhere"]


def test_languages_are_marked_twice_or_not_at_all(ebook: bytes) -> None:
    marked = page(ebook, "section-02.xhtml").xpath("//x:span[@lang]", namespaces=X)
    assert [dict(node.attrib) for node in marked] == [
        {"lang": "ru", "{http://www.w3.org/XML/1998/namespace}lang": "ru"}
    ]


def test_a_note_stands_in_the_file_of_its_call_and_points_back(ebook: bytes) -> None:
    root = page(ebook, "section-02.xhtml")
    [call] = root.xpath("//*[@id='call-1']")
    [note] = root.xpath("//*[@id='note-1']")
    assert call.get("href") == "#note-1"
    assert call.get(f"{{{X['epub']}}}type") == "noteref"
    assert not len(call)
    assert note.get("role") == "doc-footnote"
    assert note[0][0].text == "1."
    assert note.xpath("string(.//x:a[@role='doc-backlink'])", namespaces=X) == "Back to the text"
    assert "Ibid" not in "".join(note.itertext())


def test_a_note_that_begins_with_a_quotation_has_its_number_before_it(ebook: bytes) -> None:
    [note] = page(ebook, "section-02.xhtml").xpath("//*[@id='note-2']")
    assert [child.tag.rpartition("}")[2] for child in note] == ["p", "blockquote", "p"]


def test_a_note_that_begins_with_verse_has_its_number_in_the_first_line() -> None:
    verse = '<div class="line-block">Much have I travelled<br/>in realms of gold</div>'
    notes = (replace(EDITION.notes[0], alone=verse), *EDITION.notes[1:])
    made = write_epub(replace(EDITION, notes=notes), None).data
    [note] = page(made, "section-02.xhtml").xpath("//*[@id='note-1']")
    assert [child.tag.rpartition("}")[2] for child in note] == ["div", "p"]
    assert "".join(note[0].itertext()).startswith("1. Much have I")


def test_obsolete_attributes_are_gone(ebook: bytes) -> None:
    root = page(ebook, "section-03.xhtml")
    assert not root.xpath("//x:table//@width | //x:th/@align | //x:td/@valign", namespaces=X)


def test_a_picture_that_cannot_be_carried_is_told_in_words(ebook: bytes) -> None:
    root = page(ebook, "section-03.xhtml")
    assert root.xpath("//x:span[.='A picture that is not there']", namespaces=X)


def test_a_formula_can_be_had_in_words(ebook: bytes) -> None:
    assert page(ebook, "section-03.xhtml").xpath("//*[@alttext='x=1']")


def test_no_element_is_closed_in_its_start_tag_but_void_ones(ebook: bytes) -> None:
    assert b'<span id="empty"></span>' in unzipped(ebook)["section-03.xhtml"]


def test_faces_come_with_their_licence_and_only_those_wanted() -> None:
    files = unzipped(write_epub(BARE, None).data)
    assert b"SIL OPEN FONT LICENSE" in files["fonts/LICENCE.txt"]
    assert not [name for name in files if "700" in name]
    assert b"eb-garamond-normal-700" not in files["styles/ebook.css"]


def test_the_reader_keeps_colours_and_alignment(ebook: bytes) -> None:
    style = unzipped(ebook)["styles/ebook.css"].decode()
    rules = style.partition("*/")[2]
    for forbidden in ("color", "background", "text-align: justify", "!important", "px;", "pt;"):
        assert forbidden not in rules.replace("1px solid", "")


def test_contents_of_an_edition_without_headings() -> None:
    [link] = page(write_epub(BARE, None).data, "nav.xhtml").xpath(
        "//x:nav[@role='doc-toc']//x:a", namespaces=X
    )
    assert (link.get("href"), link.text) == ("section-01.xhtml", "Bare")


def test_an_edition_without_any_section() -> None:
    nav = page(write_epub(replace(BARE, sections=()), None).data, "nav.xhtml")
    assert nav.xpath("//x:nav[@role='doc-toc']//@href", namespaces=X) == ["title.xhtml"]


def test_a_right_to_left_edition_says_so() -> None:
    edition = replace(BARE, metadata=replace(BARE.metadata, language="he"))
    files = unzipped(write_epub(edition, None).data)
    assert b'page-progression-direction="rtl"' in files["content.opf"]
    assert etree.fromstring(files["section-01.xhtml"]).get("dir") == "rtl"


PROGRAM = """
import sys
from edition_builder.writers.epub import write_epub
from tests.unit.writers.epub.specimen import EDITION
sys.stdout.buffer.write(write_epub(EDITION, None).data)
"""


@pytest.mark.parametrize(
    ("zone", "seed", "umask"), [("Asia/Tokyo", "1", 0o077), ("America/Lima", "77", 0o000)]
)
def test_the_same_bytes_everywhere(ebook: bytes, zone: str, seed: str, umask: int) -> None:
    root = Path(__file__).parents[4]
    environment = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
    made = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env=environment,
        umask=umask,
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert made.stdout == ebook
