"""Last pages that are almost empty: the page before hands them some lines.

Paragraphs on it are set one line longer; where these are too few, the one that goes on overleaf
takes more of its lines with it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from edition_builder.paginate import walk
from edition_builder.paginate.faults import FEWEST, SHORT, is_short, is_stub

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from edition_builder.paginate.columns import Column, Row
    from edition_builder.paginate.lines.engine import Compositor
    from edition_builder.paginate.walk import Element

LEFT = 2
"""Lines of a paragraph to be left on its first page."""


class Handed(NamedTuple):
    """What a page gives the one behind: a paragraph set longer, or more of its lines overleaf."""

    element: Element
    longer: int = 0
    overleaf: int = 0


def hand_on(columns: Sequence[Column], compositor: Compositor) -> list[Handed]:
    """What the pages before a last page with too few lines can give it."""
    return [gift for stub in _stubs(columns) for gift in _gifts(*stub, compositor)]


def longer(handed: Iterable[Handed]) -> dict[Element, int]:
    """The paragraphs that are to be longer, with the lines they take."""
    return {gift.element: gift.longer for gift in handed if gift.longer}


def go_over(handed: Iterable[Handed]) -> None:
    """Let more lines of paragraphs stand overleaf, by the engine's own rule for widows."""
    for gift in handed:
        if gift.overleaf:
            gift.element.set("style", f"widows: {gift.overleaf}")


def _stubs(columns: Sequence[Column]) -> Iterator[tuple[Column, Column]]:
    """The last pages with too few lines, each behind the page before it."""
    later = [*columns[2:], None]
    for before, column, following in zip(columns, columns[1:], later, strict=False):
        if is_stub(column, following) and not is_short(before, column):
            yield before, column


def _gifts(before: Column, stub: Column, compositor: Compositor) -> list[Handed]:
    """Enough for the last page; nothing where that cannot be had."""
    wanted = FEWEST - len(stub.rows)
    givers = _givers(before, wanted, compositor)
    rest = wanted - len(givers)
    found = [Handed(element, longer=1) for element in givers]
    if not rest:
        return found
    element = before.last.element
    here = sum(row.element is element for row in before.rows)
    there = sum(row.element is element for row in stub.rows)
    gone = before.rows[-wanted:]
    stays = here - rest >= LEFT and before.room + rest < SHORT and not any(map(_calls, gone))
    return [*found, Handed(element, overleaf=there + wanted)] if there and stays else []


def _calls(row: Row) -> bool:
    """Whether a line calls a note, which would go overleaf with it."""
    return any(walk.pseudo(box) == "footnote-call" for box in walk.descendants(row.box))


def _givers(column: Column, wanted: int, compositor: Compositor) -> list[Element]:
    """The paragraphs that begin on a page and can give a line, so many as are wanted."""
    first = column.rows[0].element
    lengths = Counter(row.element for row in column.rows)
    begun = (item for item, _ in lengths.most_common() if item is not first or column.opens)
    free = (item for item in begun if item not in compositor.asked)
    return [item for item in free if compositor.could(item, 1)][:wanted]
