"""The pieces of a line: text boxes as the engine makes them, filled out and hung by us."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weasyprint.formatting_structure import boxes
from weasyprint.layout.inline import count_expandable_spaces
from weasyprint.text.ffi import FROM_UNITS, pango
from weasyprint.text.line_break import line_size, strut

from edition_builder.paginate import walk
from edition_builder.paginate.lines.drawing import AS_THEY_ARE, Letters
from edition_builder.paginate.lines.measure import TRACE, Style, drawn, glyphs, unshaped
from edition_builder.paginate.lines.paragraph import SPACES

if TYPE_CHECKING:
    from edition_builder.paginate.lines.setting import Line
    from edition_builder.paginate.lines.stick import Cut
    from edition_builder.paginate.walk import Box


_heights: dict[int, tuple[Style, float, float]] = {}
"""Height and baseline of a line in each style; the style is kept, so that its id is its own."""


def piece(box: Box, cut: Cut, line: Line) -> Box:
    """A text box of one line, as the engine makes it, but with its spaces drawn already.

    Most pieces are as wide as they were measured and need not be shaped before they are drawn.
    """
    style = box.style
    spacing = line.spacing or TRACE  # so that its words are shaped apart, as they were measured
    known = _heights.get(id(style))
    if known is None or not _measured(cut, line, style):
        layout, first = drawn(cut.text, style, spacing)
        width, height = line_size(first, style)
        baseline = pango.pango_layout_get_baseline(layout.layout) * FROM_UNITS
        width += line.between * glyphs(first) if line.between else 0.0
        layout.deactivate()
        _heights[id(style)] = (style, height, baseline)
    else:
        layout = unshaped(cut.text, spacing)
        _, height, baseline = known
        width = cut.width + spacing * sum(map(cut.text.count, SPACES))
    made = box.copy_with_text(cut.text)
    made.pango_layout, made.justification_spacing = layout, spacing
    made.width, made.height = width * line.scale, height
    if line.scale != 1:
        made.letters = Letters(line.scale, line.between)
    leading, _ = strut(style)
    half = (leading - height) / 2
    vars(made).update(margin_top=half, margin_bottom=half, baseline=baseline + half)
    return made


def _measured(cut: Cut, line: Line, style: Style) -> bool:
    """Whether a piece is as wide as in its paragraph: nothing added, shaped in the same way."""
    return (
        not line.between
        and not line.hyphen
        and style["letter_spacing"] == "normal"
        and style["text_decoration_line"] == "none"
        and cut.text != " "
    )


def spread(box: Box, more: float, moved: float) -> float:
    """Give each space of a line so many CSS pixels more; how far what follows has moved."""
    if isinstance(box, boxes.TextBox):
        box.position_x += moved
        count = count_expandable_spaces(box)
        if count:
            box.justification_spacing += more / vars(box).get("letters", AS_THEY_ARE).scale
            box.pango_layout.justification_spacing = box.justification_spacing
            box.width += more * count
        moved += more * count
        return moved
    before: float = moved
    box.position_x += moved
    for child in walk.children(box):
        if child.is_in_normal_flow():
            moved = spread(child, more, moved)
    box.width += moved - before
    return moved


def hang(line: Box, width: float) -> None:
    """End a line's boxes where its column ends, so that nothing takes a hung mark for too long."""
    box = line
    while width:
        box.width -= width
        inner = [child for child in walk.children(box) if child.is_in_normal_flow()]
        if not inner:
            break
        box = inner[-1]
