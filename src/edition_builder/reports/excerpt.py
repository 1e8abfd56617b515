"""The line a finding stands on, cut around the place, with carets under it."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from edition_builder.reports.visible import columns, source_glyph

if TYPE_CHECKING:
    from edition_builder.diagnostics import Place

WIDTH = 72
"""The widest excerpt, in columns of a terminal; with the gutter it fills eighty."""

_LEAD = 24
_MARK = "…"


def excerpt(line: str, place: Place) -> tuple[str, str]:
    """The line as it is shown, and the carets beneath it ('' where the place names no column)."""
    glyphs = [source_glyph(character) for character in line]
    if place.column is None:
        return _window(glyphs, 0, 0)[0], ""
    start = min(place.column - 1, len(glyphs))
    shown, before, marked = _window(glyphs, start, _end(place, start, len(glyphs)))
    return shown, " " * before + "^" * max(1, marked)


def _end(place: Place, start: int, length: int) -> int:
    """Where the carets end on the first line of the place."""
    if place.end_line is not None and place.end_line != place.line:
        return length
    return max(start, min((place.end_column or start + 2) - 1, length))


def _window(glyphs: list[str], start: int, end: int) -> tuple[str, int, int]:
    """The part of the line around the place; the columns before the place, and those it fills."""
    offsets = list(accumulate(map(columns, glyphs), initial=0))
    left = 0 if offsets[-1] <= WIDTH else _left(offsets, start)
    right = _right(offsets, left)
    head = _MARK if left else ""
    tail = _MARK if right < len(glyphs) else ""
    before = offsets[start] - offsets[left] + len(head)
    marked = offsets[max(start, min(end, right))] - offsets[start]
    return head + "".join(glyphs[left:right]) + tail, before, marked


def _left(offsets: list[int], start: int) -> int:
    """The first character shown: the place stands a third into the window, or the line ends it."""
    wanted = min(offsets[start] - _LEAD, offsets[-1] - WIDTH + 1)
    return next(index for index, offset in enumerate(offsets) if offset >= max(0, wanted))


def _right(offsets: list[int], left: int) -> int:
    """The character after the last one shown."""
    room = WIDTH - (1 if left else 0)
    if offsets[-1] - offsets[left] <= room:
        return len(offsets) - 1
    last = (index for index in range(len(offsets)) if offsets[index] - offsets[left] > room - 1)
    return next(last) - 1
