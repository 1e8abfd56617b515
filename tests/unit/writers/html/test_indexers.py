"""What Google Scholar and Zotero read in a page's head, property by property."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from types import MappingProxyType

import pytest
from tests.unit.writers.html.specimen import METADATA, specimen

from edition_builder.model.settings import ReleaseSettings
from edition_builder.writers.html import write_html

BOOK = replace(METADATA, isbn=MappingProxyType({"print": "9780306406157"}))

GOOGLE_SCHOLAR = ("citation_title", "citation_author", "citation_publication_date")
"""What its guidelines for webmasters ask of every paper."""
ZOTERO = (
    *("citation_editor", "citation_publisher", "citation_doi", "citation_isbn"),
    *("citation_language", "citation_keywords", "description", "og:title", "og:type"),
    *("DC.title", "DC.creator", "DC.contributor", "DC.publisher", "DC.date", "DC.type"),
    *("DC.language", "DC.identifier", "DC.subject", "DC.description", "DC.rights"),
)
"""What its translator “Embedded Metadata” reads and an edition can say. COinS is left out on
purpose: its translator comes before that one, and knows less."""
ARTICLE = ("@id", "name", "headline", "author", "datePublished", "inLanguage", "publisher")
MORE = ("editor", "license", "keywords", "description", "version", "copyrightNotice")


def said(page: str) -> dict[str, str]:
    return dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', page))


@pytest.mark.parametrize("name", [*GOOGLE_SCHOLAR, *ZOTERO])
def test_the_head_says(name: str) -> None:
    assert said(write_html(specimen(BOOK), None).data.decode())[name]


@pytest.mark.parametrize("name", [*ARTICLE, *MORE])
def test_the_linked_data_say(name: str) -> None:
    page = write_html(specimen(METADATA), None).data.decode()
    data = json.loads(page.partition('"application/ld+json">')[2].partition("</script>")[0])
    assert data["@type"] == "ScholarlyArticle"
    assert data[name]


def test_the_addresses_of_the_text_and_of_its_pdf_are_said() -> None:
    edition = specimen()
    release = ReleaseSettings(url="https://example.org/a/", pdf="https://example.org/a/a.pdf")
    settings = replace(edition.settings, release=release)
    told = said(write_html(replace(edition, settings=settings), None).data.decode())
    assert told["citation_fulltext_html_url"] == release.url
    assert told["citation_pdf_url"] == release.pdf
    assert "citation_pdf_url" not in said(write_html(edition, None).data.decode())


def test_nothing_is_said_that_is_not_known() -> None:
    page = write_html(specimen(replace(METADATA, doi="", publisher="")), None).data.decode()
    assert "" not in said(page).values()
    assert not {"citation_doi", "citation_publisher"} & set(said(page))
