"""The page that shows an edition's state."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from lxml import etree

from edition_builder.diagnostics import Place
from edition_builder.model import Artifact, Metadata
from edition_builder.model.accessibility import Accessibility, Shown
from edition_builder.model.register import Register
from edition_builder.model.state import Preview, State
from edition_builder.model.verification import Proof, Result, Verification
from edition_builder.rules.out.parity import OUT054
from edition_builder.rules.out.validators import OUT065
from edition_builder.verification.previews import MOST, spread
from edition_builder.writers.report import write_report

HOSTILE = '<script>alert("x")</script>'
MISSING = OUT054.at(Place(path="essay.md", line=4), f"the note “{HOSTILE}” is missing")
ABSENT = OUT065.at(None, "Ace was not run", hint="install it")


@pytest.fixture
def state() -> State:
    proofs = (
        Proof(name="parity", subject="a.pdf", result=Result.FOUND, findings=(MISSING,)),
        Proof(name="Ace", subject="a.epub", result=Result.NOT_RUN, findings=(ABSENT,)),
        Proof(name="outloud", subject="a.pdf", result=Result.PASSED, detail="0.2.1"),
    )
    shown = Shown(tool="outloud", version="0.2.1", format="pdf", standard="PDF/UA-1")
    record = Accessibility(language="en", pictures=2, described=1, shown=(shown,))
    return State(
        metadata=Metadata(title=HOSTILE, language="en", slug="a", date=date(2026, 11, 23)),
        findings=(),
        verification=Verification(proofs=proofs, accessibility=record),
        register=Register(),
        artifacts=(Artifact(name="a.pdf", media_type="application/pdf", data=b"%PDF"),),
        previews=(Preview(label="iv", picture=b"\x89PNG"),),
        pages=1,
    )


def page(state: State) -> str:
    return write_report(state).data.decode()


def test_it_is_well_formed_and_runs_nothing(state: State) -> None:
    text = page(state)
    etree.fromstring(text.encode())
    assert "<script" not in text
    assert "default-src 'none'" in text
    assert "http" not in text.replace('xmlns="http://www.w3.org/1999/xhtml"', "").replace(
        "http-equiv", ""
    )


def test_it_shows_what_is_open_and_what_was_not_run(state: State) -> None:
    text = page(state)
    assert "1 error, 1 warning" in text
    assert "<code>essay.md:4</code>" in text
    assert '<span class="not-run">NOT RUN</span>' in text
    assert "1 of 2 pictures described" in text
    assert "PDF/UA-1: outloud 0.2.1 found nothing (pdf)" in text
    assert 'alt="Page iv, as it is printed"' in text
    assert "findings not known here" in text


def test_an_edition_of_nothing_is_a_page_too(state: State) -> None:
    empty = Verification(proofs=(), accessibility=Accessibility(language="en"))
    text = page(replace(state, verification=empty, artifacts=(), previews=(), pages=0))
    etree.fromstring(text.encode())
    assert "There are no errors and no warnings." in text
    assert "no PDF" in text


def test_the_same_state_gives_the_same_bytes(state: State) -> None:
    assert write_report(state) == write_report(state)


@pytest.mark.parametrize("count", [0, 1, MOST, MOST + 1, 500])
def test_pages_are_chosen_from_all_over_an_edition(count: int) -> None:
    chosen = spread(list(range(count)))
    assert len(chosen) == len(set(chosen)) == min(count, MOST)
    assert chosen[:1] + chosen[-1:] == list(range(count))[:1] + list(range(count))[-1:]
