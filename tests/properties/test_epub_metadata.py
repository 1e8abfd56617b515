"""Whatever the metadata, the ebook is well-formed and says nothing empty."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.unit.writers.epub.specimen import BARE, unzipped

from edition_builder.model import Metadata, Person
from edition_builder.writers.epub import write_epub

ANY_TEXT = st.text(alphabet=st.characters(), max_size=40)
PEOPLE = st.lists(st.builds(Person, name=ANY_TEXT, orcid=ANY_TEXT), max_size=3).map(tuple)

METADATA = st.builds(
    Metadata,
    title=ANY_TEXT,
    subtitle=ANY_TEXT,
    language=st.one_of(st.sampled_from(["en", "de-AT", "he"]), ANY_TEXT),
    slug=st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True),
    date=st.dates(),
    authors=PEOPLE,
    editors=PEOPLE,
    translators=PEOPLE,
    version=ANY_TEXT,
    publisher=ANY_TEXT,
    rights=ANY_TEXT,
    licence=ANY_TEXT,
    isbn=st.dictionaries(st.just("epub"), ANY_TEXT).map(MappingProxyType),
    doi=ANY_TEXT,
    keywords=st.lists(ANY_TEXT, max_size=3).map(tuple),
    description=ANY_TEXT,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(METADATA)
def test_any_metadata_makes_a_well_formed_package(metadata: Metadata) -> None:
    edition = replace(BARE, metadata=metadata)
    files = unzipped(write_epub(edition, None).data)
    for name, data in files.items():
        if name.endswith((".xhtml", ".opf", ".ncx", ".xml")):
            etree.fromstring(data)
    package = etree.fromstring(files["content.opf"])
    dublin_core = package.xpath("//*[namespace-uri()='http://purl.org/dc/elements/1.1/']")
    assert all((node.text or "").strip() for node in dublin_core)
    assert {"identifier", "title", "language", "date"} <= {
        node.tag.rpartition("}")[2] for node in dublin_core
    }
    assert len({node.get("id") for node in package.iterfind(".//{*}item")}) == len(
        package.findall(".//{*}item")
    )
    targets = {f"#{node.get('id')}" for node in package.iter() if node.get("id")}
    assert {node.get("refines") for node in package.iterfind(".//{*}meta[@refines]")} <= targets
