"""The page's body, from the way past the contents to the imprint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.writers.html.body import bodies
from edition_builder.writers.html.colophon import colophon
from edition_builder.writers.html.contents import contents, notes_place
from edition_builder.writers.html.notes import notes
from edition_builder.writers.html.reserved import reserve
from edition_builder.writers.html.title import title_block
from edition_builder.writers.markup import Markup, element, lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition_builder.model import Edition, PageStart
    from edition_builder.model.accessibility import Accessibility


def body(edition: Edition, pages: tuple[PageStart, ...], record: Accessibility) -> Markup:
    """The `body` element: skip link, title, contents, text with notes, imprint.

    `pages` are the printed pages that are marked in the text; `record` is what was measured.
    """
    texts, note_texts = bodies(edition)
    ids = reserve((*texts, *note_texts))
    skip = {"class": "skip", "href": f"#{ids['text']}"}
    pieces = (
        element("a", skip, edition.words["skip"]),
        title_block(edition, ids),
        contents(edition, pages, ids),
        _text(edition, texts, notes(edition, note_texts, ids), ids),
        colophon(edition, record, ids),
    )
    return element("body", {}, "\n", lines(*pieces), "\n")


def _text(
    edition: Edition, texts: tuple[Markup, ...], endnotes: Markup, ids: Mapping[str, str]
) -> Markup:
    """The `main` element: the sections, with the notes before the bibliography."""
    before, _ = notes_place(edition)
    sections = list(zip(edition.sections, texts, strict=True))
    first = (html for section, html in sections if section.id in before)
    last = (html for section, html in sections if section.id not in before)
    return element("main", {"id": ids["text"]}, "\n", lines(*first, endnotes, *last), "\n")
