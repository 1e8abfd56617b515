"""Sections and tables as the report has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.writers.markup import element, joined, lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from edition_builder.writers.markup import Markup


def section(identifier: str, title: str, *content: str) -> Markup:
    """A section under its heading."""
    heading = element("h2", {"id": identifier}, title)
    attributes = {"aria-labelledby": identifier}
    return element("section", attributes, "\n", lines(heading, *content), "\n")


def table(identifier: str, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    """A table in a group that scrolls; the first cell of each row is its head."""
    head = element("tr", {}, joined(element("th", {"scope": "col"}, name) for name in headings))
    body = lines(*(_row(row) for row in rows))
    whole = element(
        "table",
        {"aria-labelledby": identifier},
        element("thead", {}, head),
        element("tbody", {}, "\n", body, "\n"),
    )
    scroll = {"class": "scroll", "role": "group", "tabindex": "0", "aria-labelledby": identifier}
    return element("div", scroll, whole)


def _row(cells: Sequence[str]) -> Markup:
    first, *rest = cells
    return element(
        "tr",
        {},
        element("th", {"scope": "row"}, first),
        joined(element("td", {}, cell) for cell in rest),
    )


def counted(number: int, noun: str) -> str:
    """The number with its noun, in the plural where there is not exactly one."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
