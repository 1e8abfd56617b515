"""Carrying notes over: a note that does not fit its page goes on at the foot of the next.

WeasyPrint 70 sets a note whole or not at all, and takes the line that calls it to the next page
where there is no room. Here we stand before the three functions by which a page takes up notes. A
long note is cut between two of its own lines, as they were just set: the first piece stays, the
rest comes first on the next page, cut again if need be.
"""

from __future__ import annotations

import inspect
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from math import inf
from typing import TYPE_CHECKING, Any, NamedTuple

from weasyprint.formatting_structure import boxes, build
from weasyprint.layout import LayoutContext
from weasyprint.layout.block import block_level_layout

from edition_builder.paginate import walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from edition_builder.paginate.walk import Box

KNOWN = "self footnote"
"""The parameters of the functions we stand before."""

NAMES = ("layout_footnote", "unlayout_footnote", "report_footnote")
PIECE = 2
"""The fewest lines of a piece, as for a paragraph over two pages."""
HEAD_ROOM = 3
"""Lines of text that a page has room for below what its notes bring from the page before."""
ENOUGH = 2.5
"""Lines a page may be short for the sake of a whole note."""
TRIES = 5
"""Places at which a note is tried to be cut."""
FUDGE = 0.01
"""CSS pixels that rounding may take."""

Stack = dict[int, Any]
"""A place in a box, as the engine tells it: a child's index, and the place in that child or None;
in a text box, the bytes before the place."""


class Spot(NamedTuple):
    """The line being set: its top and bottom, and what room is kept below it, in CSS pixels."""

    top: float
    bottom: float
    kept: float


class Step(NamedTuple):
    """A child on the way to a paragraph, and whether it is the last of its parent."""

    at: int
    last: bool


class Place(NamedTuple):
    """Where a note can be cut; `inside` a paragraph or between two."""

    stack: Stack
    inside: bool


class Cut(NamedTuple):
    """A note in two pieces."""

    whole: Box
    head: Box
    tail: Box


@dataclass(slots=True)
class Carrier:
    """Takes up the notes of one page after the other.

    `leading` is the height of a line of text, in CSS pixels.
    """

    leading: float = 0.0
    _spot: Spot | None = None
    _cut: Cut | None = None
    _busy: bool = False

    def turn(self) -> None:
        """Begin a page."""
        self._spot = self._cut = None

    def stand(self, line: Box, kept: float) -> None:
        """Hear of a line that was set, and of what room is kept below it."""
        if not self._busy and kept > -inf:
            self._spot = Spot(line.position_y, line.position_y + line.height, kept)

    def hand_over(self, context: Any) -> None:
        """End a page: what is left of a note comes first on the next."""
        if self._cut is not None:
            context.reported_footnotes = [self._cut.tail, *context.reported_footnotes]

    @property
    def carries(self) -> int:
        """How many notes of the page go on overleaf: one, or none."""
        return int(self._cut is not None)

    def layout_footnote(self, context: Any, note: Box) -> bool:
        """Take a note up, whole or begun; whether it does not fit."""
        spot = self._spot or self._top(context)
        room = context.page_bottom - spot.top
        overflow = bool(self._call(context, "layout_footnote", note))
        if self._cut is not None:
            return True
        if not overflow and not context.overflows_page(spot.kept, spot.bottom):
            return False
        if self._spot is not None and room < ENOUGH * self.leading:
            return overflow
        return not self._begun(context, note, spot) and overflow

    def unlayout_footnote(self, context: Any, note: Box) -> None:
        """Give a note back to those that wait for their line."""
        self._whole(context, note)
        self._call(context, "unlayout_footnote", note)

    def report_footnote(self, context: Any, note: Box) -> None:
        """Leave a note to the next page."""
        self._call(context, "report_footnote", self._whole(context, note))

    def _top(self, context: Any) -> Spot:
        """A place a few lines down the page."""
        top = context.current_footnote_area.page.content_box_y()
        return Spot(top, top + HEAD_ROOM * self.leading, 0.0)

    def _whole(self, context: Any, note: Box) -> Box:
        """The note that a piece belongs to, put back in its place."""
        if self._cut is None or note not in self._cut[:2]:
            return note
        whole, head, _ = self._cut
        notes = context.current_page_footnotes
        context.current_page_footnotes = [whole if item is head else item for item in notes]
        self._cut = None
        return whole

    def _begun(self, context: Any, note: Box, spot: Spot) -> bool:
        """Whether the note could be begun here."""
        area = self._laid_out(context)
        excess = max(0.0, _excess(area)) + spot.bottom - context.page_bottom + spot.kept
        built = _built(context.current_footnote_area)
        for stack, inside in islice(_places(area.children[-1], excess), TRIES):
            head, tail = _head(built, stack), _tail(built, stack)
            spaced = _text(head)[-1:].isspace() or _text(tail)[:1].isspace()
            if inside and not spaced:
                continue
            if inside:
                head, tail = _ended(head, stack), _resumed(tail)
            cut = Cut(note, _unlined(head), _unlined(tail))
            overflow = self._put(context, cut.head)
            if not overflow and not context.overflows_page(spot.kept, spot.bottom - FUDGE):
                self._cut = cut
                return True
        self._put(context, note)
        return False

    def _put(self, context: Any, note: Box) -> bool:
        """Let another box stand for the last note of the page; whether the notes overflow then."""
        context.current_page_footnotes[-1] = note
        return bool(self._call(context, "_update_footnote_area"))

    def _laid_out(self, context: Any) -> Box:
        """The notes of the page with their lines."""
        area = build.create_anonymous_boxes(context.current_footnote_area.deepcopy())
        self._busy = True
        try:
            return block_level_layout(context, area, -inf, None, area.page)[0]
        finally:
            self._busy = False

    def _call(self, context: Any, name: str, *notes: Box) -> Any:
        """One of the engine's own functions; the lines it sets are those of notes."""
        busy, self._busy = self._busy, True
        try:
            return _ENGINE[name](context, *notes)
        finally:
            self._busy = busy


