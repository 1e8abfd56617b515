"""Flush with the head: what begins a page stands on its first line, with no space above it.

CSS asks for it (CSS Fragmentation Level 3, § 5.2: margins next to an unforced break are cut off).
WeasyPrint 70 leaves the space where pages have names, as ours have, and inside a section that goes
on from the page before. After a break that was asked for, the space is meant and stays.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from weasyprint.css.properties import ZERO_PIXELS

from edition_builder.paginate import walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from edition_builder.paginate.walk import Box


@contextmanager
def flush_head(tree: Box, resume: Any) -> Iterator[None]:
    """While this lasts, whatever begins at a place of the box tree has no space above it.

    `resume` tells the place as the engine does: a child's index, and the place in that child.
    """
    styles = [box.style for box in _beginning(tree, resume)]
    before = [style["margin_top"] for style in styles]
    for style in styles:
        style["margin_top"] = ZERO_PIXELS
    try:
        yield
    finally:
        for style, margin in zip(reversed(styles), reversed(before), strict=True):
            style["margin_top"] = margin


def is_unforced(page: Mapping[str, Any], last: Mapping[str, Any]) -> bool:
    """Whether a page only goes on, by what the engine knows of it and of the page before."""
    return bool(page["break"] == "any" and page["page"] == last["page"])


def _beginning(tree: Box, resume: Any) -> Iterator[Box]:
    """The blocks that begin at a place, one inside the other; none in the middle of a paragraph."""
    around = tree
    while resume and len(resume) == 1:  # cells go on in several places at once
        ((at, resume),) = resume.items()
        inside = walk.children(around)
        if at >= len(inside) or walk.is_line(inside[at]):
            return
        around = inside[at]
        if not resume:
            yield from _first(around)


def _first(box: Box) -> Iterator[Box]:
    """A block and what stands first inside it, as far as no edge or line comes between."""
    while walk.is_block(box):
        yield box
        inside = walk.children(box)
        if not inside or _edged(box):
            return
        box = inside[0]


def _edged(box: Box) -> bool:
    return any(box.style[f"{edge}_top{rest}"] not in (0, ZERO_PIXELS)
               for edge, rest in (("padding", ""), ("border", "_width")))  # fmt: skip
