"""A collection names who wrote each of its texts wherever its texts are named."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from lxml import html
from tests.unit.compose.making import METADATA, edition_of

from edition_builder.model import BackMatter, Edition, Person
from edition_builder.paginate.back import with_cited_on
from edition_builder.paginate.book import book
from edition_builder.verification.parity.epub import read_epub
from edition_builder.verification.parity.expected import expected_of
from edition_builder.verification.parity.web import read_page
from edition_builder.writers.epub import write_epub
from edition_builder.writers.html import write_html

TEXT = """\
# Preface

To begin with.

# On *liberty*

::: author
Ada Lovelace

Mary Somerville
:::

A text.

## Within

More.
"""
LISTED = ("Preface", "On liberty", "Ada Lovelace, Mary Somerville", "Within")


@pytest.fixture(scope="module")
def edition() -> Edition:
    return edition_of(TEXT, replace(METADATA, authors=(), editors=(Person(name="Jane Editor"),)))


def test_a_section_knows_its_authors_and_so_does_its_line(edition: Edition) -> None:
    names = ("Ada Lovelace", "Mary Somerville")
    assert [section.authors for section in edition.sections] == [(), names]
    line = edition.contents[1]
    assert (line.text, line.authors, line.children[0].authors) == ("On liberty", names, ())


def test_every_edition_lists_them_in_its_contents(edition: Edition) -> None:
    expected = expected_of(edition, printed=False).contents
    assert tuple(piece.text for piece in expected) == LISTED
    for copy in (
        read_epub(write_epub(edition, None).data),
        read_page(write_html(edition, None).data, "x.html"),
    ):
        assert tuple(piece.text for piece in copy.contents) == LISTED


def test_the_page_facing_a_text_names_its_authors(edition: Edition) -> None:
    root = ET.fromstring(book(edition))
    heads = [item.get("data-short") for item in root.iter("section") if item.get("data-head")]
    assert heads == ["On Rivers", "Ada Lovelace, Mary Somerville"]


def test_machines_are_told_of_each_text(edition: Edition) -> None:
    page = html.fromstring(write_html(edition, None).data)
    assert '"Mary Somerville"' in "".join(page.xpath("//script/text()"))


def test_a_list_of_a_chapter_tells_the_pages_of_the_chapter(edition: Edition) -> None:
    works = '<ul class="references"><li id="ref-mill--2">Mill</li></ul>'
    section = replace(
        edition.sections[1], html=f'<section id="s"><a id="call-2"></a>{works}</section>'
    )
    cited = replace(edition, back=BackMatter(cited={"mill": ("call-1", "call-2")}))
    assert 'data-at="call-2"' in with_cited_on(section.html, section, cited)
    whole = replace(section, kind="bibliography")
    assert 'data-at="call-1 call-2"' in with_cited_on(section.html, whole, cited)
