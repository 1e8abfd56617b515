"""The report: the state of an edition on one page, `report.html`, beside the editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.model import Artifact
from edition_builder.version import __version__
from edition_builder.writers.markup import element, lines
from edition_builder.writers.policy import policy, style
from edition_builder.writers.report.findings import findings_section
from edition_builder.writers.report.glance import overview, title_of
from edition_builder.writers.report.proofs import access_section, proofs_section
from edition_builder.writers.report.things import editions_section, pages_section
from edition_builder.writers.sheets import sheet

if TYPE_CHECKING:
    from edition_builder.model.state import State
    from edition_builder.writers.markup import Markup

__all__ = ["NAME", "write_report"]

NAME = "report.html"


def write_report(state: State) -> Artifact:
    """The report as one HTML page that loads nothing and runs nothing; polyglot, UTF-8.

    The same state gives the same bytes: there is no clock in it.
    """
    attributes = {"xmlns": "http://www.w3.org/1999/xhtml", "lang": "en"}
    page = element("html", attributes, "\n", _head(state), "\n", _body(state), "\n")
    return Artifact(name=NAME, media_type="text/html", data=f"<!DOCTYPE html>\n{page}\n".encode())


def _head(state: State) -> Markup:
    styles = sheet("ledger.css", "report.css")
    pieces = (
        element("meta", {"charset": "utf-8"}),
        policy([styles]),
        _named("viewport", "width=device-width, initial-scale=1"),
        element("title", {}, title_of(state)),
        _named("generator", f"edition-builder {__version__}"),
        _named("robots", "noindex"),
        _named("color-scheme", "light dark"),
        element("link", {"rel": "icon", "href": "data:,"}),
        style(styles),
    )
    return element("head", {}, "\n", lines(*pieces), "\n")


def _named(name: str, content: str) -> Markup:
    return element("meta", {"name": name, "content": content})


def _body(state: State) -> Markup:
    skip = element("a", {"class": "skip", "href": "#main"}, "Skip to the report")
    sections = (
        findings_section(state),
        proofs_section(state),
        access_section(state),
        editions_section(state),
        pages_section(state),
    )
    main = element("main", {"id": "main", "tabindex": "-1"}, "\n", lines(*sections), "\n")
    return element("body", {}, "\n", lines(skip, overview(state), main), "\n")
