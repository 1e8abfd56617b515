"""The copy: a paragraph's text as the engine holds it, in boxes inside boxes.

A picture in the line, such as a formula, stands for one letter of its width. What cannot be
measured from left to right is left to the engine: floats, forced line ends, blocks in the line,
leaders, scripts that run the other way or have no spaces.
"""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.inline import atomic_box
from weasyprint.layout.percent import resolve_percentages
from weasyprint.text.line_break import _font_style_cache_key

from edition_builder.frozen import dataclass
from edition_builder.paginate import walk
from edition_builder.paginate.walk import Box

if TYPE_CHECKING:
    from collections.abc import Hashable

MEASURED = (
    "hyphens", "hyphenate_character", "hyphenate_limit_chars", "letter_spacing", "word_spacing",
    "font_kerning",
)  # fmt: skip
"""The properties that change a text's width or breaks, and that are not in the engine's own key."""
SIDES = ("left", "right")
UNBROKEN = frozenset({"footnote-call", "footnote-marker", "marker"})
"""Pseudo-elements that hold together, and hold to what they belong to."""

UNMEASURED = re.compile(
    "[\t\n\f\v\r\u0085\u2028\u2029]|[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u200e\u200f\u202a-\u202e"
    "\u2066-\u2069]|[\u0e00-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\U00020000-"
    "\U0003ffff]"
)
"""Forced line ends; scripts written to the left; scripts whose lines end between any letters."""

OBJECT = "\ufffc"
"""What stands for a picture in a text (Unicode: object replacement character)."""

FEWEST_EMS = 12
"""A measure of fewer ems has too few spaces to choose among."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Picture:
    """A picture in the line, as a letter of its width in CSS pixels."""

    width: float
    style: Any
    element_tag: str
    text: str = OBJECT


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Copy:
    """A paragraph's text, the boxes it stands in, and where in the text each box starts.

    `runs`: each text box with its start, its end and whether it must hold together.
    """

    text: str
    runs: tuple[tuple[Box, int, int, bool], ...]
    starts: dict[int, int] = field(repr=False)

    def key(self) -> Hashable:
        """What tells a text from every other that would be measured and broken in another way."""
        return tuple(
            (
                box.text,
                box.width if isinstance(box, Picture) else 0.0,
                walk.pseudo(box),
                held,
                _font_style_cache_key(box.style, include_size=True),
                *(str(box.style[name]) for name in MEASURED),
            )
            for box, _, _, held in self.runs
        )

    def position(self, line: Box, skip: Any) -> int | None:
        """The place in the text that the engine's way of counting stands for."""
        box = line
        while skip:
            ((index, skip),) = skip.items()
            if isinstance(box, boxes.TextBox):
                return self.starts[id(box)] + len(box.text.encode()[:index].decode())
            if index >= len(box.children):
                return None
            box = box.children[index]
        return self.starts.get(id(box))


class UnmeasuredError(Exception):
    """Raised where a paragraph is left to the engine; says what is in it.

    `strange`: whether a reader might see it in the paragraph's spaces.
    """

    def __init__(self, what: str, *, strange: bool = True) -> None:
        self.strange = strange
        super().__init__(what)


def read(line: Box, measure: float) -> Copy:
    """The text of a paragraph's line box, to be set to a measure; raises `UnmeasuredError`."""
    runs: list[tuple[Box, int, int, bool]] = []
    starts: dict[int, int] = {}
    _collect(line, runs, starts, measure, held=line.style["white_space"] == "nowrap")
    text = "".join(box.text for box, *_ in runs)
    if not text.strip(" " + OBJECT):
        raise UnmeasuredError("no text", strange=False)
    if UNMEASURED.search(text):
        raise UnmeasuredError("a line end of its own or a script without spaces")
    return Copy(text=text, runs=tuple(runs), starts=starts)


def _collect(
    around: Box,
    runs: list[tuple[Box, int, int, bool]],
    starts: dict[int, int],
    measure: float,
    *,
    held: bool,
) -> None:
    """Add what is in a box, in order."""
    starts[id(around)] = runs[-1][2] if runs else 0
    for box in around.children:
        here = runs[-1][2] if runs else 0
        starts[id(box)] = here
        if isinstance(box, boxes.TextBox):
            _refuse_text(box)
            runs.append((box, here, here + len(box.text), held or _holds(box)))
        elif not box.is_in_normal_flow():
            _refuse_float(box)
        elif isinstance(box, boxes.InlineBox):
            _refuse_inline(box)
            _collect(box, runs, starts, measure, held=held or _holds(box))
        elif isinstance(box, boxes.InlineReplacedBox):
            runs.append((_picture(box, measure), here, here + 1, True))
        else:
            raise UnmeasuredError("a block")


def _picture(box: Box, measure: float) -> Picture:
    """A picture as wide as the engine will make it."""
    tried = box.copy()
    resolve_percentages(tried, (measure, "auto"))
    made = atomic_box(None, tried, 0, None, (measure, "auto"), [], [])
    return Picture(width=made.margin_width(), style=box.style, element_tag=box.element_tag)


def _holds(box: Box) -> bool:
    return box.style["white_space"] == "nowrap" or walk.pseudo(box) in UNBROKEN


def _refuse_text(box: Box) -> None:
    style = box.style
    written = walk.pseudo(box) != "marker"  # the engine keeps the space behind an item's number
    if written and style["white_space"] not in {"normal", "nowrap"}:
        raise UnmeasuredError("a line end of its own")
    if style["direction"] != "ltr" or not style["font_size"]:
        raise UnmeasuredError("a script that runs to the left")


def _refuse_float(box: Box) -> None:
    if box.is_floated() or box.is_absolutely_positioned():
        raise UnmeasuredError("something beside the line")


def _refuse_inline(box: Box) -> None:
    if box.is_leader:
        raise UnmeasuredError("a leader")
    style = box.style
    around = (
        *(
            getattr(style[f"{kind}_{side}"], "value", 0)
            for kind in ("margin", "padding")
            for side in SIDES
        ),
        *(style[f"border_{side}_width"] for side in SIDES),
    )
    if any(around) or style["position"] == "relative":
        raise UnmeasuredError("space around words")
