"""Wide tables: one that is wider than the page's text is set again in smaller type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes

from edition_builder.paginate import walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.paginate.walk import Element

STEPS = ("tight", "tighter")
"""Classes of a table that was too wide once, and twice; the style says what they look like."""
SLACK = 0.5
"""CSS pixels a table may be wider than the text."""


def tighten(pages: Sequence[Any], step: str) -> bool:
    """Give each table that is too wide a class; whether there was one."""
    wide = {table for page in pages for table in _too_wide(page)}
    for table in wide:
        table.set("class", f"{table.get('class', '')} {step}".strip())
    return bool(wide)


def _too_wide(page: Any) -> Iterator[Element]:
    frame = page._page_box  # noqa: SLF001 - no public name
    edge = frame.content_box_x() + frame.width + SLACK
    for part in walk.body(page):
        for box in walk.descendants(part):
            if isinstance(box, boxes.TableBox) and box.position_x + box.width > edge:
                yield box.element
