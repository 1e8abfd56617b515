"""The pages before the text: cover, title page, imprint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.writers.epub.xhtml import document, element, printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from edition_builder.model import Edition, Person


def cover_document(edition: Edition, picture: str, styles: tuple[str, ...]) -> bytes:
    """The cover as a page: the picture alone, said in words for those who do not see it."""
    section = element("section", class_="cover", epub_type="cover")
    section.append(element("img", src=picture, alt=_cover_text(edition), role="doc-cover"))
    return _front(edition, edition.words["cover"], section, styles)


def _cover_text(edition: Edition) -> str:
    """The words on the cover, in the order they are read."""
    metadata = edition.metadata
    people = ", ".join(names(metadata.authors or metadata.editors))
    said = map(printable, (title(edition), metadata.subtitle, people, metadata.publisher))
    once = dict.fromkeys(filter(None, said))
    return f"{edition.words['cover']}: {'. '.join(once)}"


def title(edition: Edition) -> str:
    """The edition's title; an edition without one goes by its file name."""
    return printable(edition.metadata.title) or edition.metadata.slug


def names(people: tuple[Person, ...]) -> tuple[str, ...]:
    """The people's names as they are to be printed, the empty ones left out."""
    return tuple(filter(None, (printable(person.name) for person in people)))


def title_page(edition: Edition, styles: tuple[str, ...]) -> bytes:
    """Title, subtitle, the people who made the work, publisher."""
    section = element("section", class_="title-page", epub_type="titlepage")
    section.extend(_title_lines(edition))
    return _front(edition, title(edition), section, styles)


def _title_lines(edition: Edition) -> Iterator[etree._Element]:
    metadata = edition.metadata
    yield element("h1", title(edition))
    if printable(metadata.subtitle):
        yield element(
            "p", metadata.subtitle, class_="subtitle", epub_type="subtitle", role="doc-subtitle"
        )
    for name in names(metadata.authors):
        yield element("p", name, class_="author")
    for key, people in (("edited-by", metadata.editors), ("translated-by", metadata.translators)):
        if names(people):
            who = ", ".join(names(people))
            yield element("p", f"{edition.words[key]} {who}", class_="contributor")
    if printable(metadata.publisher) and metadata.publisher not in names(metadata.authors):
        yield element("p", metadata.publisher, class_="publisher")


def imprint_document(edition: Edition, styles: tuple[str, ...]) -> bytes:
    """The imprint, a paragraph a line."""
    section = element("section", class_="imprint", epub_type="copyright-page")
    section.append(element("h2", edition.words["imprint"]))
    lines = filter(None, map(printable, edition.imprint.lines))
    section.extend(element("p", line) for line in lines)
    return _front(edition, edition.words["imprint"], section, styles)


def _front(
    edition: Edition, heading: str, section: etree._Element, styles: tuple[str, ...]
) -> bytes:
    return document(
        heading, edition.metadata.language, [section], styles=styles, division="frontmatter"
    )
