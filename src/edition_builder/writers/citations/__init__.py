"""The register as a page: `citations.html`, which stands beside the editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.model import Artifact
from edition_builder.version import __version__
from edition_builder.writers.citations.overview import overview, title_of
from edition_builder.writers.citations.quotations import quotation_tables
from edition_builder.writers.citations.words import language_of, words_for
from edition_builder.writers.citations.works import work_table
from edition_builder.writers.markup import element, lines
from edition_builder.writers.policy import policy, style
from edition_builder.writers.sheets import sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition_builder.model import Metadata
    from edition_builder.model.register import Register
    from edition_builder.writers.markup import Markup

    Words = Mapping[str, str]

__all__ = ["NAME", "write_citations"]

NAME = "citations.html"


def write_citations(register: Register, metadata: Metadata) -> Artifact:
    """The register as one HTML page that loads nothing and runs nothing.

    In place of sorting by script, quotations stand in several orders: what is open, by work, in the
    order of the text. The page is polyglot (well-formed as XML and as HTML) and UTF-8.
    """
    words = words_for(metadata.language)
    head = _head(metadata, sheet("ledger.css", "register.css"), words)
    root = _html(language_of(metadata.language))
    page = element("html", root, "\n", head, "\n", _body(register, metadata, words))
    return Artifact(name=NAME, media_type="text/html", data=f"<!DOCTYPE html>\n{page}\n".encode())


def _html(language: str) -> dict[str, str | None]:
    return {"xmlns": "http://www.w3.org/1999/xhtml", "lang": language}


def _head(metadata: Metadata, styles: str, words: Words) -> Markup:
    pieces = (
        element("meta", {"charset": "utf-8"}),
        policy([styles]),
        _named("viewport", "width=device-width, initial-scale=1"),
        element("title", {}, title_of(metadata, words)),
        _named("generator", f"edition-builder {__version__}"),
        _named("robots", "noindex"),
        _named("color-scheme", "light dark"),
        element("link", {"rel": "icon", "href": "data:,"}),
        style(styles),
    )
    return element("head", {}, "\n", lines(*pieces), "\n")


def _named(name: str, content: str) -> Markup:
    return element("meta", {"name": name, "content": content})


def _body(register: Register, metadata: Metadata, words: Words) -> Markup:
    skip = element("a", {"class": "skip", "href": "#main"}, words["skip"])
    main = element(
        "main",
        {"id": "main", "tabindex": "-1"},
        "\n",
        lines(*quotation_tables(register, words), work_table(register, words)),
        "\n",
    )
    return element("body", {}, "\n", lines(skip, overview(register, metadata, words), main), "\n")
