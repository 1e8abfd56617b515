"""Measuring: how wide each letter of a text is, as the engine's own Pango shapes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.text.ffi import FROM_UNITS, ffi, pango, unicode_to_char_p
from weasyprint.text.line_break import Layout, line_size

if TYPE_CHECKING:
    from collections.abc import Sequence

Style = Any
"""The computed style of a box."""

ffi.cdef("void pango_glyph_item_get_logical_widths(PangoGlyphItem*, const char*, int*);")


TRACE = 1.5 / 1024
"""CSS pixels: so little in each space that Pango shapes words apart, as it does when it draws them
justified, and nobody sees it."""
HAIR = 40 * TRACE
"""CSS pixels that a line of many words may seem too long for it: a column of a table is exactly as
wide as its longest cell."""


def advances(text: str, style: Style) -> list[float]:
    """The width of each character, in CSS pixels; a ligature's is shared among its letters."""
    layout = Layout(style, TRACE)
    layout.set_text(text, justify=True)
    line, _ = layout.get_first_line()
    characters, encoded = unicode_to_char_p(layout.text)
    shaped = layout.text  # the engine puts a letter without width behind a space that stands alone
    at = _characters(shaped, len(encoded))
    widths = [0.0] * len(shaped)
    run = line.runs
    while run != ffi.NULL:
        item = run.data.item
        units = ffi.new("int[]", item.num_chars)
        pango.pango_glyph_item_get_logical_widths(run.data, characters, units)
        start = at[item.offset] if at else item.offset
        widths[start : start + item.num_chars] = [unit * FROM_UNITS for unit in units]
        run = run.next
    return widths[: len(text)]


def width(text: str, style: Style) -> float:
    """The width of a text on one line, in CSS pixels."""
    layout = Layout(style)
    layout.set_text(text)
    return float(line_size(layout.get_first_line()[0], style)[0])


def drawn(text: str, style: Style, spacing: float) -> tuple[Layout, Any]:
    """A text as it will be drawn with so much more or less in each space: layout and its line."""
    layout = Layout(style, spacing)
    layout.set_text(text, justify=bool(spacing))
    return layout, layout.get_first_line()[0]


def unshaped(text: str, spacing: float) -> Layout:
    """A layout that is shaped when it is drawn, for a text whose width is known already."""
    layout = Layout.__new__(Layout)
    vars(layout).update(
        text=text, justification_spacing=spacing, max_width=None, first_line_direction=0
    )
    return layout


def glyphs(line: Any) -> int:
    """How many glyphs a line of Pango's has."""
    count = 0
    run = line.runs
    while run != ffi.NULL:
        count += run.data.glyphs.num_glyphs
        run = run.next
    return count


def _characters(text: str, size: int) -> Sequence[int]:
    """The index of the character at each byte; empty where each is one byte."""
    if size == len(text):
        return ()
    at: list[int] = []
    for index, character in enumerate(text):
        at += [index] * len(character.encode())
    return at
