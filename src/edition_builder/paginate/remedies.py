"""Remedies: what can be asked of a page so that it is made better, and taken back where it is not.

Their order is a compositor's: first lines within a paragraph, then a paragraph that goes over
whole, and a line alone at the foot as the last.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from edition_builder.frozen import dataclass
from edition_builder.paginate import walk
from edition_builder.paginate.before import Leaf
from edition_builder.paginate.lines.engine import Compositor
from edition_builder.paginate.walk import Box, Element

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST = 4
"""Lines that a page may gain; where more are wanted, a table or a picture is in the way."""
TRIED = 2
"""Paragraphs of a page that are tried a line shorter, one after the other."""


class Lines(NamedTuple):
    """Paragraphs are to have so many lines more than is best, or less."""

    compositor: Compositor
    asked: Mapping[Element, int]

    def give(self) -> None:
        """Ask it."""
        self.compositor.asked.update(self.asked)

    def take_back(self) -> None:
        """Ask it no more."""
        for element in self.asked:
            del self.compositor.asked[element]


class Style(NamedTuple):
    """A paragraph parts over pages by other rules than usual."""

    style: Any
    usual: Mapping[str, Any]
    other: Mapping[str, Any]

    def give(self) -> None:
        """Let it have the other rules."""
        self.style.update(self.other)

    def take_back(self) -> None:
        """Let it have the usual ones."""
        self.style.update(self.usual)


class Unbroken(NamedTuple):
    """No line of a paragraph is to end at some places."""

    compositor: Compositor
    element: Element
    places: frozenset[int]

    def give(self) -> None:
        """Ask it."""
        known = self.compositor.unbroken.get(self.element, frozenset())
        self.compositor.unbroken[self.element] = known | self.places

    def take_back(self) -> None:
        """Ask it no more."""
        self.compositor.unbroken[self.element] -= self.places


Remedy = Lines | Style | Unbroken


@dataclass(slots=True, kw_only=True)
class Stonehand:
    """Who makes up pages at the stone, and knows what may be asked of their paragraphs.

    `text` are the elements of the running text; `first` is the page on which each began.
    """

    text: frozenset[Element]
    compositor: Compositor
    first: dict[Element, int] = field(default_factory=dict)

    def met(self, page: Box, index: int) -> None:
        """Hear which paragraphs stand on a page."""
        for box in lines_of(page):
            self.first[box.element] = min(index, self.first.get(box.element, index))

    def longer(self, page: Box, index: int, least: int, most: int) -> Iterator[Remedy]:
        """Paragraphs that together fill a page, each a line longer; nothing where too few can."""
        found = list(islice(self._able(page, index, 1), most)) if most <= MOST else []
        if len(found) >= least:
            yield Lines(self.compositor, dict.fromkeys(found, 1))

    def shorter(self, page: Box, index: int) -> Iterator[Remedy]:
        """One paragraph, a line shorter."""
        for element in islice(self._able(page, index, -1), TRIED):
            yield Lines(self.compositor, {element: -1})

    def parted(self, page: Box) -> Iterator[Remedy]:
        """The last paragraph goes over whole; or a line of it may stand alone."""
        style = self._last_style(page)
        if style is None or style["orphans"] == style["widows"] == 1:
            return
        usual = {name: style[name] for name in ("orphans", "widows")}
        yield Style(style, usual, {"orphans": usual["orphans"] + 1})
        yield Style(style, usual, {"orphans": 1, "widows": 1})

    def unbroken(self, page: Box) -> Iterator[Remedy]:
        """The page's last line, if it ends inside a word: another end for it, or other lines."""
        last: Box = next(reversed([*lines_of(page)]), None)
        stick = None if last is None else vars(last).get("stick")
        if stick is None or not stick.line.broken or last.element not in self.text:
            return
        places = stick.paragraph.broken(stick.line.start)
        yield Unbroken(self.compositor, last.element, places)
        if last.element not in self.compositor.asked:
            for more in (1, -1):
                if self.compositor.could(last.element, more):
                    yield Lines(self.compositor, {last.element: more})

    def _able(self, page: Box, index: int, more: int) -> Iterator[Element]:
        """The paragraphs begun on a page that can have so many lines more, the longest first."""
        lengths = Counter(box.element for box in lines_of(page) if box.element in self.text)
        for element, _ in lengths.most_common():
            begun = self.first.get(element, index) == index
            free = begun and element not in self.compositor.asked
            if free and self.compositor.could(element, more):
                yield element

    def _last_style(self, page: Box) -> Any:
        """The style of the paragraph that ends a page; None where it is not of the text."""
        found = None
        for part in walk.body(Leaf(page)):
            for box in walk.descendants(part):
                if any(walk.is_line(child) for child in walk.children(box)):
                    found = box
        return found.style if found is not None and found.element in self.text else None


def lines_of(page: Box) -> Iterator[Box]:
    """The lines of a page's text."""
    for part in walk.body(Leaf(page)):
        yield from (box for box in walk.descendants(part) if walk.is_line(box))
