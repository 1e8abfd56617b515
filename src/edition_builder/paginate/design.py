"""The style of the print edition: shared parts, then the page's sizes, then the author's own."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from edition_builder.paginate.trim import Trim, trim

if TYPE_CHECKING:
    from edition_builder.model import Edition

FOUNDATION = ("foundation", "text", "notes", "apparatus", "matter", "pages")
"""The parts of the style, in order; all lie in `styles/print/`."""

DESIGNS = {"essay": FOUNDATION}
"""The designs by name: `[print] design` picks one. A design is a list of parts."""

TEXT_LINES = 4
"""Lines of text that notes leave on a page at the least; the rest of them goes on overleaf."""


def stylesheets(edition: Edition) -> tuple[str, str]:
    """Our style with the page's sizes, and the author's, which goes over it."""
    settings = edition.settings.print
    parts = DESIGNS.get(settings.design, FOUNDATION)
    ours = "\n".join(_part(name) for name in parts)
    page = page_css(trim(settings.width, settings.height))
    return (ours + page, edition.styles.get("print", ""))


def page_css(page: Trim) -> str:
    """The sizes of the page as CSS: paper, margins for left and right pages, type and leading."""
    sides = (("right", page.inner, page.outer), ("left", page.outer, page.inner))
    head, foot = f"{page.head:.3f}pt", f"{page.foot:.3f}pt"
    margins = "\n".join(
        f"@page :{side} {{ margin: {head} {right:.3f}pt {foot} {left:.3f}pt }}"
        for side, left, right in sides
    )
    return (
        f"\n@page {{ size: {page.width:.3f}pt {page.height:.3f}pt;"
        f" @footnote {{ max-height: {page.leading * max(1, page.lines - TEXT_LINES):.3f}pt }} }}\n"
        f"{margins}\n"
        f"html {{ font-size: {page.size}pt; line-height: {page.leading}pt;"
        f" --depth: {page.lines * page.leading:.3f}pt }}\n"
    )


def _part(name: str) -> str:
    return files("edition_builder").joinpath("styles", "print", f"{name}.css").read_text("utf-8")
