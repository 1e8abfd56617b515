"""Counting what an edition offers readers who do not read it by eye."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from lxml import etree

from edition_builder.engines.xml import xml_parser
from edition_builder.model.accessibility import Accessibility

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.etree import _Element as Element

    from edition_builder.model import Edition, Resource, Setting

MOTION: Mapping[str, tuple[bytes, ...]] = MappingProxyType(
    {
        "image/gif": (b"NETSCAPE2.0",),
        "image/png": (b"acTL",),
        "image/webp": (b"ANIM",),
        "image/svg+xml": (b"<animate", b"<set", b"@keyframes"),
    }
)
"""What the bytes of a picture hold when it moves, by media type."""
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def measure(edition: Edition, setting: Setting | None) -> Accessibility:
    """The record of an edition; no validator has shown anything yet."""
    elements = [item for root in _roots(edition) for item in root.iter(etree.Element)]
    pictures = [item for item in elements if _local(item) == "img"]
    tables = [item for item in elements if _local(item) == "table"]
    return Accessibility(
        language=edition.metadata.language,
        languages=_languages(elements, edition.metadata.language),
        headings=sum(_local(item) in HEADINGS for item in elements),
        notes=len(edition.notes),
        pictures=len(pictures),
        described=sum(bool((item.get("alt") or "").strip()) for item in pictures),
        formulas=sum(_local(item) == "math" for item in elements),
        tables=len(tables),
        headed=sum(table.find(".//th") is not None for table in tables),
        motion=any(_moves(picture) for picture in edition.resources),
        pages=setting is not None and any(page.label for page in setting.pages),
    )


def _roots(edition: Edition) -> Iterator[Element]:
    """The text and the notes as elements."""
    parser = xml_parser(ours=True)
    notes = (f"<div>{note.alone}</div>" for note in edition.notes)
    for markup in (*(section.html for section in edition.sections), *notes):
        yield etree.fromstring(markup.encode(), parser)


def _languages(elements: Iterable[Element], own: str) -> tuple[str, ...]:
    marked = dict.fromkeys(item.get("lang", "") for item in elements)
    return tuple(language for language in marked if language and language != own)


def _moves(picture: Resource) -> bool:
    return any(sign in picture.data for sign in MOTION.get(picture.media_type, ()))


def _local(item: Element) -> str:
    return str(item.tag).rpartition("}")[2]
