"""Formulas in one line."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from edition_builder.paginate.linear import linear

GOLDEN = (
    "<mi>φ</mi><mo>=</mo><mfrac><mrow><mn>1</mn><mo>+</mo><msqrt><mn>5</mn></msqrt></mrow>"
    "<mn>2</mn></mfrac>"
)
SUM = (
    "<munderover><mo>∑</mo><mrow><mi>n</mi><mo>=</mo><mn>1</mn></mrow><mo>∞</mo></munderover>"
    "<msup><mi>n</mi><mrow><mo>−</mo><mn>2</mn></mrow></msup>"
)
MATRIX = (
    "<mo>(</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr>"
    "<mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable><mo>)</mo>"
)
NAMED = "<mi>sin</mi><mo>\u2061</mo><mi>x</mi><annotation>\\sin x</annotation>"


@pytest.mark.parametrize(
    ("formula", "line"),
    [
        (GOLDEN, "φ = (1 + √5)/2"),
        (SUM, "∑_(n = 1)^∞ n^(− 2)"),
        (MATRIX, "(a, b; c, d)"),
        (NAMED, "sin x"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", "root(3; x)"),
        ("<msup><mi>x</mi></msup>", "x"),
        ("<mroot></mroot><mfrac></mfrac>", ""),
    ],
)
def test_a_formula_is_said_in_one_line(formula: str, line: str) -> None:
    root = ET.fromstring(f'<math xmlns="http://www.w3.org/1998/Math/MathML">{formula}</math>')
    assert linear(root) == line
