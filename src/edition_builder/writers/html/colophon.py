"""The page's foot: how to cite the edition, what it offers readers, and its imprint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.accessibility import summary, summary_language
from edition_builder.writers.html.cite import bibtex, ris
from edition_builder.writers.markup import element, lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition_builder.model import Edition
    from edition_builder.model.accessibility import Accessibility
    from edition_builder.writers.markup import Markup


def colophon(edition: Edition, record: Accessibility, ids: Mapping[str, str]) -> Markup:
    """The `footer`."""
    pieces = (_cite(edition, ids), _access(edition, record, ids), _imprint(edition))
    return element("footer", {}, "\n", lines(*pieces), "\n")


def _cite(edition: Edition, ids: Mapping[str, str]) -> Markup:
    """The edition's own citation, then the same for reference managers."""
    metadata = edition.metadata
    pieces = (
        element("h2", {"id": ids["cite"]}, edition.words["cite"]),
        element("p", {}, edition.citation),
        _record("BibTeX", bibtex(metadata)),
        _record("RIS", ris(metadata)),
    )
    attributes = {"class": "cite", "aria-labelledby": ids["cite"]}
    return element("section", attributes, "\n", lines(*pieces), "\n")


def _access(edition: Edition, record: Accessibility, ids: Mapping[str, str]) -> Markup:
    """What the edition offers readers who do not read it by eye: the record, in words."""
    language = summary_language(edition.metadata.language)
    foreign = None if language == edition.metadata.language else language
    pieces = (
        element("h2", {"id": ids["access"]}, edition.words["accessibility"]),
        element("p", {"lang": foreign}, summary(record, language)),
    )
    attributes = {"class": "access", "aria-labelledby": ids["access"]}
    return element("section", attributes, "\n", lines(*pieces), "\n")


def _record(name: str, text: str) -> Markup:
    """A record that opens on demand; a click or two selects the whole of it."""
    code = element("code", {"dir": "ltr", "translate": "no"}, text)
    return element("details", {}, element("summary", {}, name), element("pre", {}, code))


def _imprint(edition: Edition) -> Markup:
    if not edition.imprint.lines:
        return lines()
    printed = (element("p", {}, line) for line in edition.imprint.lines)
    return element("div", {"class": "imprint"}, "\n", lines(*printed), "\n")
