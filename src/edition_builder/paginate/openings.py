"""Openings: a page that begins with a section's title has no running head to say it again.

CSS knows no such page, so the head is taken off when the pages are laid out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes

from edition_builder.paginate import walk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edition_builder.paginate.walk import Box

TITLE = "h2"
"""The element of a section's title."""


def clear_openings(pages: Iterable[Any]) -> None:
    """Take the running heads off pages that begin with a title."""
    for page in pages:
        if _opens(page):
            frame = page._page_box  # noqa: SLF001 - no public name
            frame.children = [box for box in frame.children if not _is_head(box)]


def _opens(page: Any) -> bool:
    descendants = (box for part in walk.body(page) for box in walk.descendants(part))
    first = next((box for box in descendants if walk.is_line(box)), None)
    return first is not None and first.element is not None and first.element.tag == TITLE


def _is_head(box: Box) -> bool:
    return isinstance(box, boxes.MarginBox) and box.at_keyword.startswith("@top")
