"""The web edition: one file that works offline and without scripts; a site of many, if asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.accessibility import measure
from edition_builder.direction import is_right_to_left
from edition_builder.model import Artifact
from edition_builder.paginate.milestones import mark_pages, marked_pages
from edition_builder.writers.html.head import head
from edition_builder.writers.html.page import body
from edition_builder.writers.html.site import write_site
from edition_builder.writers.markup import element
from edition_builder.writers.ties import tied

if TYPE_CHECKING:
    from edition_builder.model import Edition, Setting

__all__ = ["write_html", "write_web"]


def write_web(edition: Edition, setting: Setting | None) -> tuple[Artifact, ...]:
    """The one page, and beside it, where `[web]` asks for it, the site of many."""
    web = edition.settings.web
    site = write_site(edition, setting) if web.split or web.search else ()
    return (write_html(edition, setting), *site)


def write_html(edition: Edition, setting: Setting | None) -> Artifact:
    """The edition as one HTML page: faces, pictures and styles inside, nothing loaded, no scripts.

    The file is polyglot (well-formed as XML and as HTML), UTF-8, and depends on nothing but the
    edition. From `setting` it takes the printed pages; None where nothing was laid out.
    """
    edition = tied(mark_pages(edition, setting))
    language = edition.metadata.language
    text = body(edition, marked_pages(setting), measure(edition, setting))
    attributes = {
        "xmlns": "http://www.w3.org/1999/xhtml",
        "lang": language,
        "dir": "rtl" if is_right_to_left(language) else None,
    }
    page = element("html", attributes, "\n", head(edition, setting, text), "\n", text, "\n")
    return Artifact(
        name=f"{edition.metadata.slug}.html",
        media_type="text/html",
        data=f"<!DOCTYPE html>\n{page}\n".encode(),
    )
