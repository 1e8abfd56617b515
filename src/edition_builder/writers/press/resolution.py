"""How many dots to the inch a picture has where it is printed."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Matrix

if TYPE_CHECKING:
    from collections.abc import Iterator

FEWEST = 300
"""Dots to the inch below which a screened picture shows its grain."""
DEEPEST = 12
"""Drawings inside drawings that are looked into."""


def coarse_pictures(pdf: pikepdf.Pdf) -> Iterator[tuple[int, int]]:
    """Page number and dots to the inch of every picture that has too few; masks do not count."""
    for number, page in enumerate(pdf.pages, start=1):
        for dots in _dots(page, page.obj.get("/Resources", {}), Matrix(), 0):
            if dots < FEWEST:
                yield number, round(dots)


def _dots(content: Any, resources: Any, matrix: Matrix, depth: int) -> Iterator[float]:
    """The dots to the inch of each picture that a content draws."""
    kept: list[Matrix] = []
    drawable = resources.get("/XObject", {})
    if not len(drawable) or depth > DEEPEST:
        return
    for instruction in pikepdf.parse_content_stream(content, "q Q cm Do"):
        name, operands = str(instruction.operator), instruction.operands
        if name == "q":
            kept.append(matrix)
        elif name == "Q" and kept:
            matrix = kept.pop()
        elif name == "cm":
            matrix = Matrix(*map(float, operands)) @ matrix
        elif name == "Do" and str(operands[0]) in drawable:
            yield from _drawn(drawable[str(operands[0])], resources, matrix, depth)


def _drawn(thing: Any, resources: Any, matrix: Matrix, depth: int) -> Iterator[float]:
    if str(thing.get("/Subtype")) == "/Image":
        if not thing.get("/ImageMask", False):
            yield _resolution(thing, matrix)
        return
    inner = Matrix(*map(float, thing.get("/Matrix", Matrix().shorthand))) @ matrix
    yield from _dots(thing, thing.get("/Resources", resources), inner, depth + 1)


def _resolution(picture: Any, matrix: Matrix) -> float:
    """The smaller of across and down; a picture fills the unit square of its matrix."""
    across = hypot(matrix.a, matrix.b)
    down = hypot(matrix.c, matrix.d)
    sides = ((int(picture.Width), across), (int(picture.Height), down))
    return min((pixels * 72 / points for pixels, points in sides if points), default=FEWEST)
