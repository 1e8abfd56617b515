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

from weasyprint.formatting_structure import build
from weasyprint.layout import LayoutContext
from weasyprint.layout.block import block_level_layout

from edition_builder.paginate.cutting import FUDGE, excess_of, pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from edition_builder.paginate.walk import Box

KNOWN = "self footnote"
"""The parameters of the functions we stand before."""

NAMES = ("layout_footnote", "unlayout_footnote", "report_footnote")
HEAD_ROOM = 3
"""Lines of text that a page has room for below what its notes bring from the page before."""
ENOUGH = 2.5
"""Lines a page may be short for the sake of a whole note."""
TRIES = 5
"""Places at which a note is tried to be cut."""


class Spot(NamedTuple):
    """The line being set: its top and bottom, and what room is kept below it, in CSS pixels."""

    top: float
    bottom: float
    kept: float


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
        excess = max(0.0, excess_of(area)) + spot.bottom - context.page_bottom + spot.kept
        built = build.create_anonymous_boxes(context.current_footnote_area.deepcopy())
        for head, tail in islice(pieces(area.children[-1], built.children[-1], excess), TRIES):
            overflow = self._put(context, head)
            if not overflow and not context.overflows_page(spot.kept, spot.bottom - FUDGE):
                self._cut = Cut(note, head, tail)
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
