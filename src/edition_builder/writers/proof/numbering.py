"""Numbers of lines in the margin of finished pages: every fifth, counted anew on each page.

Where lines stand is read from the pages themselves: whatever is set in the text's own size or
larger, inside the text's width, is a line of the text; notes are smaller.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Matrix

from edition_builder.fonts import TEXT, family
from edition_builder.fonts.outlines import outlines

if TYPE_CHECKING:
    from collections.abc import Iterator

POINTS = 72 / 25.4
LEFT, RIGHT = 28 * POINTS, 150 * POINTS
HEAD, FOOT = 24 * POINTS, 38 * POINTS
"""The text's frame in points, from the left, the top and the foot, with a little room."""
SMALLEST = 11.0
"""Points; a smaller size is that of notes, of numbers and of queries."""
SAME = 6.0
"""Points by which the baselines of one line may differ: superiors, larger words."""
EVERY = 5
SIZE, GAP = 8.0, 14.0
"""The numbers' size in points, and how far they stand from the text."""


def with_line_numbers(data: bytes) -> bytes:
    """The proof's PDF with the lines of its text numbered; the list of queries is set smaller."""
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            drawn = "\n".join(_drawn(baselines(page)))
            page.contents_add(b"q\n", prepend=True)
            page.contents_add(f"\nQ /Artifact BMC\nq 0 g\n{drawn}\nQ\nEMC\n".encode())
        stream = BytesIO()
        pdf.save(stream, deterministic_id=True)
    return stream.getvalue()


def _drawn(lines: list[float]) -> Iterator[str]:
    face = family(TEXT).face().data
    for number, y in enumerate(lines, start=1):
        if number % EVERY == 0:
            path, width = outlines(face, str(number), SIZE)
            x = LEFT + 2 * POINTS - GAP - width
            yield f"q 1 0 0 1 {x:.2f} {y:.2f} cm {path} f Q"


def baselines(page: pikepdf.Page) -> list[float]:
    """Where the lines of a page's text stand, in points from the foot, from the top on."""
    height = float(page.mediabox[3])
    places = sorted(
        {
            round(y, 1)
            for x, y, size in _texts(page)
            if size >= SMALLEST and LEFT <= x <= RIGHT and FOOT <= y <= height - HEAD
        },
        reverse=True,
    )
    lines: list[float] = []
    for place in places:
        if not lines or lines[-1] - place > SAME:
            lines.append(place)
    return lines


def _texts(page: pikepdf.Page) -> Iterator[tuple[float, float, float]]:
    """Place and size of every piece of text that is drawn on a page."""
    matrix, kept = Matrix(), []
    place, size = Matrix(), 0.0
    for instruction in pikepdf.parse_content_stream(page, "q Q cm Tm Tf Tj TJ"):
        name, operands = str(instruction.operator), instruction.operands
        if name == "q":
            kept.append(matrix)
        elif name == "Q" and kept:
            matrix = kept.pop()
        elif name == "cm":
            matrix = Matrix(*map(float, operands)) @ matrix
        elif name == "Tm":
            place = Matrix(*map(float, operands))
        elif name == "Tf":
            size = float(operands[1])
        elif name in {"Tj", "TJ"}:
            whole = place @ matrix
            yield whole.e, whole.f, abs(size * whole.d)
