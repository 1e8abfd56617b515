"""The page's styles: faces, our design, the author's overlay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.fonts import script_families, with_scripts
from edition_builder.writers.html.faces import font_faces
from edition_builder.writers.markup import legible
from edition_builder.writers.sheets import sheet

if TYPE_CHECKING:
    from edition_builder.model import Edition


def stylesheets(edition: Edition, page: str) -> tuple[str, ...]:
    """The style sheets in the order of the cascade, ready to stand in `style` elements.

    The author's overlay is a sheet of its own, so that a slip in it cannot touch ours.
    """
    ours = with_scripts(sheet("screen.css"), script_families(page))
    sheets = (font_faces(page) + ours, edition.styles.get("screen", ""))
    return tuple(_embeddable(sheet) for sheet in sheets if sheet.strip())


def _embeddable(sheet: str) -> str:
    """The sheet as it may stand in HTML and in XML alike: it can end neither element nor section.

    A stroke escaped by a backslash is the same stroke wherever CSS may have one after `<`.
    """
    safe = legible(sheet).replace("\r\n", "\n").replace("\r", "\n").replace("</", "<\\/")
    if "<" not in safe and "&" not in safe:
        return safe
    return "/*<![CDATA[*/" + safe.replace("]]>", "]]\\>") + "/*]]>*/"
