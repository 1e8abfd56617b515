"""What the package says of the edition: names, numbers, access."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from tests.unit.writers.epub.specimen import BARE, METADATA

from edition_builder.model.accessibility import Accessibility
from edition_builder.writers.epub.identifiers import identifiers
from edition_builder.writers.epub.metadata import licence_address, rows

NOTHING = Accessibility(language="en")


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
        return [row.text for row in rows(metadata, NOTHING) if row.name == name]

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


def test_what_is_not_said_has_no_row() -> None:
    names = [row.name for row in rows(BARE.metadata, NOTHING) if row.text]
    assert "dc:creator" not in names
    assert "dc:publisher" not in names
