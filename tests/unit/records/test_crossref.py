from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from tests.schemas import crossref
from tests.unit.records.making import FULL, SETTINGS, dossier_of

from edition_builder.model import ReleaseSettings, Section
from edition_builder.records.crossref import NAMESPACE, SCHEMA, write_crossref

if TYPE_CHECKING:
    from edition_builder.model import Metadata

NS = {"c": NAMESPACE}
BIBLIOGRAPHY = Section(
    id="bibliography",
    title="Bibliography",
    kind="bibliography",
    html='<section id="bibliography"><h2>Bibliography</h2><ul class="references">'
    '<li id="ref-mill1859">Mill, <em>On Liberty</em> (1859)</li></ul></section>',
)


def test_the_deposit_says_what_and_where() -> None:
    dossier = dossier_of()
    dossier = replace(dossier, edition=replace(dossier.edition, sections=(BIBLIOGRAPHY,)))
    record = write_crossref(dossier)
    assert record is not None
    root = etree.fromstring(record.data)
    assert root.findtext(".//c:doi_data/c:doi", "", NS) == FULL.doi
    assert root.findtext(".//c:resource", "", NS) == "https://press.example.org/rivers?a=1&b=2"
    assert root.findtext(".//c:timestamp", "", NS) == "20240501000000"
    assert [item.text for item in root.iterfind(".//c:surname", NS)] == [
        "van der Author", "Plato", "Translator",
    ]  # fmt: skip
    assert root.findtext(".//c:organization", "", NS) == "The River Society"
    assert root.findtext(".//c:unstructured_citation", "", NS) == "Mill, On Liberty (1859)"
    assert root.find(".//c:citation", NS).get("key") == "mill1859"


def test_chapters_with_dois_are_deposited_with_their_authors() -> None:
    text = "# One\n\n::: author\nAda Lovelace\n:::\n\nOne text.\n\n# Two\n\nAnother.\n"
    record = write_crossref(
        dossier_of(text, release=replace(SETTINGS, chapter_doi="10.5555/rivers.{number}"))
    )
    assert record is not None
    root = etree.fromstring(record.data)
    found = [
        (item.findtext("c:doi_data/c:doi", "", NS), item.findtext(".//c:surname", None, NS))
        for item in root.iterfind(".//c:content_item", NS)
    ]
    assert found == [("10.5555/rivers.1", "Lovelace"), ("10.5555/rivers.2", None)]


def test_there_is_none_without_a_doi_or_an_address() -> None:
    assert write_crossref(dossier_of(metadata=replace(FULL, doi=""))) is None
    assert write_crossref(dossier_of(release=ReleaseSettings())) is None


@pytest.mark.parametrize(
    "metadata",
    [
        FULL,
        replace(FULL, isbn={}, publisher="", place="", licence="", subtitle="", description=""),
        replace(FULL, authors=(), language="grc"),
        replace(FULL, authors=(), editors=(), translators=(), version="1"),
    ],
)
def test_the_deposit_follows_crossrefs_schema(metadata: Metadata) -> None:
    schema = crossref(SCHEMA)
    record = write_crossref(dossier_of(metadata=metadata))
    assert record is not None
    schema.validate(etree.fromstring(record.data))
    assert [item.message for item in schema.error_log] == []
