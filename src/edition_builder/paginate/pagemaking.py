"""Page by page: each page is looked at as soon as it is made, and made again if that mends it.

WeasyPrint 70 makes its pages one after the other, each from where the last one ended. Here we
stand before the function that makes one (`weasyprint.layout.page.remake_page`). A page that lost a
note to the next, ends too early or inside a word, is made once more after a remedy (`remedies`).
What came before stays as it is: a remedy costs a page, not the book.
"""

from __future__ import annotations

import inspect
from collections import Counter
from contextlib import contextmanager
from dataclasses import field
from itertools import chain
from typing import TYPE_CHECKING, Any

from weasyprint.layout import page as layout

from edition_builder.frozen import dataclass
from edition_builder.paginate import walk
from edition_builder.paginate.before import Before, Leaf, Waiting
from edition_builder.paginate.carrying import Carrier, carried_over
from edition_builder.paginate.columns import room_below
from edition_builder.paginate.faults import SHORT
from edition_builder.paginate.floating import Exchange, exchange_at, put
from edition_builder.paginate.flush import flush_head, is_unforced
from edition_builder.paginate.references import References
from edition_builder.paginate.remedies import Remedy, Stonehand, Style, lines_of
from edition_builder.paginate.walk import Box, Element

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

KNOWN = "index context root_box html"
"""The parameters of the function we stand before."""

PASSED = 3
"""Paragraphs that a table may let go before it, at the most."""
SLACK = 0.25
"""Part of a line that rounding may take."""

Call = tuple[int, Any, Box, Any]
"""What the engine makes a page from: its index, the context, the root box, the document."""
Made = tuple[Box, Any]
"""A page, and where the next one goes on."""


