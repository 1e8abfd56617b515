"""The proof, through the real typesetter: queries beside their lines, numbers, bars."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest
from tests.unit.paginate.bound import bound, call, note

from edition_builder.compose.words import words_for
from edition_builder.diagnostics import Place
from edition_builder.fonts import TEXT, family
from edition_builder.fonts.outlines import outlines
from edition_builder.model import Part
from edition_builder.model.proof import AuthorQuery, Changes, ProofSheet
from edition_builder.rules.cit import CIT001
from edition_builder.writers.proof import write_proof
from edition_builder.writers.proof.numbering import baselines

if TYPE_CHECKING:
    from edition_builder.model import Edition

SENTENCES = [f"Sentence number {n} says again what was said before it." for n in range(1, 61)]
SOURCE = (
    "# The case\n\n" + "\n".join(SENTENCES[:30]) + "\n\n" + "\n".join(SENTENCES[30:]) + "[^1]\n\n"
    "[^1]: A source.\n\n- Sentence number 5 says again what was said before it.\n"
)
HTML = (
    f'<section id="one" class="level1"><h2>The case</h2><p>{" ".join(SENTENCES[:30])}</p>'
    f"<p>{' '.join(SENTENCES[30:])}{call(1)}</p>"
    f"<ul><li>{SENTENCES[4]}</li></ul></section>"
)
PART = Part(path="manuscript/essay.md", text=SOURCE, source=SOURCE)


def query(number: int, line: int | None, path: str = PART.path) -> AuthorQuery:
    place = Place(path=path, line=line, column=1 if line else None)
    return AuthorQuery(number=number, finding=CIT001.at(place, f"query {number}", hint="look"))


def proof() -> bytes:
    edition: Edition = bound(HTML, (note(1, "<p>A source.</p>"),))
    words = {**words_for("en-GB"), "date": "23 November 2026"}
    queries = (query(1, 3), query(2, 41), query(3, 69), query(4, 4, "bibliography.bib"))
    changes = Changes(since="v1", lines=MappingProxyType({PART.path: ((34, 63),)}), gone=2)
    sheet = ProofSheet(queries=queries, changes=changes)
    made = write_proof(replace(edition, words=MappingProxyType(words)), sheet, (PART,))
    assert made.name == "continuity-proof.pdf"
    assert made.diagnostics == ()
    return made.data


@pytest.fixture(name="data", scope="module")
def made_proof() -> bytes:
    return proof()


def pieces(data: bytes, page: int) -> list[tuple[float, float, str]]:
    """The words of a page with their places: left, foot, text."""
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        text = document[page].get_textpage()
        boxes = [text.get_rect(at) for at in range(text.count_rects())]
        return [(box[0], box[1], text.get_text_bounded(*box)) for box in boxes]


def line_of(data: bytes, words: str) -> tuple[int, float]:
    """The page and the height of the line that has these words."""
    for page in range(9):
        for _, y, text in pieces(data, page):
            if words in text:
                return page, y
    raise AssertionError(words)


@pytest.mark.parametrize(("label", "words"), [("AQ1", "number 1 says"), ("AQ2", "number 38")])
def test_a_query_stands_in_the_margin_beside_its_line(data: bytes, label: str, words: str) -> None:
    page, y = line_of(data, label)
    wanted, height = line_of(data, words)
    assert page == wanted
    assert abs(y - height) < 12
    x = next(x for x, _, text in pieces(data, page) if label in text)
    assert x > 150 * 72 / 25.4


def test_what_stands_twice_is_told_apart_by_its_place(data: bytes) -> None:
    (page, y), (before, height) = line_of(data, "AQ3"), line_of(data, "AQ2")
    assert (page, -y) > (before, -height)


def test_the_list_has_every_query_and_what_has_changed(data: bytes) -> None:
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        last = " ".join(document[len(document) - 1].get_textpage().get_text_range().split())
    assert "Since v1: one paragraph new or different, 2 deleted." in last
    assert "manuscript/essay.md, line 3, p. 1. query 1. Look." in last
    assert "AQ4 bibliography.bib, line 4. query 4." in last


def test_every_fifth_line_of_a_page_has_its_number(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        page = pdf.pages[1]
        lines = baselines(page)
        drawn = bytes(page.Contents[-1].read_bytes()).decode()
    assert len(lines) >= 20
    assert [round(one - two) for one, two in pairwise(lines)][:3] == [24] * 3
    heights = [float(found) for found in re.findall(r"1 0 0 1 \S+ (\S+) cm", drawn)]
    assert heights == [round(y, 2) for number, y in enumerate(lines, 1) if number % 5 == 0]


def test_the_same_proof_has_the_same_bytes(data: bytes) -> None:
    assert proof() == data


def test_letters_are_drawn_as_wide_as_they_are() -> None:
    path, width = outlines(family(TEXT).face().data, "125", 8)
    places = [float(x) for x in re.findall(r"(-?[\d.]+) -?[\d.]+ [ml]", path)]
    assert 0 <= min(places) < max(places) <= width
    assert path.count(" h") == 3
