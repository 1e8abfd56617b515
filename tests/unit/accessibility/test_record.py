"""The record of accessibility: what is measured, and what is said of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.unit.writers.epub.specimen import BARE

from edition_builder.accessibility import measure, statements, summary
from edition_builder.model import PageStart, Resource, Section, Setting
from edition_builder.model.accessibility import Accessibility, Shown


def record(**measured: Any) -> Accessibility:
    return Accessibility(language="en", **measured)


TEXT = (
    '<section id="one" class="level1"><h2>T</h2><p lang="fr">Oui</p><p lang="en">Yes</p>'
    '<img src="a.png" alt="A"/><img src="b.png" alt=""/>'
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>'
    "<table><tr><th>A</th></tr></table><table><tr><td>B</td></tr></table></section>"
)


def test_everything_is_counted_in_the_text() -> None:
    section = Section(id="one", title="T", kind="text", html=TEXT)
    edition = replace(BARE, sections=(section,), notes=())
    found = measure(edition, None)
    assert found == Accessibility(
        language=edition.metadata.language,
        languages=tuple(name for name in ("fr", "en") if name != edition.metadata.language),
        headings=1,
        pictures=2,
        described=1,
        formulas=1,
        tables=2,
        headed=1,
    )
    assert measure(edition, Setting(pages=(PageStart(label="1"),))).pages


def test_a_picture_that_moves_is_found() -> None:
    still = Resource(name="a.png", source="a.png", media_type="image/png", data=b"IDAT")
    moving = replace(still, data=b"acTL")
    assert not measure(replace(BARE, resources=(still,)), None).motion
    assert measure(replace(BARE, resources=(moving,)), None).motion


def test_only_what_was_shown_is_shown() -> None:
    shown = Shown(tool="outloud", version="1", format="pdf", standard="PDF/UA-1")
    assert record(shown=(shown,)).shows("outloud", "pdf")
    assert not record(shown=(shown,)).shows("outloud", "epub")
    assert not record().shows("outloud", "pdf")


def test_nothing_is_said_that_is_not_there() -> None:
    said = list(statements(record(), "en"))
    assert ("schema:accessMode", "visual") not in said
    assert ("schema:accessibilityFeature", "alternativeText") not in said
    assert ("schema:accessibilityFeature", "MathML") not in said
    assert ("schema:accessibilityHazard", "none") in said
    assert not [name for name, _ in said if name == "dcterms:conformsTo"]


def test_pictures_without_words_are_admitted() -> None:
    said = list(statements(record(pictures=2, described=1, motion=True), "en"))
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
    assert summary(record(), language).startswith(begins)