def _excess(area: Box) -> float:
    """How far the last note sticks out of an area that may not be higher, in CSS pixels."""
    note = area.children[-1]
    end = note.position_y + note.margin_height() - note.margin_bottom
    return float(end - area.position_y - area.margin_height() + area.margin_bottom)


def _places(note: Box, excess: float) -> Iterator[Place]:
    """The places to cut a note so that what goes on is higher than `excess`, the lowest first."""
    lines = list(_lines(note, ()))
    if not lines:
        return
    end = lines[-1][0].position_y + lines[-1][0].height
    for line, way in reversed(lines[PIECE - 1 : -PIECE]):
        if end - line.position_y - line.height >= excess - FUDGE:
            if line.resume_at:
                yield Place(_stack((*(step.at for step in way), 0), line.resume_at), inside=True)
            elif stack := _behind(way):
                yield Place(stack, inside=False)


def _lines(box: Box, way: tuple[Step, ...]) -> Iterator[tuple[Box, tuple[Step, ...]]]:
    """The lines of a note's paragraphs, each with the way to its paragraph."""
    children = walk.children(box)
    for at, child in enumerate(children):
        if walk.is_line(child):
            yield child, way
        elif type(child) is boxes.BlockBox:
            yield from _lines(child, (*way, Step(at, last=at == len(children) - 1)))


def _built(area: Box) -> Box:
    """The last note of a page as the engine is going to set it: its words in boxes for lines."""
    return build.create_anonymous_boxes(area.deepcopy()).children[-1]


def _unlined(box: Box) -> Box:
    """A box as the engine has it at first, without boxes for lines."""
    if not isinstance(box, boxes.ParentBox):
        return box
    inner = [item for child in box.children for item in _words_of(child)]
    return box.copy_with_children([_unlined(item) for item in inner])


def _words_of(box: Box) -> tuple[Box, ...]:
    return tuple(box.children) if walk.is_line(box) else (box,)


def _stack(path: tuple[int, ...], rest: Stack | None) -> Stack:
    """A place from the way to it."""
    for index in reversed(path):
        rest = {index: rest}
    return rest or {}


def _behind(way: Sequence[Step]) -> Stack:
    """The place behind a whole paragraph, and behind all that ends with it."""
    open_ = list(way)
    while open_ and open_[-1].last:
        open_.pop()
    if not open_:
        return {}
    return _stack((*(step.at for step in open_[:-1]), open_[-1].at + 1), None)


def _head(box: Box, stack: Stack) -> Box:
    """What of a box stands before a place."""
    ((index, rest),) = stack.items()
    if walk.is_text(box):
        return box.copy_with_text(box.text.encode()[:index].decode())
    kept = list(box.children[:index])
    if rest is not None:
        kept.append(_head(box.children[index], rest))
    return box.copy_with_children(kept)


def _tail(box: Box, stack: Stack) -> Box:
    """What of a box stands behind a place."""
    ((index, rest),) = stack.items()
    if walk.is_text(box):
        return box.copy_with_text(box.text.encode()[index:].decode())
    first = [] if rest is None else [_tail(box.children[index], rest)]
    return box.copy_with_children([*first, *box.children[index + len(first) :]])


def _ended(head: Box, stack: Stack) -> Box:
    """A first piece whose last line is filled, where its paragraph goes on."""
    box, rest = head, stack
    while rest and type(box) in {boxes.BlockBox, boxes.LineBox}:
        ((index, rest),) = rest.items()
        if rest is not None and box.style["text_align_all"] == "justify":
            box.style = box.style.copy()
            box.style["text_align_last"] = "justify"
        box = box.children[index] if rest is not None else box
    return head


def _resumed(tail: Box) -> Box:
    """A later piece that begins without an indent."""
    box = tail
    while type(box) is boxes.BlockBox:
        box.style = box.style.copy()
        box.style["text_indent"] = tail.style["text_indent"]
        box = box.children[0]
    return tail


def _text(box: Box) -> str:
    return "".join(item.text for item in walk.descendants(box) if walk.is_text(item))


_ENGINE = {name: getattr(LayoutContext, name) for name in (*NAMES, "_update_footnote_area")}
"""The engine's own functions."""


def is_known() -> bool:
    """Whether the engine takes up notes as we know it."""
    return all(list(inspect.signature(_ENGINE[name]).parameters) == KNOWN.split() for name in NAMES)


def _method(take: Callable[[Any, Box], Any]) -> Callable[[Any, Box], Any]:
    """A function that takes the context it is called on for its first argument."""

    def method(context: Any, note: Box) -> Any:
        return take(context, note)

    return method


@contextmanager
def carried_over(carrier: Carrier) -> Iterator[None]:
    """While this lasts, notes are taken up by `carrier`."""
    if is_known():
        for name in NAMES:
            setattr(LayoutContext, name, _method(getattr(carrier, name)))
    try:
        yield
    finally:
        for name in NAMES:
            setattr(LayoutContext, name, _ENGINE[name])
