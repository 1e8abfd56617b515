"""The title block: title, subtitle, who made it, when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.writers.html.identifiers import doi_address, one_line, orcid_address
from edition_builder.writers.markup import Markup, element, joined, lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from edition_builder.model import Edition, Metadata, Person


def title_block(edition: Edition, ids: Mapping[str, str]) -> Markup:
    """The page's `header`, with its one `h1`."""
    metadata, words = edition.metadata, edition.words
    pieces = (
        _titles(metadata, ids),
        _byline("authors", "", metadata.authors),
        _byline("editors", words["edited-by"], metadata.editors),
        _byline("translators", words["translated-by"], metadata.translators),
        _published(edition),
    )
    return element("header", {"class": "title"}, "\n", lines(*pieces), "\n")


def _titles(metadata: Metadata, ids: Mapping[str, str]) -> Markup:
    title = element("h1", {"id": ids["title"]}, one_line(metadata.title))
    if not metadata.subtitle:
        return title
    return element("hgroup", {}, title, element("p", {}, one_line(metadata.subtitle)))


def _byline(kind: str, lead: str, people: Iterable[Person]) -> Markup:
    """One line of names, each with its ORCID iD as a link, under a word such as “Edited by”."""
    names = joined((_person(person) for person in people), ", ")
    if not names:
        return names
    return element("p", {"class": kind}, joined([lead, names], " ") if lead else names)


def _person(person: Person) -> Markup:
    name, address = element("bdi", {}, one_line(person.name)), orcid_address(person)
    if not address:
        return name
    label = f"ORCID: {one_line(person.name)}"
    attributes = {"class": "orcid", "href": address, "aria-label": label}
    return joined([name, element("a", attributes, "ORCID")], " ")


def _published(edition: Edition) -> Markup:
    """Date, version and DOI, where the edition has them."""
    metadata, words = edition.metadata, edition.words
    address = doi_address(metadata)
    version = one_line(metadata.version)
    pieces = (
        element("time", {"datetime": metadata.date.isoformat()}, words["date"]),
        element("span", {}, f"{words['version']} {version}") if version else "",
        element("a", {"href": address}, f"doi:{one_line(metadata.doi)}") if address else "",
    )
    return element("p", {"class": "published"}, lines(*pieces))
