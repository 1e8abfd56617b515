"""In the engine's way: five functions of WeasyPrint 70 that ask for our lines first.

The engine still makes every box, breaks every page and places every note; it only gets its lines
ready cut. Every line is proved: where the engine did not end it at our place, it sets the line
again by itself, and the paragraph is its own from then on.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Hashable, Iterable
from contextlib import contextmanager
from dataclasses import InitVar, field
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

import weasyprint
import weasyprint.draw.text
from weasyprint.layout import inline

from edition_builder.frozen import dataclass
from edition_builder.paginate import walk
from edition_builder.paginate.fact import Fact
from edition_builder.paginate.lines.copy import Copy, UnmeasuredError, read
from edition_builder.paginate.lines.drawing import draw_first_line
from edition_builder.paginate.lines.paragraph import Paragraph
from edition_builder.paginate.lines.pieces import hang, piece, spread
from edition_builder.paginate.lines.setting import Setting
from edition_builder.paginate.lines.stick import Spot, Stick
from edition_builder.paginate.lines.words import Lexicon
from edition_builder.paginate.walk import Box, Element

if TYPE_CHECKING:
    from collections.abc import Iterator

KNOWN_VERSION = "70.0"

KNOWN = {
    (inline, "get_next_linebox"): "context linebox position_y bottom_space skip_stack"
    " containing_block absolute_boxes fixed_boxes first_letter_style first_line_style",
    (inline, "split_inline_box"): "context box position_x max_x bottom_space skip_stack"
    " containing_block absolute_boxes fixed_boxes line_placeholders waiting_floats line_children"
    " first_letter_style first_line_style",
    (inline, "split_text_box"): "context box available_width skip is_line_start",
    (inline, "text_align"): "context line available_width last",
    (weasyprint.draw.text, "draw_first_line"): "stream textbox text_overflow block_ellipsis matrix",
    (inline, "skip_first_whitespace"): "box skip_stack",
}
"""The functions we stand before, and one we call, with the parameters they must have."""

OURS = ("get_next_linebox", "split_inline_box", "split_text_box", "text_align")
"""Those we stand before while pages are laid out; drawing comes later."""

SHOWN = 48
"""Characters of a text quoted in a message."""
LETTER = 0.4
"""How wide a letter is on the average, in sizes of type: enough to tell one line from several."""

ENDLESS = 1e6
"""CSS pixels: a measure in which the engine never ends a line by itself."""


@dataclass(slots=True, kw_only=True, eq=False)
class Compositor:
    """Sets the lines of every paragraph it can measure, and counts those it leaves.

    `words` gives the edition's text where it is asked for; `stand` hears of every line and of the
    room kept below it; `asked` says which elements are to have lines more than is best, or less,
    `unbroken` at which places in their text no line is to end; `found` is what there is to report,
    once all is set.
    """

    words: InitVar[Callable[[], Iterable[str]]] = tuple
    stand: Callable[[Box, float], None] = lambda _line, _kept: None
    asked: dict[Element, int] = field(default_factory=dict)
    unbroken: dict[Element, frozenset[int]] = field(default_factory=dict)
    found: list[Fact] = field(default_factory=list)
    _left: dict[tuple[str, str], None] = field(default_factory=dict)
    _read: WeakKeyDictionary[Box, tuple[Copy, Paragraph] | None] = field(
        default_factory=WeakKeyDictionary
    )
    _known: dict[Hashable, list[tuple[Copy, Paragraph]]] = field(default_factory=dict)
    _lexicon: Lexicon = field(init=False)
    _stick: Stick | None = None
    _of: dict[Element, Paragraph] = field(default_factory=dict)

    def __post_init__(self, words: Callable[[], Iterable[str]]) -> None:
        self._lexicon = Lexicon(words)

    def get_next_linebox(
        self, context: Any, linebox: Box, position_y: float, bottom_space: float, *others: Any
    ) -> tuple[Box | None, Any]:
        """The next line, ours if we have one: nothing floats beside it, no letter of it differs."""
        line, resume = self._next_line(context, linebox, position_y, bottom_space, *others)
        if line is not None:
            self.stand(line, bottom_space)
        return line, resume

    def _next_line(
        self, context: Any, linebox: Box, position_y: float, bottom_space: float, *others: Any
    ) -> tuple[Box | None, Any]:
        call = (context, linebox, position_y, bottom_space, *others)
        skip_stack, containing_block, _, _, *first = others
        stick = None
        if not context.excluded_shapes and not any(first):
            at = Spot(context, position_y, bottom_space)
            stick = self._stick_for(linebox, skip_stack, containing_block.width, at)
        around, self._stick = self._stick, stick
        try:
            line, resume = _ENGINE["get_next_linebox"](*call)
            if stick is None or line is None:
                return line, resume
            if stick.ended_at(linebox, resume):
                line.stick = stick
                return line, resume
            self._leave(
                linebox, UnmeasuredError("what ends lines elsewhere"), containing_block.width
            )
            self._stick = None
            result: tuple[Box | None, Any] = _ENGINE["get_next_linebox"](*call)
            return result
        finally:
            self._stick = around

    def split_inline_box(
        self, context: Any, box: Box, position_x: float, max_x: float, *others: Any
    ) -> Any:
        """A line, or an inline box in it, never ended by the engine where the line is ours."""
        if self._stick is not None:
            max_x = ENDLESS
        return _ENGINE["split_inline_box"](context, box, position_x, max_x, *others)

    def split_text_box(
        self, context: Any, box: Box, available_width: float | None, skip: int,
        is_line_start: bool = True,
    ) -> Any:  # fmt: skip
        """The part of a text box that stands on the line, with its spaces as they will be drawn."""
        stick = self._stick
        cut = stick.cut(box, skip) if stick is not None and available_width is not None else None
        if stick is None or cut is None:
            return _ENGINE["split_text_box"](context, box, available_width, skip, is_line_start)
        made = piece(box, cut, stick.line) if cut.text else None
        return made, cut.resume, False

    def text_align(self, context: Any, line: Box, available_width: float, last: bool) -> float:
        """How far a line is moved to the right; the last trace of free width goes to its spaces."""
        stick = self._stick
        if stick is None or not stick.paragraph.setting.justified:
            return float(_ENGINE["text_align"](context, line, available_width, last))
        ours = stick.line
        if ours.spacing or not ours.last:
            rest = available_width + ours.left + ours.right - line.width
            count = inline.count_expandable_spaces(line)
            if count:
                spread(line, rest / count, 0.0)
        hang(line, ours.right)
        return -ours.left

    def _stick_for(self, linebox: Box, skip_stack: Any, measure: float, at: Spot) -> Stick | None:
        """The line of ours that starts where the engine is."""
        skip = inline.skip_first_whitespace(linebox, skip_stack)
        found = None if skip == "continue" else self._paragraph(linebox, measure, skip_stack)
        if found is None:
            return None
        copy, paragraph = found
        start = copy.position(linebox, skip)
        line = None if start is None else paragraph.line(start)
        if start is None or line is None:
            self._leave(linebox, UnmeasuredError("no good place to end a line"), measure)
            return None
        if line.broken and at.page_ends(linebox):
            line = paragraph.whole(start) or line
        return Stick(copy, paragraph, line)

    def _paragraph(
        self, linebox: Box, measure: float, skip_stack: Any
    ) -> tuple[Copy, Paragraph] | None:
        """What a line box holds, measured once for each measure."""
        more = self.asked.get(linebox.element, 0)
        avoided = self.unbroken.get(linebox.element, frozenset())
        if linebox in self._read:
            known = self._read[linebox]
            if known is None:
                return None
            setting = known[1].setting
            indented = skip_stack or setting.indent == linebox.text_indent
            asked = (setting.measure, setting.more, setting.avoided)
            if asked == (measure, more, avoided) and indented:
                return known
        try:
            indent = 0.0 if skip_stack else linebox.text_indent
            setting = Setting.of(linebox, measure, indent, more, avoided)
            copy = read(linebox, measure)
        except UnmeasuredError as error:
            self._leave(linebox, error, measure)
            return None
        paragraph = self._set_before(copy, setting)
        if paragraph is None:
            paragraph = Paragraph(copy, setting, self._lexicon)
            self._known.setdefault((setting, copy.text), []).append((copy, paragraph))
        self._read[linebox] = (copy, paragraph)
        if not skip_stack:
            self._of[linebox.element] = paragraph
        return self._read[linebox]

    def _set_before(self, copy: Copy, setting: Setting) -> Paragraph | None:
        """The same text in the same styles, from the last time the pages were set."""
        for other, paragraph in self._known.get((setting, copy.text), ()):
            if other.key() == copy.key():
                return paragraph
        return None

    def could(self, element: Element, more: int) -> bool:
        """Whether a paragraph that was set can have so many lines more, or less, and look well."""
        paragraph = self._of.get(element)
        return paragraph is not None and next(paragraph.with_more(more), None) is not None

    def forget(self, linebox: Box) -> None:
        """Measure a paragraph anew when it is next set: its text has changed."""
        self._read.pop(linebox, None)

    def facts(self) -> list[Fact]:
        """A finding for the paragraphs of several lines that were left to the engine."""
        if not self._left:
            return []
        (words, reason), *others = self._left
        more = f", and {len(others)} more" if others else ""
        message = f"the lines of “{words}”{more} are broken one by one: there is {reason} in it"
        return [Fact(code="LAY009", message=message, hint="look at the width of its spaces")]

    def _leave(self, linebox: Box, error: UnmeasuredError, measure: float) -> None:
        """Leave a paragraph to the engine for good."""
        self._read[linebox] = None
        style = linebox.style
        words = walk.text(linebox)
        letters = measure / (style["font_size"] * LETTER)
        if error.strange and style["text_align_all"] == "justify" and len(words) > letters:
            shown = words if len(words) <= SHOWN else words[: SHOWN - 1].rstrip() + "…"
            self._left.setdefault((shown, str(error)))


_ENGINE = {name: getattr(module, name) for module, name in KNOWN if module is inline}
"""The engine's own functions."""


