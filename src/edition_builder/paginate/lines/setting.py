"""The setting of a paragraph, what is asked of it, and the lines that came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from edition_builder.paginate.lines.copy import FEWEST_EMS, UnmeasuredError

if TYPE_CHECKING:
    from edition_builder.paginate.walk import Box


class Line(NamedTuple):
    """One line of a paragraph, as places in its text, and how it is to be set.

    `spacing` and `between`: CSS pixels more or less in each space and after each letter; `scale`:
    of the letters' width; `left` and `right`: CSS pixels that hang out at each side.
    """

    start: int
    end: int
    next: int
    hyphen: bool
    broken: bool
    last: bool
    spacing: float = 0.0
    between: float = 0.0
    scale: float = 1.0
    left: float = 0.0
    right: float = 0.0


class Setting(NamedTuple):
    """How a paragraph is to be set: its measure and first indent in CSS pixels, and its edges.

    `fills_last`: whether its last line fills the measure too. `more`: how many lines more than is
    best, or less, it is asked to have for its page's sake; `avoided`: where no line is to end.
    """

    measure: float
    indent: float
    language: str
    justified: bool
    fills_last: bool
    more: int = 0
    avoided: frozenset[int] = frozenset()

    @classmethod
    def of(
        cls,
        line: Box,
        measure: float,
        indent: float,
        more: int = 0,
        avoided: frozenset[int] = frozenset(),
    ) -> Setting:
        """The setting of a line box; raises `UnmeasuredError` for what is set another way."""
        style = line.style
        align, last = style["text_align_all"], style["text_align_last"]
        if align not in {"justify", "start", "left"}:
            raise UnmeasuredError("centred text", strange=False)
        if last not in {"auto", "start", "left", align}:
            raise UnmeasuredError("a last line of its own setting", strange=False)
        if measure < FEWEST_EMS * style["font_size"]:
            raise UnmeasuredError("a narrow measure", strange=False)
        language, fills = style["lang"] or "", last == "justify"
        return cls(measure, indent, language, align == "justify", fills, more, avoided)
