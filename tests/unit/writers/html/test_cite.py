"""The records for reference managers, and what the page's head says to machines."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from bibtexparser.entrypoint import parse_string
from tests.unit.writers.html.specimen import METADATA

from edition_builder.direction import is_right_to_left
from edition_builder.model import Person
from edition_builder.writers.html.cite import bibtex, ris
from edition_builder.writers.html.identifiers import doi_address, licence_address, orcid_address
from edition_builder.writers.html.linked_data import linked_data
from edition_builder.writers.html.names import inverted
from edition_builder.writers.html.scholarly import dublin_core, highwire, open_graph


def test_bibtex() -> None:
    assert bibtex(METADATA) == (
        "@misc{specimen,\n"
        "  author = {Ada van Loon and Ben Okri},\n"
        "  editor = {Clara Schmidt},\n"
        "  title = {{A Specimen of Everything}},\n"
        "  subtitle = {{With Notes \\& Tables}},\n"
        "  location = {Leeds},\n"
        "  organization = {The Press},\n"
        "  date = {2026-11-23},\n"
        "  version = {1.2.0},\n"
        "  doi = {10.5555/specimen(1)},\n"
        "  langid = {en-GB},\n"
        "}\n"
    )


@pytest.mark.parametrize("title", ["}", "{", "a } b, @book{x,", "\\", "100 % \\input{x}", "a\n\nb"])
def test_no_title_breaks_out_of_bibtex(title: str) -> None:
    library = parse_string(bibtex(replace(METADATA, title=title)))
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == ["specimen"]


def test_a_name_that_holds_and_is_one_name() -> None:
    written = bibtex(replace(METADATA, authors=(Person(name="Smith and Sons"),)))
    assert "author = {{Smith and Sons}}," in written


def test_ris() -> None:
    assert ris(replace(METADATA, isbn={"print": "9781642597820"})) == (
        "TY  - BOOK\n"
        "AU  - van Loon, Ada\n"
        "AU  - Okri, Ben\n"
        "A2  - Schmidt, Clara\n"
        "TI  - A Specimen of Everything: With Notes & Tables\n"
        "PY  - 2026\n"
        "DA  - 2026/11/23\n"
        "CY  - Leeds\n"
        "PB  - The Press\n"
        "ET  - 1.2.0\n"
        "SN  - 9781642597820\n"
        "DO  - 10.5555/specimen(1)\n"
        "UR  - https://doi.org/10.5555/specimen(1)\n"
        "LA  - en-GB\n"
        "KW  - specimens\n"
        "KW  - type & design\n"
        "AB  - One of everything.\n"
        "ER  - \n"
    )


def test_a_line_end_in_a_title_starts_no_tag() -> None:
    assert "TI  - A ER - B" in ris(replace(METADATA, title="A\nER  - B", subtitle=""))


@pytest.mark.parametrize(
    ("printed", "turned"),
    [
        ("Erik van Ree", "van Ree, Erik"),
        ("Ada Lovelace", "Lovelace, Ada"),
        ("Aristotle", "Aristotle"),
        ("Loon, Ada", "Loon, Ada"),
        ("The Editors", "The Editors"),
        ("Van Morrison", "Morrison, Van"),
        ("María de la Cruz", "de la Cruz, María"),
        ("", ""),
    ],
)
def test_names_are_turned_round(printed: str, turned: str) -> None:
    assert inverted(printed) == turned


def test_highwire_names_authors_with_their_ids_and_leaves_no_gaps() -> None:
    pairs = list(highwire(METADATA))
    assert ("citation_title", "A Specimen of Everything: With Notes & Tables") in pairs
    assert ("citation_publication_date", "2026/11/23") in pairs
    place = pairs.index(("citation_author", "Ada van Loon"))
    assert pairs[place + 1] == ("citation_author_orcid", "https://orcid.org/0000-0002-1825-0097")


def test_dublin_core_and_open_graph() -> None:
    assert ("DC.identifier", "https://doi.org/10.5555/specimen(1)") in dublin_core(METADATA)
    assert ("DC.rights", "https://creativecommons.org/licenses/by/4.0/") in dublin_core(METADATA)
    assert ("og:locale", "en_GB") in open_graph(METADATA)


def test_linked_data_says_what_is_known_and_nothing_else() -> None:
    told = json.loads(linked_data(METADATA))
    assert told["@type"] == "ScholarlyArticle"
    assert told["author"][1] == {"@type": "Person", "name": "Ben Okri"}
    assert "isbn" not in told
    assert all(told.values())


def test_what_has_not_the_form_of_an_identifier_is_no_link() -> None:
    assert orcid_address(Person(name="A", orcid="javascript:1")) == ""
    assert licence_address(replace(METADATA, licence="all rights < reserved")) == ""
    assert (
        doi_address(replace(METADATA, doi='10.1/<a b>"')) == "https://doi.org/10.1/%3Ca%20b%3E%22"
    )


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en-GB", False), ("ar", True), ("he-IL", True), ("az-Arab", True), ("ar-Latn", False)],
)
def test_directions(language: str, expected: bool) -> None:
    assert is_right_to_left(language) is expected