@contextmanager
def even_lines(words: Callable[[], Iterable[str]]) -> Iterator[Compositor]:
    """While this lasts, paragraphs are broken as a whole, by the compositor that this gives.

    `words` gives the edition's text where it is asked for. Where the engine is not the one we know,
    it is left alone. What was found is known when this ends.
    """
    compositor = Compositor(words=words)
    strange = strangers()
    if strange:
        message = (
            f"the lines of all paragraphs are broken one by one: {strange[0]} is unknown to us"
        )
        compositor.found.append(
            Fact(code="LAY009", message=message, hint="install WeasyPrint 70.0")
        )
        yield compositor
        return
    weasyprint.draw.text.draw_first_line = draw_first_line
    inline.get_next_linebox = compositor.get_next_linebox
    inline.split_inline_box = compositor.split_inline_box
    inline.split_text_box = compositor.split_text_box
    inline.text_align = compositor.text_align
    try:
        yield compositor
    finally:
        for name in OURS:
            setattr(inline, name, _ENGINE[name])
        compositor.found += compositor.facts()


def strangers() -> list[str]:
    """What of the engine is not as we know it."""
    if weasyprint.__version__ != KNOWN_VERSION:
        return [f"WeasyPrint {weasyprint.__version__}"]
    return [
        f"WeasyPrint's {name}"
        for (module, name), parameters in KNOWN.items()
        if list(inspect.signature(getattr(module, name)).parameters) != parameters.split()
    ]
