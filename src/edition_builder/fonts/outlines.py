"""A few letters as outlines, for what is drawn on a page that is finished."""

from __future__ import annotations

from functools import lru_cache

import uharfbuzz

CUBIC = 2 / 3
"""How far a cubic curve's handles reach towards the one handle of a quadratic curve."""


@lru_cache(maxsize=256)
def outlines(data: bytes, text: str, size: float) -> tuple[str, float]:
    """PDF's operators for the letters' paths, from (0, 0) to the right, and their width in points.

    `data` is a font, `size` in points. The paths are closed and not yet filled.
    """
    face = uharfbuzz.Face(data)
    font = uharfbuzz.Font(face)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer, {"kern": True, "lnum": True})
    scale = size / face.upem
    drawn, x = [], 0.0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        pen = _Pen(x + position.x_offset * scale, scale)
        font.draw_glyph_with_pen(info.codepoint, pen)
        drawn += pen.drawn
        x += position.x_advance * scale
    return " ".join(drawn), x


class _Pen:
    """Writes what HarfBuzz draws as PDF's path operators (ISO 32000-1, 8.5.2)."""

    def __init__(self, x: float, scale: float) -> None:
        self.drawn: list[str] = []
        self._x, self._scale = x, scale
        self._at = (0.0, 0.0)

    def _point(self, point: tuple[float, float]) -> str:
        self._at = point
        return f"{self._x + point[0] * self._scale:.2f} {point[1] * self._scale:.2f}"

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - the pens' protocol
        self.drawn.append(f"{self._point(point)} m")

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self.drawn.append(f"{self._point(point)} l")

    def qCurveTo(self, handle: tuple[float, float], end: tuple[float, float]) -> None:  # noqa: N802
        start = self._at
        one, two = (
            tuple(at + CUBIC * (pull - at) for at, pull in zip(point, handle, strict=True))
            for point in (start, end)
        )
        self.curveTo((one[0], one[1]), (two[0], two[1]), end)

    def curveTo(  # noqa: N802
        self, one: tuple[float, float], two: tuple[float, float], end: tuple[float, float]
    ) -> None:
        self.drawn.append(f"{self._point(one)} {self._point(two)} {self._point(end)} c")

    def closePath(self) -> None:  # noqa: N802
        self.drawn.append("h")
