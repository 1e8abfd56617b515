"""What Google Scholar, Zotero, libraries and link previews read in the page's head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.writers.html.identifiers import (
    doi_address,
    full_title,
    isbn_of,
    licence_address,
    one_line,
    orcid_address,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.model import Metadata, Section
    from edition_builder.model.settings import ReleaseSettings

Pair = tuple[str, str]


def highwire(metadata: Metadata) -> Iterator[Pair]:
    """Highwire Press tags, which Google Scholar's inclusion guidelines ask for."""
    yield "citation_title", full_title(metadata)
    for person in metadata.authors:
        yield "citation_author", one_line(person.name)
        yield "citation_author_orcid", orcid_address(person)
    for person in metadata.editors:
        yield "citation_editor", one_line(person.name)
    yield "citation_publication_date", metadata.date.strftime("%Y/%m/%d")
    yield "citation_language", metadata.language
    yield "citation_publisher", one_line(metadata.publisher)
    yield "citation_doi", one_line(metadata.doi)
    yield "citation_isbn", isbn_of(metadata)
    for keyword in metadata.keywords:
        yield "citation_keywords", one_line(keyword)


def addresses(release: ReleaseSettings) -> Iterator[Pair]:
    """Where the text and its PDF are on the web, as Google Scholar wants to be told."""
    yield "citation_fulltext_html_url", release.url
    yield "citation_pdf_url", release.pdf


def chapter(section: Section, metadata: Metadata) -> Iterator[Pair]:
    """Highwire Press tags of a text by its own authors within the edition."""
    yield "citation_title", one_line(section.title)
    yield from (("citation_author", one_line(name)) for name in section.authors)
    yield "citation_inbook_title", full_title(metadata)
    yield from (("citation_editor", one_line(person.name)) for person in metadata.editors)
    yield "citation_publication_date", metadata.date.strftime("%Y/%m/%d")
    yield "citation_language", metadata.language
    yield "citation_publisher", one_line(metadata.publisher)
    yield "citation_isbn", isbn_of(metadata)


def dublin_core(metadata: Metadata) -> Iterator[Pair]:
    """Dublin Core elements (DCMI Metadata Terms; names as in “Expressing DC in HTML”)."""
    yield "DC.title", full_title(metadata)
    yield from (("DC.creator", one_line(person.name)) for person in metadata.authors)
    others = (*metadata.editors, *metadata.translators)
    yield from (("DC.contributor", one_line(person.name)) for person in others)
    yield "DC.publisher", one_line(metadata.publisher)
    yield "DC.date", metadata.date.isoformat()
    yield "DC.type", "Text"
    yield "DC.format", "text/html"
    yield "DC.language", metadata.language
    yield "DC.identifier", doi_address(metadata)
    yield "DC.identifier", f"urn:isbn:{isbn_of(metadata)}" if isbn_of(metadata) else ""
    yield from (("DC.subject", one_line(keyword)) for keyword in metadata.keywords)
    yield "DC.description", one_line(metadata.description)
    yield "DC.rights", one_line(metadata.rights)
    yield "DC.rights", licence_address(metadata)


def open_graph(metadata: Metadata) -> Iterator[Pair]:
    """Open Graph properties, for previews of links."""
    yield "og:type", "book" if isbn_of(metadata) else "article"
    yield "og:title", full_title(metadata)
    yield "og:description", one_line(metadata.description)
    yield "og:locale", metadata.language.replace("-", "_")
