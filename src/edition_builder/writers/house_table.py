"""Tables of the pages for the house.

Each may be wider than the window, in a group that scrolls; in a narrow window the stylesheet
(`ledger.css`) puts the cells of a row below one another (WCAG 2.2, 1.4.10).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.writers.markup import element, joined, lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from edition_builder.writers.markup import Markup

NOTHING = "–"
"""What is not known, or not yet."""


def house_table(label: str, names: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    """A table under the heading whose id is `label`; the first cell of each row names the row."""
    head = element("tr", {}, joined(element("th", {"scope": "col"}, name) for name in names))
    body = lines(*(_row(names, cells) for cells in rows))
    whole = element(
        "table",
        {"aria-labelledby": label},
        element("thead", {}, head),
        element("tbody", {}, "\n", body, "\n"),
    )
    scroll = {"class": "scroll", "role": "group", "aria-labelledby": label, "tabindex": "0"}
    return element("div", scroll, whole)


def _row(names: Sequence[str], cells: Sequence[str]) -> Markup:
    """All cells but the first say what they are, for windows in which no heading is over them."""
    first, *rest = cells
    others = (
        element("td", {"data-label": name, "class": "nothing" if cell == NOTHING else None}, cell)
        for name, cell in zip(names[1:], rest, strict=True)
    )
    return element("tr", {}, element("th", {"scope": "row"}, first), joined(others))
