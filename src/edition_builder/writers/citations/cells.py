"""What stands in a cell of the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.writers.house_table import NOTHING
from edition_builder.writers.markup import element, joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition_builder.diagnostics import Place
    from edition_builder.writers.markup import Markup


def place(where: Place | None) -> Markup:
    """A place in the manuscript, as every report writes it."""
    return element("code", {}, str(where)) if where else joined([NOTHING])


def work_name(title: str, key: str, words: Mapping[str, str]) -> Markup:
    """A work by its title and its key."""
    if not key:
        return joined([NOTHING])
    name = element("cite", {}, title) if title else joined([words["no-entry"]])
    return joined([name, " ", element("code", {"class": "key"}, key)])
