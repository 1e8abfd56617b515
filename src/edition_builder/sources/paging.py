"""The page that is cited and the page on which the words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.citations.locator import locator_of, locators_in
from edition_builder.model.source import FOUND

if TYPE_CHECKING:
    from edition_builder.citations.locator import Locator
    from edition_builder.model.source import Alignment, Collated


def page_found(alignment: Alignment) -> str:
    """The page or pages on which the words stand, `45` or `45–46`; '' where the source has none."""
    several = alignment.last not in {"", alignment.first}
    return f"{alignment.first}–{alignment.last}" if several else alignment.first


def cited_elsewhere(item: Collated) -> bool:
    """Whether the words were found, and on none of the pages that are cited."""
    alignment, locator = item.alignment, locator_of(item.citation)
    if alignment.agreement not in FOUND or not alignment.first:
        return False
    return locator is not None and locator.kind == "page" and not _covers(locator, alignment)


def _covers(locator: Locator, alignment: Alignment) -> bool:
    """Whether the pages cited and those on which the words stand have one in common."""
    first, last = _number(alignment.first), _number(alignment.last or alignment.first)
    if first is None or last is None:
        return alignment.first in locator.written
    return any(
        span.series == first[0] and span.first <= last[1] and first[1] <= span.last
        for span in locator.spans
    )


def _number(label: str) -> tuple[str, int] | None:
    """What a page's label is counted in, and its number; None where it is neither."""
    found = locators_in(f"p. {label}")
    if not found or found[0].written != f"p. {label}":
        return None
    return found[0].spans[0].series, found[0].spans[0].first
