"""Floating: tables and figures that do not fit a page let the next paragraph go before them.

A compositor does not leave the foot of a page empty for the sake of what stands better at the head
of the next (The Chicago Manual of Style, § 3.8: as close as possible to its first mention). At a
section's end that paragraph is the first of the next section, with the heading above it. Only the
box tree changes, and with it what is drawn first; the order of reading stays the author's.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Any, NamedTuple

from edition_builder.frozen import dataclass
from edition_builder.paginate import walk
from edition_builder.paginate.columns import FORCED
from edition_builder.paginate.walk import Box  # noqa: TC001 - a named tuple's fields are read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.paginate.walk import Element

FLOATING = frozenset({"table", "figure"})
ALONE = [[tag] for tag in sorted(FLOATING)]
CAPTIONS = ("caption", "figcaption")
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
SHORTEST, LONGEST = 200, 2_000
"""Letters of a paragraph that may go before: it fills a page's foot, and ends overleaf."""
FLOATED = "data-floated"
"""The attribute of what is drawn behind words that are read after it."""
PINNED = frozenset({"avoid", "avoid-page"})


class Spot(NamedTuple):
    """A place in the box tree: a box, and the index of a child."""

    around: Box
    at: int

    @property
    def box(self) -> Box:
        """The child."""
        return self.around.children[self.at]


@dataclass(frozen=True, slots=True, eq=False)
class Exchange:
    """Tables and figures in a row, the first of them at `display`, and the paragraph behind."""

    display: Spot
    count: int
    text: Spot

    @property
    def moved(self) -> Element:
        """The first table or figure."""
        found: Element = self.display.box.element
        return found

    def turned(self) -> tuple[tuple[Box, Sequence[Box]], ...]:
        """The boxes that change, each with its children when the paragraph has gone before."""
        (around, at), (beyond, behind) = self.display, self.text
        last = at + self.count
        here = around.children
        if around is beyond:
            return ((around, (*here[:at], here[last], *here[at:last], *here[last + 1 :])),)
        there = beyond.children
        return (
            (around, (*here[:at], *here[last:])),
            (beyond, (*there[: behind + 1], *here[at:last], *there[behind + 1 :])),
        )

    def settle(self) -> None:
        """Say of the tables that they have gone back; in a section of its own, indents follow."""
        (around, at), (beyond, behind) = self.display, self.text
        inside = around is beyond
        first = at + 1 if inside else behind + 1
        for display in beyond.children[first : first + self.count]:
            for element in (display.element, *display.element):
                element.set(FLOATED, "")
        later = around.children[first + self.count : first + self.count + 1] if inside else ()
        if later and _is_paragraph(later[0]):
            box = around.children[at]
            one, other = box.style["text_indent"], later[0].style["text_indent"]
            _indented(box, other)
            _indented(later[0], one)


def put(changed: Sequence[tuple[Box, Sequence[Box]]]) -> tuple[tuple[Box, Sequence[Box]], ...]:
    """Give boxes other children; gives back those they had."""
    before = tuple((box, box.children) for box, _ in changed)
    for box, children in changed:
        box.children = type(box.children)(children)
    return before


def floated(root: Element) -> frozenset[Element]:
    """Every element of what is drawn behind words that are read after it."""
    moved = (element for element in root.iter() if element.get(FLOATED) is not None)
    return frozenset(inner for element in moved for inner in element.iter())


def exchange_at(tree: Box, resume: Any) -> Exchange | None:
    """What could be exchanged where a page ends; None where nothing of the kind begins there.

    `resume` tells the place as the engine does: a child's index, and the place in that child.
    """
    way: list[Spot] = []
    around, rest = tree, resume
    while rest and len(rest) == 1:  # columns and cells go on in several places at once
        ((at, rest),) = rest.items()
        if at >= len(walk.children(around)):
            return None
        spot = Spot(around, at)
        if _is_display(spot.box) and not _begun(rest):
            return _exchange(way, spot)
        way.append(spot)
        around = spot.box
    return None


def _exchange(way: Sequence[Spot], spot: Spot) -> Exchange | None:
    """What stands at a spot with the paragraph behind it, if it may float."""
    row = list(takewhile(_is_display, spot.around.children[spot.at :]))
    if not all(_is_captioned(box) for box in row) or not _is_free(spot):
        return None
    last = Spot(spot.around, spot.at + len(row) - 1)
    text = _text_behind([*way, last])
    return Exchange(spot, len(row), text) if text and _fills(text.box) else None


def _text_behind(way: Sequence[Spot]) -> Spot | None:
    """Where the text goes on behind the end of a way: in the same box, or in a later section."""
    *outer, (around, at) = way
    if at + 1 == len(around.children):
        ends = around.element is not None and around.element.tag == "section"
        return _text_behind(outer) if outer and ends else None
    return _text_at(Spot(around, at + 1))


def _text_at(spot: Spot) -> Spot | None:
    """The first text at a spot: itself, or below the headings of a section that runs on."""
    box = spot.box
    if box.element is None or box.element.tag != "section":
        return spot
    if box.style["break_before"] in FORCED:
        return None
    below = (at for at, inner in enumerate(box.children) if not _is_heading(inner))
    at = next(below, None)
    return None if at is None else _text_at(Spot(box, at))


def _is_display(box: Box) -> bool:
    """Whether a box is a table or a figure, alone or in a division that gives it a name."""
    element = box.element
    if element is None or element.tag in FLOATING:
        return element is not None
    return element.tag == "div" and [child.tag for child in element] in ALONE


def _begun(rest: Any) -> bool:
    """Whether something of it was set before."""
    return bool(rest) and any(at or _begun(inner) for at, inner in rest.items())


def _is_captioned(box: Box) -> bool:
    """Whether it has a caption to be known by, and its style does not hold it."""
    named = any(item.tag in CAPTIONS for item in box.element.iter())
    return named and box.style["break_before"] not in PINNED


def _is_free(spot: Spot) -> bool:
    """Whether what stands before does not lead to it: no heading, and no text with a colon."""
    before = spot.around.children[spot.at - 1] if spot.at else None
    if before is None or before.style["break_after"] in PINNED:
        return False
    if _is_display(before):
        return True
    return _is_paragraph(before) and not walk.words(before.element).endswith(":")


def _fills(box: Box) -> bool:
    return _is_paragraph(box) and SHORTEST <= len(walk.words(box.element)) <= LONGEST


def _is_paragraph(box: Box) -> bool:
    return box.element is not None and box.element.tag == "p"


def _is_heading(box: Box) -> bool:
    return box.element is not None and box.element.tag in HEADINGS


def _indented(box: Box, indent: Any) -> None:
    for item in (box, *(child for child in walk.children(box) if walk.is_line(child))):
        item.style = item.style.copy()
        item.style["text_indent"] = indent