@dataclass(slots=True, kw_only=True)
class PageMaker:
    """Makes the pages of one rendering, and mends those it can.

    `stonehand` knows what may be asked of paragraphs; `carrier` takes up the notes; `references`
    hears which places stand on which page.
    """

    stonehand: Stonehand
    carrier: Carrier
    references: References
    _floated: dict[Element, int] = field(default_factory=dict)

    def remake_page(self, index: int, context: Any, root_box: Box, html: Any) -> Made:
        """One page, as the engine makes it or better."""
        call = (index, context, root_box, html)
        context.footnotes = Waiting(context.footnotes)
        before = Before.of(context, index)
        made = self._mended(before, call)
        if self.references.met(root_box, index, made[0]):
            before.restore(context)
            made = self._mended(before, call)
            self.references.met(root_box, index, made[0])
        return made

    def _mended(self, before: Before, call: Call) -> Made:
        """The page with its notes on it and filled to its foot, as far as can be."""
        made = self._made(call)
        made = self._eased(made, before, call)
        self.stonehand.met(made[0], call[0])
        made = self._filled(made, before, call)
        made = self._let_float(made, before, call)
        return self._ended(made, before, call)

    def _lost(self, context: Any) -> int:
        """How many notes of the page just made stand wholly on a later one."""
        return len(context.reported_footnotes) - self.carrier.carries

    def _made(self, call: Call) -> Made:
        index, context, tree, _ = call
        resume, page, *_ = context.page_maker[index]
        goes_on = index > 0 and is_unforced(page, context.page_maker[index - 1][1])
        self.carrier.turn()
        with flush_head(tree, resume if goes_on else None):
            made: Made = _ENGINE(*call)
        self.carrier.hand_over(context)
        return made

    def _again(self, before: Before, call: Call) -> Made:
        """The page made once more, from what was known before."""
        before.restore(call[1])
        return self._made(call)

    def _treated(
        self,
        made: Made,
        before: Before,
        call: Call,
        remedies: Iterable[Remedy],
        helps: Callable[[Made, Remedy], bool],
    ) -> Made:
        """The page after the first remedy that helps; as it was, where none does."""
        tried = False
        for remedy in remedies:
            tried = True
            remedy.give()
            again = self._again(before, call)
            if helps(again, remedy):
                return again
            remedy.take_back()
        return self._again(before, call) if tried else made

    def _eased(self, made: Made, before: Before, call: Call) -> Made:
        """The page with its notes at home, if a line alone at its foot is the price."""
        lost = self._lost(call[1])
        if not lost:
            return made

        def helps(again: Made, remedy: Remedy) -> bool:
            alone = isinstance(remedy, Style) and remedy.other["orphans"] == 1
            full = alone or self._room_of(again, call) < SHORT
            return full and self._lost(call[1]) < lost

        page, index = made[0], call[0]
        remedies = chain(self.stonehand.shorter(page, index), self.stonehand.parted(page))
        return self._treated(made, before, call, remedies, helps)

    def _filled(self, made: Made, before: Before, call: Call) -> Made:
        """The page down to its foot, where paragraphs on it can take a line more, or less."""
        room = self._room_of(made, call)
        if room < SHORT:
            return made
        lost, page, index = self._lost(call[1]), made[0], call[0]

        def helps(again: Made, _: Remedy) -> bool:
            return self._room_of(again, call) < SHORT and self._lost(call[1]) <= lost

        least, most = int(room - SHORT) + 1, int(room + SLACK)
        longer = self.stonehand.longer(page, index, least, most)
        remedies = chain(longer, self.stonehand.shorter(page, index))
        return self._treated(made, before, call, remedies, helps)

    def _ended(self, made: Made, before: Before, call: Call) -> Made:
        """The page without a broken word at its end, if nothing is the worse for it."""
        room, lost = self._room_of(made, call), self._lost(call[1])

        def helps(again: Made, _: Remedy) -> bool:
            fits = self._room_of(again, call) <= max(room, SHORT) and self._lost(call[1]) <= lost
            return fits and next(self.stonehand.unbroken(again[0]), None) is None

        remedies = [*self.stonehand.unbroken(made[0])]
        return self._treated(made, before, call, remedies, helps)

    def _let_float(self, made: Made, before: Before, call: Call) -> Made:
        """The page with paragraphs on it that stand behind a table which does not fit."""
        for _ in range(PASSED):
            exchange = self._exchange(made, call)
            if exchange is None:
                return made
            room, lost, moved = self._room_of(made, call), self._lost(call[1]), exchange.moved
            back = put(exchange.turned())
            again = self._again(before, call)
            worse = self._room_of(again, call) >= room or self._lost(call[1]) > lost
            if worse or not self._follows(moved, call):
                put(back)
                return self._again(before, call)
            self._floated[moved] = call[0]
            exchange.settle()
            made = self._again(before, call)
        return made

    def _follows(self, moved: Element, call: Call) -> bool:
        """Whether a table stands on the page behind the one just made; to be made once more."""
        index, context, root_box, html = call
        later = context.page_maker[index + 2 :]
        page, _ = self._made((index + 1, context, root_box, html))
        context.page_maker[index + 2 :] = later
        return any(
            box.element is moved for part in walk.body(Leaf(page)) for box in walk.descendants(part)
        )

    def _exchange(self, made: Made, call: Call) -> Exchange | None:
        """What could be exchanged at the foot of a page that ends early, once and on this page."""
        if self._room_of(made, call) < SHORT:
            return None
        exchange = exchange_at(call[2], made[1])
        if exchange is None or self._floated.get(exchange.moved, call[0]) != call[0]:
            return None
        return exchange

    def _room_of(self, made: Made, call: Call) -> float:
        return self._room(made, call[1].page_maker[call[0] + 1][1])

    def _room(self, made: Made, following: dict[str, Any]) -> float:
        """Lines that are free on a page which need not end where it does; 0 on any other."""
        page, resume = made
        forced = following["break"] != "any" or following["page"] != page.page_type.name
        if resume is None or forced:
            return 0.0
        lines = [box for box in lines_of(page) if box.element in self.stonehand.text]
        heights = Counter(round(box.height, 3) for box in lines if box.element.tag == "p")
        if not self.carrier.leading and heights:
            self.carrier.leading = heights.most_common(1)[0][0]
        leading = self.carrier.leading
        return room_below(Leaf(page)) / leading if lines and leading else 0.0


_ENGINE = layout.remake_page
"""The engine's own function."""


def is_known() -> bool:
    """Whether the engine makes its pages as we know it."""
    return list(inspect.signature(_ENGINE).parameters) == KNOWN.split()


@contextmanager
def mended_pages(maker: PageMaker) -> Iterator[None]:
    """While this lasts, pages are made by `maker`; an engine that we do not know is left alone."""
    if is_known():
        layout.remake_page = maker.remake_page
    maker.stonehand.compositor.stand = maker.carrier.stand
    try:
        with carried_over(maker.carrier):
            yield
    finally:
        layout.remake_page = _ENGINE
