"""Last pages that are almost empty: the page before hands them some lines.

As many of its paragraphs as lines are wanted are set one line longer, or none.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from edition_builder.paginate.faults import FEWEST, is_short, is_stub

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.paginate.columns import Column
    from edition_builder.paginate.lines.engine import Compositor
    from edition_builder.paginate.walk import Element


def hand_on(columns: Sequence[Column], compositor: Compositor) -> dict[Element, int]:
    """The paragraphs before a last page that can give it the lines it lacks, one line each."""
    givers = (element for stub in _stubs(columns) for element in _givers(*stub, compositor))
    return dict.fromkeys(givers, 1)


def _stubs(columns: Sequence[Column]) -> Iterator[tuple[Column, int]]:
    """The pages before a last page with too few lines, and how many these are to give."""
    later = [*columns[2:], None]
    for before, column, following in zip(columns, columns[1:], later, strict=False):
        if is_stub(column, following) and not is_short(before, column):
            yield before, FEWEST - len(column.rows)


def _givers(column: Column, wanted: int, compositor: Compositor) -> list[Element]:
    """The paragraphs that begin on a page and can give so many lines; none where too few can."""
    first = column.rows[0].element
    lengths = Counter(row.element for row in column.rows)
    begun = (item for item, _ in lengths.most_common() if item is not first or column.opens)
    found = [item for item in begun if item not in compositor.asked and compositor.could(item, 1)]
    return found[:wanted] if len(found) >= wanted else []
