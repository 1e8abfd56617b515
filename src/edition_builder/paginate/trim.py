"""The page in proportion: from the trimmed size to margins, type size and leading.

Everything follows from the width and the height. The measure holds some 65 characters (Bringhurst,
“The Elements of Typographic Style” 2.1.2: 45 to 75, 66 ideal); the inner margin is to the outer as
two to three, and so is the head to the foot; the text block is a whole number of lines deep, so
facing pages share their lines.
"""

from __future__ import annotations

from dataclasses import dataclass

POINTS = 72 / 25.4
"""Points in a millimetre."""

CHARACTERS = 65
"""Characters a line should hold."""
MOST_CHARACTERS = 68
CHARACTER_WIDTH = 0.405
"""Mean advance of a character of EB Garamond in running English, in em."""

MEASURE = 0.69
"""Share of the page's width that the text takes where type can follow it."""
DEPTH = 0.735
"""Share of the page's height."""
INNER, HEAD = 0.4, 0.4
"""Share of the two side margins that is inside, and of the head and foot margins at the head."""

SMALLEST, LARGEST = 10.4, 12.6
"""The sizes, in points, between which text is comfortable to read."""
LEADING = 1.318
"""Line pitch in em."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trim:
    """A page: sizes and margins in points, and how many lines of text it holds."""

    width: float
    height: float
    size: float
    leading: float
    lines: int
    head: float
    foot: float
    inner: float
    outer: float

    @property
    def measure(self) -> float:
        """The width of the text block."""
        return self.width - self.inner - self.outer


def trim(width: float, height: float) -> Trim:
    """The page for a trimmed size in millimetres."""
    across, down = width * POINTS, height * POINTS
    size = round(_size(across * MEASURE), 1)
    leading = round(size * LEADING, 1)
    measure = min(across * MEASURE, size * CHARACTER_WIDTH * MOST_CHARACTERS)
    lines = max(1, int(down * DEPTH / leading))
    sides, ends = across - measure, down - lines * leading
    return Trim(
        width=across,
        height=down,
        size=size,
        leading=leading,
        lines=lines,
        head=ends * HEAD,
        foot=ends * (1 - HEAD),
        inner=sides * INNER,
        outer=sides * (1 - INNER),
    )


def _size(measure: float) -> float:
    """The type size that puts `CHARACTERS` on a line of this width, within reason."""
    return min(max(measure / (CHARACTERS * CHARACTER_WIDTH), SMALLEST), LARGEST)
