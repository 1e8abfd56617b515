"""What stands in a cell of the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.writers.markup import element, joined, lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from edition_builder.diagnostics import Place
    from edition_builder.writers.markup import Markup

NOTHING = "–"
"""What is not known, or not yet."""


def place(where: Place | None) -> Markup:
    """A place in the manuscript, as every report writes it."""
    return element("code", {}, str(where)) if where else joined([NOTHING])


def work_name(title: str, key: str, words: Mapping[str, str]) -> Markup:
    """A work by its title and its key."""
    if not key:
        return joined([NOTHING])
    name = element("cite", {}, title) if title else joined([words["no-entry"]])
    return joined([name, " ", element("code", {"class": "key"}, key)])


def head_of(names: Sequence[str]) -> Markup:
    """The row of headings."""
    return element(
        "tr",
        {"role": "row"},
        *(element("th", {"scope": "col", "role": "columnheader"}, name) for name in names),
    )


def row_of(names: Sequence[str], cells: Sequence[Markup | str]) -> Markup:
    """A row: its first cell names it; each says under which heading it stands, for small windows.

    Roles are written out, since a row that is set as a block is none to every browser.
    """
    first, *rest = cells
    head = element("th", {"scope": "row", "role": "rowheader"}, first)
    others = [
        element(
            "td",
            {
                "role": "cell",
                "data-label": name,
                "class": "nothing" if str(cell) == NOTHING else None,
            },
            cell,
        )
        for name, cell in zip(names[1:], rest, strict=True)
    ]
    return element("tr", {"role": "row"}, head, *others)


def table_of(title: str, label: str, names: Sequence[str], rows: Markup) -> Markup:
    """A table that may be wider than the window, in a region that scrolls (WCAG 2.2, 1.4.10)."""
    table = element(
        "table",
        {"aria-labelledby": label, "role": "table"},
        "\n",
        lines(
            element("thead", {"role": "rowgroup"}, head_of(names)),
            element("tbody", {"role": "rowgroup"}, rows),
        ),
        "\n",
    )
    attributes = {"class": "scroll", "role": "region", "aria-label": title, "tabindex": "0"}
    return element("div", attributes, "\n", table, "\n")
