"""Sections as the report has them, and numbers in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.writers.markup import element, lines

if TYPE_CHECKING:
    from edition_builder.writers.markup import Markup


def section(identifier: str, title: str, *content: str) -> Markup:
    """A section under its heading."""
    heading = element("h2", {"id": identifier}, title)
    attributes = {"aria-labelledby": identifier}
    return element("section", attributes, "\n", lines(heading, *content), "\n")


def counted(number: int, noun: str) -> str:
    """The number with its noun, in the plural where there is not exactly one."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
