"""A page for the house and not for readers: the register of citations, the report of an edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.model import Artifact
from edition_builder.version import __version__
from edition_builder.writers.markup import Markup, element, lines
from edition_builder.writers.policy import policy, style

if TYPE_CHECKING:
    from collections.abc import Iterable

MAIN = "main"
"""The id of a page's main part, which the link that skips to it names."""

NAMED = (
    ("viewport", "width=device-width, initial-scale=1"),
    ("generator", f"edition-builder {__version__}"),
    ("robots", "noindex"),
    ("color-scheme", "light dark"),
)
"""What every such page says of itself in `meta` elements."""


def house_page(name: str, language: str, head: Markup, body: Markup) -> Artifact:
    """The page as a file: polyglot (well-formed as XML and as HTML), UTF-8, without a clock."""
    root = {"xmlns": "http://www.w3.org/1999/xhtml", "lang": language}
    page = element("html", root, "\n", head, "\n", body, "\n")
    return Artifact(name=name, media_type="text/html", data=f"<!DOCTYPE html>\n{page}\n".encode())


def house_head(title: str, sheet: str) -> Markup:
    """The head of a page that loads nothing and runs nothing; `sheet` is its style."""
    pieces = (
        element("meta", {"charset": "utf-8"}),
        policy([sheet]),
        element("title", {}, title),
        *(element("meta", {"name": name, "content": content}) for name, content in NAMED),
        element("link", {"rel": "icon", "href": "data:,"}),
        style(sheet),
    )
    return element("head", {}, "\n", lines(*pieces), "\n")


def house_body(skip: str, top: Markup, sections: Iterable[Markup]) -> Markup:
    """The body: a link with the words `skip` that leads past the top, the top, the sections."""
    link = element("a", {"class": "skip", "href": f"#{MAIN}"}, skip)
    main = element("main", {"id": MAIN, "tabindex": "-1"}, "\n", lines(*sections), "\n")
    return element("body", {}, "\n", lines(link, top, main), "\n")
