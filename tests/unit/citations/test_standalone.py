from __future__ import annotations

import base64
import json
import re

import pytest
from lxml import etree

from edition_builder.citations.standalone import needs_standalone, standalone
from edition_builder.citations.styles import load_style
from edition_builder.engines.pandoc import run_pandoc

CSL = "http://purl.org/net/xbiblio/csl"
HEAD = f'<style xmlns="{CSL}" class="note" version="1.0"><info><title>T</title><id>t</id></info>'
LEFT = re.compile(r"\bibid|\bid\.|\bebd|op\. ?cit|\bn\. ?1\b|supra", re.IGNORECASE)
NOTES = "One.[@a, p. 3] Two.[@a, p. 3] Three.[@a, p. 9] Four.[@b] Five.[@a, p. 3] Six.[@b]"
WORKS = [
    {
        "t": "MetaMap",
        "c": {
            "id": {"t": "MetaString", "c": key},
            "type": {"t": "MetaString", "c": kind},
            "title": {"t": "MetaString", "c": f"The Title of {key}"},
            "author": {"t": "MetaList", "c": [
                {"t": "MetaMap", "c": {
                    "family": {"t": "MetaString", "c": "Smith"},
                    "given": {"t": "MetaString", "c": "Jane"},
                }},
            ]},
            "issued": {"t": "MetaString", "c": "2001"},
        },
    }
    for key, kind in (("a", "book"), ("b", "article-journal"))
]  # fmt: skip


def rendered(xml: str) -> str:
    tree = json.loads(run_pandoc(["-f", "markdown", "-t", "json"], NOTES.encode()))
    address = "data:application/xml;base64," + base64.b64encode(xml.encode()).decode()
    tree["meta"] = {
        "references": {"t": "MetaList", "c": WORKS},
        "csl": {"t": "MetaString", "c": address},
        "suppress-bibliography": {"t": "MetaBool", "c": True},
    }
    source = json.dumps(tree).encode()
    return run_pandoc(["-f", "json", "-t", "plain", "--wrap=none", "--citeproc"], source).decode()


@pytest.mark.parametrize(
    "name",
    [
        "chicago-notes-bibliography-subsequent-ibid",
        "bluebook-law-review",
        "human-rights-law-review",
        "zeitschrift-fur-ostmitteleuropa-forschung",
        "historical-materialism",
        "pisa-university-press",
        "oscola",
        "le-tapuscrit-note",
    ],
)
def test_no_note_leans_on_another(name: str) -> None:
    style = load_style(name, None, None)
    assert needs_standalone(style)
    twin = standalone(style.xml)
    etree.fromstring(twin.encode())
    assert LEFT.search(rendered(style.xml))
    assert not LEFT.search(rendered(twin))


@pytest.mark.parametrize("name", ["apa", "nature"])
def test_styles_that_need_no_twin(name: str) -> None:
    assert not needs_standalone(load_style(name, None, None))


def test_short_forms_that_stand_alone_stay() -> None:
    twin = rendered(standalone(load_style("mhra-notes", None, None).xml))
    assert twin.count("Jane Smith") == 2


@pytest.mark.parametrize(
    ("test", "certain"),
    [
        ('position="ibid"', False),
        ('position="ibid subsequent"', False),
        ('position="ibid near-note" match="any"', False),
        ('position="ibid" match="none"', True),
        ('position="ibid" type="book" match="none"', None),
        ('position="ibid" type="book" match="any"', None),
    ],
)
def test_what_becomes_of_a_test(test: str, certain: bool | None) -> None:
    choose = f"<choose><if {test}><text value='yes'/></if><else><text value='no'/></else></choose>"
    layout = f"<layout delimiter='; '><text variable='title'/>{choose}</layout>"
    twin = standalone(f"{HEAD}<citation>{layout}</citation></style>")
    assert "ibid" not in twin
    assert "near-note" not in twin
    words = {"yes", "no"} if certain is None else {"yes"} if certain else {"no"}
    text = rendered(twin).lower()
    assert {word for word in ("yes", "no") if word in text} == words


def test_a_short_form_that_counts_notes_goes_too() -> None:
    layout = (
        '<choose><if position="subsequent"><text value="see n. "/>'
        '<text variable="first-reference-note-number"/></if>'
        '<else><text variable="title"/></else></choose>'
    )
    twin = standalone(f"{HEAD}<citation><layout>{layout}</layout></citation></style>")
    text = rendered(twin)
    assert "see n." not in text
    assert text.count("The Title of a") == 4
