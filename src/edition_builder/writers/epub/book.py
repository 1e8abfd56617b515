"""The ebook put together: pages, pictures, faces, package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from edition_builder.accessibility import measure
from edition_builder.model import Artifact
from edition_builder.paginate.milestones import mark_pages, marked_pages
from edition_builder.writers.cover import cover_picture
from edition_builder.writers.epub.body import CORE_IMAGES, chapter_document
from edition_builder.writers.epub.faces import face_members, style_members, styles
from edition_builder.writers.epub.front import cover_document, imprint_document, title_page
from edition_builder.writers.epub.identifiers import identifiers
from edition_builder.writers.epub.member import Member
from edition_builder.writers.epub.metadata import rows
from edition_builder.writers.epub.navigation import (
    navigation_document,
    ncx_document,
    page_lines,
)
from edition_builder.writers.epub.package import package
from edition_builder.writers.epub.places import COVER, IMPRINT, NAVIGATION, TITLE_PAGE, places
from edition_builder.writers.epub.xhtml import MATHML, elements, tag
from edition_builder.writers.ties import tied

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edition_builder.model import Edition, Resource, Setting
    from edition_builder.writers.epub.navigation import Line
    from edition_builder.writers.epub.places import Places

MEDIA_TYPE = "application/epub+zip"
PAGE = "application/xhtml+xml"
COVER_PICTURE = "cover.png"


def write_epub(edition: Edition, setting: Setting | None) -> Artifact:
    """The edition as an EPUB 3.3, named by its slug; the same edition gives the same bytes.

    The pages of `setting` are marked and listed; None where nothing was laid out.
    """
    edition = tied(mark_pages(edition, setting))
    overlay = edition.styles.get("ebook", "")
    where = places(edition)
    printed = page_lines(marked_pages(setting), where)
    pages = tuple(_pages(edition, where, printed, tuple(styles(overlay))))
    bodies = tuple(etree.fromstring(page.data) for page in pages)
    pictures = tuple(_pictures(edition, bodies))
    members = (
        *pages,
        _ncx(edition, where, printed),
        _cover_picture(edition),
        *_picture_members(pictures),
        *style_members(overlay, bodies),
        *face_members(("".join(body.itertext()) for body in bodies), bodies),
    )
    described = rows(edition.metadata, measure(edition, setting))
    data = package(edition.metadata, described, members)
    return Artifact(name=f"{edition.metadata.slug}.epub", media_type=MEDIA_TYPE, data=data)


def _pages(
    edition: Edition, where: Places, printed: tuple[Line, ...], sheets: tuple[str, ...]
) -> Iterator[Member]:
    """The pages in reading order; the cover comes first."""
    yield _page("cover", COVER, cover_document(edition, COVER_PICTURE, sheets))
    yield _page("title-page", TITLE_PAGE, title_page(edition, sheets))
    yield _page("imprint", IMPRINT, imprint_document(edition, sheets))
    contents = navigation_document(edition, where, printed, sheets)
    yield _page("nav", NAVIGATION, contents, "nav")
    for chapter in where.chapters:
        name = chapter.file.removesuffix(".xhtml")
        yield _page(name, chapter.file, chapter_document(edition, chapter, where, sheets))


def _page(identifier: str, name: str, data: bytes, *properties: str) -> Member:
    mathematics = f"{{{MATHML}}}math"
    has_formulas = any(node.tag == mathematics for node in etree.fromstring(data).iter())
    return Member(
        id=identifier,
        name=name,
        media_type=PAGE,
        data=data,
        properties=(*properties, "mathml") if has_formulas else properties,
        spine=True,
    )


def _ncx(edition: Edition, where: Places, printed: tuple[Line, ...]) -> Member:
    """EbookLib points the spine at the item with the id `ncx`."""
    data = ncx_document(edition, where, printed, identifiers(edition.metadata)[0].value)
    return Member(id="ncx", name="toc.ncx", media_type="application/x-dtbncx+xml", data=data)


def _cover_picture(edition: Edition) -> Member:
    return Member(
        id="cover-image",
        name=COVER_PICTURE,
        media_type="image/png",
        data=cover_picture(edition.metadata),
        properties=("cover-image",),
    )


def _pictures(edition: Edition, bodies: Iterable[etree._Element]) -> Iterator[Resource]:
    """The resources that a page shows, in the edition's order."""
    images = (node for body in bodies for node in elements(body) if node.tag == tag("img"))
    shown = {node.get("src", "") for node in images}
    for resource in edition.resources:
        if f"images/{resource.name}" in shown and resource.media_type in CORE_IMAGES:
            yield resource


def _picture_members(pictures: Iterable[Resource]) -> Iterator[Member]:
    for number, picture in enumerate(pictures, start=1):
        yield Member(
            id=f"image-{number}",
            name=f"images/{picture.name}",
            media_type=picture.media_type,
            data=picture.data,
        )
