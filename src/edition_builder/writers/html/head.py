"""The page's head: encoding, policy, what machines read, styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.version import __version__
from edition_builder.writers.html.identifiers import full_title, licence_address, one_line
from edition_builder.writers.html.linked_data import linked_data
from edition_builder.writers.html.scholarly import (
    addresses,
    dublin_core,
    highwire,
    open_graph,
)
from edition_builder.writers.html.styles import stylesheets
from edition_builder.writers.markup import Markup, element, lines
from edition_builder.writers.policy import policy, style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edition_builder.model import Edition, Metadata, Setting


def head(edition: Edition, setting: Setting | None, page: str) -> Markup:
    """The `head` element for a page whose body is `page`; the encoding comes first (§ 4.2.5.4)."""
    metadata = edition.metadata
    sheets = stylesheets(edition, page)
    pieces = (
        element("meta", {"charset": "utf-8"}),
        policy(sheets),
        named([("viewport", "width=device-width, initial-scale=1")]),
        element("title", {}, full_title(metadata)),
        described(edition, setting),
        *map(style, sheets),
    )
    return element("head", {}, "\n", lines(*pieces), "\n")


def described(edition: Edition, setting: Setting | None) -> Markup:
    """What machines read about the edition."""
    metadata = edition.metadata
    return lines(
        named(_general(metadata)),
        named(highwire(metadata)),
        named(addresses(edition.settings.release)),
        element("link", {"rel": "schema.DC", "href": "http://purl.org/dc/elements/1.1/"}),
        named(dublin_core(metadata)),
        named(open_graph(metadata), key="property"),
        _links(metadata),
        _data(linked_data(metadata, len(setting.pages) if setting else 0, edition.sections)),
    )


def _general(metadata: Metadata) -> Iterator[tuple[str, str]]:
    yield "generator", f"edition-builder {__version__}"
    yield from (("author", one_line(person.name)) for person in metadata.authors)
    yield "description", one_line(metadata.description)
    yield "keywords", ", ".join(map(one_line, metadata.keywords))
    yield "color-scheme", "light dark"


def named(pairs: Iterable[tuple[str, str]], key: str = "name") -> Markup:
    """A `meta` element for each pair that says something."""
    return lines(
        *(element("meta", {key: name, "content": value}) for name, value in pairs if value)
    )


def _links(metadata: Metadata) -> Markup:
    """The licence, and an empty icon, so that no browser goes looking for one."""
    licence = licence_address(metadata)
    return lines(
        element("link", {"rel": "license", "href": licence}) if licence else "",
        element("link", {"rel": "icon", "href": "data:,"}),
    )


def _data(json: str) -> Markup:
    """A data block: a `script` element that no browser runs (§ 4.12.1)."""
    return Markup(f'<script type="application/ld+json">\n{json}\n</script>')
