"""The web page as a whole, and the parts of it that a reader relies on."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from tests.unit.writers.html.specimen import METADATA, entry, specimen

from edition_builder.model import PageStart, Setting
from edition_builder.version import __version__
from edition_builder.writers.html import write_html

if TYPE_CHECKING:
    from edition_builder.model import Edition

GOLDEN = Path(__file__).parents[3] / "golden" / "specimen.html"
XHTML = "{http://www.w3.org/1999/xhtml}"
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


def page_of(edition: Edition) -> etree._Element:
    return etree.fromstring(write_html(edition, None).data)


def text_of(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def all_of(page: etree._Element, path: str) -> list[etree._Element]:
    found = page.xpath(path, namespaces={"h": XHTML[1:-1]})
    assert isinstance(found, list)
    return found


@pytest.fixture(scope="module")
def page() -> etree._Element:
    return page_of(specimen())


def test_the_page_is_as_it_was_approved(update: bool) -> None:
    whole = write_html(specimen(), None).data.decode()
    seen = STYLE.sub("<style>…</style>", re.sub(r"'sha256-[^']*'", "'sha256-…'", whole))
    seen = seen.replace(f"edition-builder {__version__}", "edition-builder …")
    if update:
        GOLDEN.write_text(seen, encoding="utf-8")
    assert seen == GOLDEN.read_text(encoding="utf-8")


def test_it_is_one_file_with_a_name_and_a_type() -> None:
    artifact = write_html(specimen(), None)
    assert (artifact.name, artifact.media_type) == ("specimen.html", "text/html")
    assert artifact.data.startswith(b"<!DOCTYPE html>\n<html ")


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert write_html(specimen(), None).data == write_html(specimen(), None).data


def test_the_encoding_comes_first(page: etree._Element) -> None:
    assert page[0][0].attrib == {"charset": "utf-8"}


def test_ids_are_unique_even_where_the_author_uses_ours(page: etree._Element) -> None:
    ids = [str(found) for found in page.xpath("//@id")]
    assert len(ids) == len(set(ids))
    assert {"eb-notes", "eb-notes-2"} <= set(ids)


def test_every_internal_link_leads_somewhere(page: etree._Element) -> None:
    ids = {str(found) for found in page.xpath("//@id")}
    links = {str(link)[1:] for link in page.xpath("//@href") if str(link).startswith("#")}
    assert links <= ids


def test_it_has_landmarks_and_one_first_heading(page: etree._Element) -> None:
    body = [child.tag.removeprefix(XHTML) for child in page[1]]
    assert body == ["a", "header", "nav", "main", "footer"]
    assert len(all_of(page, "//h:h1")) == 1


def test_notes_stand_between_the_text_and_the_bibliography(page: etree._Element) -> None:
    sections = [section.get("id") or section.get("role") for section in all_of(page, "//h:main/*")]
    assert sections == ["opening", "more", "doc-endnotes", "bibliography"]
    listed = [text_of(link) for link in all_of(page, "//h:nav/h:ol/h:li/h:a")]
    assert listed == ["An opening", "More", "Notes", "Bibliography"]


def test_notes_are_those_that_stand_alone_and_lead_back(page: etree._Element) -> None:
    items = all_of(page, "//h:li[starts-with(@id, 'note-')]")
    links = [item.find(f".//{XHTML}a[@role='doc-backlink']") for item in items]
    assert [link.get("href") for link in links if link is not None] == ["#call-1", "#call-2"]
    assert text_of(items[0]).startswith("Loon, Everything, p. 3.")


def test_pictures_are_in_the_page_with_their_size(page: etree._Element) -> None:
    (picture,) = all_of(page, "//h:img")
    assert picture.get("src", "").startswith("data:image/png;base64,iVBOR")
    assert (picture.get("width"), picture.get("alt")) == ("1", "A red dot")


def test_a_picture_nobody_has_asks_for_nothing() -> None:
    lost = replace(specimen(), resources=())
    assert all_of(page_of(lost), "//h:img")[0].get("src") == "data:,"


def test_wide_things_scroll_under_a_name_of_their_own(page: etree._Element) -> None:
    names = [found.get("aria-label") for found in all_of(page, "//*[@class='scroll']")]
    assert names == ["What there is", "Table 2", "Formula 1"]


def test_a_formula_wider_than_a_phone_scrolls_in_its_line() -> None:
    edition = specimen()
    math = '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>{}</mi></math>'
    text = "".join(f"<p>It is {math.format('x' * length)}.</p>" for length in (24, 25))
    section = replace(edition.sections[0], html=f"<section>{text}</section>")
    page = page_of(replace(edition, sections=(section,), notes=()))
    (found,) = all_of(page, "//*[@class='scroll']")
    assert text_of(found) == "x" * 25


def test_long_contents_say_so() -> None:
    edition = specimen()
    home = edition.sections[0].id
    lines = tuple(replace(entry(f"s-{at}", "A line"), section=home) for at in range(30))
    for contents, kind in ((lines[:20], "contents"), (lines, "contents long")):
        page = page_of(replace(edition, contents=contents, notes=()))
        assert [item.get("class") for item in all_of(page, "//h:nav[@role='doc-toc']")] == [kind]


def test_passages_say_which_way_they_run(page: etree._Element) -> None:
    found = {item.get("lang"): item.get("dir") for item in all_of(page, "//h:body//*[@lang]")}
    assert found == {"ru": None, "he": "rtl", "ar": "rtl"}


def test_a_page_in_hebrew_runs_from_right_to_left() -> None:
    page = page_of(specimen(replace(METADATA, language="he")))
    assert page.get("dir") == "rtl"
    russian = all_of(page, "//h:span[@lang='ru']")[0]
    assert russian.get("dir") == "ltr"


def test_the_policy_knows_every_style_and_nothing_else() -> None:
    data = write_html(specimen(styles="p { color: red }"), None).data.decode()
    sheets = STYLE.findall(data)
    hashes = [b64encode(sha256(sheet.encode()).digest()).decode() for sheet in sheets]
    known = " ".join(f"'sha256-{item}'" for item in hashes)
    policy = all_of(etree.fromstring(data.encode()), "//h:meta[@http-equiv]/@content")[0]
    assert len(sheets) == 2
    assert f"style-src {known};" in str(policy)
    assert str(policy).startswith("default-src 'none'; ")


def test_an_overlay_comes_last_and_cannot_leave_its_element() -> None:
    sheet = "a::after { content: '</style><script>1</script> ]]> & <' }"
    data = write_html(specimen(styles=sheet), None).data
    page = etree.fromstring(data)
    assert len(all_of(page, "//h:style")) == 2
    assert len(all_of(page, "//h:script")) == 1
    assert data.count(b"</style>") == 2


def test_bold_comes_along_only_where_something_is_bold() -> None:
    edition = specimen()
    plain = [
        replace(section, html=re.sub("</?strong>", "", section.html))
        for section in edition.sections
    ]
    bold = STYLE.findall(write_html(edition, None).data.decode())[0]
    light = STYLE.findall(write_html(replace(edition, sections=tuple(plain)), None).data.decode())[
        0
    ]
    assert bold.count('"EB Garamond"; font-style: normal; font-weight: 700') == 1
    assert light.count('"EB Garamond"; font-style: normal; font-weight: 700') == 0
    assert bold.count("@font-face") == 7  # and as many in Hebrew and Arabic, upright
    assert light.count("@font-face") == 4


def test_a_short_page_is_small() -> None:
    assert len(write_html(specimen(), None).data) < 250_000


def test_the_number_of_printed_pages_is_told_where_there_is_an_isbn() -> None:
    book = specimen(replace(METADATA, isbn={"print": "9781642597820"}))
    setting = Setting(pages=(PageStart(label="i"), PageStart(label="1")))
    page = etree.fromstring(write_html(book, setting).data)
    told = json.loads(all_of(page, "//h:script")[0].text or "")
    assert (told["@type"], told["numberOfPages"]) == ("Book", 2)


def test_an_edition_with_nothing_but_a_text_is_a_page() -> None:
    bare = replace(specimen(), notes=(), contents=(), sections=specimen().sections[1:2])
    page = page_of(bare)
    assert not all_of(page, "//h:nav")
    assert not all_of(page, "//*[@role='doc-endnotes']")
