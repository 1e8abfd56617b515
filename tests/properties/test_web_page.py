"""Whatever an edition says of itself, its web page stays a page and keeps every word of it."""

from __future__ import annotations

import json
from dataclasses import replace

from bibtexparser.entrypoint import parse_string
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.unit.writers.html.specimen import METADATA, specimen

from edition_builder.model import Metadata, Person
from edition_builder.writers.html import write_html
from edition_builder.writers.html.cite import bibtex, ris
from edition_builder.writers.markup import FORBIDDEN

XHTML = {"h": "http://www.w3.org/1999/xhtml"}

NASTY = st.sampled_from(
    (
        *("</script>", "<script>", "</title>", "<!--", "]]>", "&lt;", "&", '"', "'"),
        *("\x00", "\x1b[31m", "\r\n", "\u202e", "\u2028", "\ufffe", "\U0001fffe", "\ud800"),
        *("שלום", "{", "}", "\\", "%", "@book{x,"),
    )
)
ANY = st.text(st.characters(codec=None), max_size=20)
TEXTS = st.lists(st.one_of(NASTY, ANY), max_size=5).map("".join)

EDITIONS = st.builds(
    lambda title, subtitle, person, publisher, version, rights, doi, keyword, description: replace(
        METADATA,
        title=title,
        subtitle=subtitle,
        authors=(Person(name=person, orcid=person),),
        publisher=publisher,
        version=version,
        rights=rights,
        doi=doi,
        licence=doi,
        keywords=(keyword,),
        description=description,
    ),
    *[TEXTS] * 9,
)


def seen(text: str) -> str:
    return FORBIDDEN.sub("", text)


@settings(max_examples=60)
@given(metadata=EDITIONS)
def test_the_page_is_well_formed_and_its_data_come_back(metadata: Metadata) -> None:
    page = etree.fromstring(write_html(specimen(metadata, citation=metadata.title), None).data)
    (script,) = page.findall(".//h:script", XHTML)
    assert script.get("type") == "application/ld+json"
    told = json.loads(script.text or "")
    assert told.get("name", "") == metadata.title
    assert told.get("description", "") == metadata.description
    heading = page.find(".//h:h1", XHTML)
    assert heading is not None
    assert (heading.text or "").split() == seen(metadata.title).split()
    assert not [link for link in page.xpath("//@href") if str(link).startswith("javascript")]


@given(metadata=EDITIONS)
def test_records_stay_one_record(metadata: Metadata) -> None:
    library = parse_string(bibtex(metadata))
    assert (len(library.entries), len(library.failed_blocks)) == (1, 0)
    lines = ris(metadata).removesuffix("\n").split("\n")
    assert lines[-1] == "ER  - "
    assert all(line[2:6] == "  - " for line in lines)
