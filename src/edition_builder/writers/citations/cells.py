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
        {},
        *(element("th", {"scope": "col"}, name) for name in names),
    )


def row_of(names: Sequence[str], cells: Sequence[Markup | str]) -> Markup:
    """A row: its first cell names it; the others say what they are, for small windows."""
    first, *rest = cells
    head = element("th", {"scope": "row"}, first)
    others = [
        element(
            "td",
            {
                "data-label": name,
                "class": "nothing" if str(cell) == NOTHING else None,
            },
            cell,
        )
        for name, cell in zip(names[1:], rest, strict=True)
    ]
    return element("tr", {}, head, *others)


def table_of(title: str, label: str, names: Sequence[str], rows: Markup) -> Markup:
    """A table that may be wider than the window, in a region that scrolls (WCAG 2.2, 1.4.10)."""
    table = element(
        "table",
        {"aria-labelledby": label},
        "\n",
        lines(
            element("thead", {}, head_of(names)),
            element("tbody", {}, rows),
        ),
        "\n",
    )
    attributes = {"class": "scroll", "role": "region", "aria-label": title, "tabindex": "0"}
    return element("div", attributes, "\n", table, "\n")
