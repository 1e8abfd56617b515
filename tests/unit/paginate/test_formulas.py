"""Formulas in print: drawn, not read as a row of letters, and told where they cannot be."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from typing import Any

import pikepdf
import pytest
from tests.unit.paginate.bound import bound

from edition_builder.engines.typesetter import start_typesetter
from edition_builder.paginate import paginate
from edition_builder.paginate.formulas import draw_formulas
from edition_builder.writers import PRESS
from edition_builder.writers.pdf import write_pdf

HALF = "<mfrac><mi>a</mi><mi>b</mi></mfrac>"


def math(inner: str, tex: str, display: str = "inline") -> str:
    return (
        f'<math display="{display}" xmlns="http://www.w3.org/1998/Math/MathML"><semantics>{inner}'
        f'<annotation encoding="application/x-tex">{tex}</annotation></semantics></math>'
    )


def test_a_fraction_becomes_a_picture_on_the_line_with_its_source_for_words() -> None:
    root = ET.fromstring(f"<p>Take {math(HALF, 'a/b')} of {math(HALF, 'a/b')} it.</p>")
    drawn, facts = draw_formulas(root)
    assert facts == []
    assert len(drawn) == 1
    first, second = root
    assert (first.tag, first.get("alt"), first.tail) == ("img", "a/b", " of ")
    assert first.get("src") == second.get("src")
    assert "vertical-align: -" in str(first.get("style"))


def test_a_drawing_is_the_same_twice() -> None:
    first, second = (draw_formulas(ET.fromstring(math(HALF, "x")))[0] for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("inner", "why"),
    [
        ("<mi>\u05d0</mi>", "no “\u05d0”"),
        ("<maction><mi>a</mi></maction>", "no “maction”"),
        ("<mspace></mspace>", "cannot be set"),
        ('<mo minsize="100000em" stretchy="true">(</mo>', "larger than any page"),
        ("<mrow>" * 3000 + "<mi>a</mi>" + "</mrow>" * 3000, "cannot be set"),
    ],
)
def test_what_cannot_be_drawn_is_told_and_left(inner: str, why: str) -> None:
    root = ET.fromstring(f"<p>{math(inner, 'the source')}</p>")
    drawn, (fact,) = draw_formulas(root)
    assert drawn == {}
    assert "math" in root[0].tag
    assert fact.code == "LAY010"
    assert "“the source”" in fact.message
    assert why in fact.message


def test_a_formula_that_was_not_understood_is_told() -> None:
    _, (fact,) = draw_formulas(ET.fromstring('<p><span class="math inline">$\\foo$</span></p>'))
    assert "“$\\foo$”" in fact.message


def test_the_file_knows_a_formula_as_one() -> None:
    html = (
        f'<section id="one" class="level1"><h2>One</h2><p>Take {math(HALF, "a/b")}.</p></section>'
    )
    with start_typesetter(PRESS) as typesetter:
        edition = bound(html, ())
        data = write_pdf(edition, paginate(edition, typesetter)).data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert formulas(pdf.Root.StructTreeRoot.K[0]) == ["a/b"]


def formulas(element: Any) -> list[str]:
    """The words of each formula in a structure tree."""
    if not isinstance(element, pikepdf.Dictionary) or "/S" not in element:
        return []
    kids: Any = element.get("/K", [])
    found = [str(element.Alt)] if element.S == "/Formula" else []
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        found += formulas(kid)
    return found
