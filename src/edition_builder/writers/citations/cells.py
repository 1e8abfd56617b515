"""What stands in a cell of the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.writers.markup import element, joined

if TYPE_CHECKING:
    from edition_builder.diagnostics import Place
    from edition_builder.writers.markup import Markup

NOTHING = "–"
"""What is not known, or not yet."""


def place(where: Place | None) -> Markup:
    """A place in the manuscript, as every report writes it."""
    return element("code", {}, str(where)) if where else joined([NOTHING])


def work_name(title: str, key: str) -> Markup:
    """A work by its title and its key."""
    if not key:
        return joined([NOTHING])
    name = element("cite", {}, title) if title else joined(["no entry"])
    return joined([name, " ", element("code", {"class": "key"}, key)])


def region(table: Markup, name: str) -> Markup:
    """A table that may be wider than the window, in a region that scrolls (WCAG 2.2, 1.4.10)."""
    attributes = {"class": "scroll", "role": "region", "aria-label": name, "tabindex": "0"}
    return element("div", attributes, "\n", table, "\n")
