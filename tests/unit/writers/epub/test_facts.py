"""What the package says of the edition: names, numbers, access."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from tests.unit.writers.epub.specimen import BARE, METADATA

from edition_builder.model import Resource
from edition_builder.writers.epub.access import Findings, findings, statements, summary
from edition_builder.writers.epub.identifiers import identifiers
from edition_builder.writers.epub.metadata import licence_address, rows
from edition_builder.writers.epub.xhtml import parsed


def test_the_isbn_of_the_ebook_comes_first_then_the_doi() -> None:
    values = [identifier.value for identifier in identifiers(METADATA)]
    assert values == ["urn:isbn:9780306406157", "doi:10.1234/example"]


def test_without_numbers_it_is_known_by_slug_title_and_authors() -> None:
    plain = replace(METADATA, isbn=MappingProxyType({"print": "9780306406157"}), doi="")
    [identifier] = identifiers(plain)
    assert identifier.value.startswith("urn:uuid:")
    assert identifiers(replace(plain, version="2.0.0")) == (identifier,)
    assert identifiers(replace(plain, title="Other")) != (identifier,)


def test_editors_are_creators_only_without_authors() -> None:
    def names(name: str, *, authors: bool) -> list[str]:
        metadata = METADATA if authors else replace(METADATA, authors=())
        return [row.text for row in rows(metadata, Findings()) if row.name == name]

    assert names("dc:creator", authors=True) == ["Ada Example", "Bo Writer"]
    assert names("dc:contributor", authors=True) == ["Cy Editor", "Di Translator"]
    assert names("dc:creator", authors=False) == ["Cy Editor"]


@pytest.mark.parametrize(
    ("licence", "address"),
    [
        ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-NC-SA-3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"),
        ("MIT", "https://spdx.org/licenses/MIT.html"),
        ("all rights reserved", ""),
        ("", ""),
    ],
)
def test_where_a_licence_stands(licence: str, address: str) -> None:
    assert licence_address(licence) == address


def test_access_is_found_in_the_content() -> None:
    body = parsed(
        '<h2>T</h2><img src="a" alt="A"/><img src="b" alt=""/>'
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>'
    )
    still = Resource(name="a.png", source="a.png", media_type="image/png", data=b"IDAT")
    moving = replace(still, data=b"acTL")
    assert findings([body], [still]) == Findings(
        pictures=2, described=1, mathematics=True, motion=False, headings=True
    )
    assert findings([body], [moving]).motion


def test_nothing_is_said_that_is_not_there() -> None:
    said = list(statements(Findings(), "en"))
    assert ("schema:accessMode", "visual") not in said
    assert ("schema:accessibilityFeature", "alternativeText") not in said
    assert ("schema:accessibilityFeature", "MathML") not in said
    assert ("schema:accessibilityHazard", "none") in said
    assert not [name for name, _ in said if name == "dcterms:conformsTo"]


def test_pictures_without_words_are_admitted() -> None:
    said = list(statements(Findings(pictures=2, described=1, motion=True), "en"))
    assert ("schema:accessModeSufficient", "textual,visual") in said
    assert ("schema:accessibilityHazard", "unknown") in said
    assert "no description" in said[-1][1]


@pytest.mark.parametrize(
    ("language", "begins"),
    [("de-AT", "Der ganze"), ("fr", "Tout le"), ("ru", "Весь"), ("fi", "The whole")],
)
def test_the_summary_is_in_the_edition_s_language_where_we_have_it(
    language: str, begins: str
) -> None:
    assert summary(Findings(), language).startswith(begins)


def test_what_is_not_said_has_no_row() -> None:
    names = [row.name for row in rows(BARE.metadata, Findings()) if row.text]
    assert "dc:creator" not in names
    assert "dc:publisher" not in names
