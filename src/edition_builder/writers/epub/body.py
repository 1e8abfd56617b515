"""The body of a section as a file of the ebook: links, pictures, calls, pages, and its notes."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.writers.epub.fitting import fit_formula, fit_table
from edition_builder.writers.epub.notes import notes_section
from edition_builder.writers.epub.xhtml import (
    EPUB_TYPE,
    document,
    elements,
    mark_language,
    tag,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from edition_builder.model import Edition, Resource
    from edition_builder.writers.epub.places import Chapter, Places

CORE_IMAGES = frozenset({"image/gif", "image/jpeg", "image/png", "image/svg+xml", "image/webp"})
"""The pictures every reading system must show (EPUB 3.3, 3.2)."""

PIXELS = re.compile(r"[0-9]+")

OBSOLETE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        name: frozenset({"align", "bgcolor", "border", "char", "charoff", "valign", "width"})
        for name in ("table", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td")
    }
)
"""Attributes that HTML has given up (HTML Living Standard, 16.2), by element."""


def chapter_document(
    edition: Edition, chapter: Chapter, places: Places, styles: tuple[str, ...]
) -> bytes:
    """The file of one section: its body, then the notes called in it."""
    content = list(chapter.body)
    if chapter.notes:
        content.append(notes_section(edition, chapter.notes, places))
    resources = {resource.name: resource for resource in edition.resources}
    seen: set[str] = set()
    for block in content:
        for node in elements(block):
            _fit(node, places, chapter.file, resources)
            _keep_first(node, seen)
    _name_division(chapter)
    return document(
        chapter.section.title or edition.metadata.title,
        edition.metadata.language,
        content,
        styles=styles,
        division="backmatter" if chapter.section.kind == "bibliography" else "bodymatter",
    )


def _name_division(chapter: Chapter) -> None:
    """Say what the section is; text before the first heading is no chapter."""
    if not len(chapter.body):
        return
    outermost = chapter.body[0]
    if chapter.section.kind == "bibliography":
        outermost.set(EPUB_TYPE, "bibliography")
        outermost.set("role", "doc-bibliography")
    elif chapter.section.title:
        outermost.set(EPUB_TYPE, "chapter")
        outermost.set("role", "doc-chapter")


def _fit(
    node: etree._Element, places: Places, here: str, resources: Mapping[str, Resource]
) -> None:
    mark_language(node)
    name = str(node.tag).rpartition("}")[2]
    for attribute in OBSOLETE.get(name, frozenset()) & set(node.attrib):
        del node.attrib[attribute]
    if name == "a":
        _fit_link(node, places, here)
    elif name == "img":
        _fit_picture(node, resources)
    elif name == "table":
        fit_table(node)
    elif name == "math":
        fit_formula(node)
    elif name == "p":
        _fit_paragraph(node)
    elif node.get("role") == "doc-pagebreak":
        node.set(EPUB_TYPE, "pagebreak")


def _fit_paragraph(node: etree._Element) -> None:
    """A paragraph's number is drawn before its words: one that begins with a formula has none."""
    if (node.text or "").strip():
        return
    shown = (child for child in node if child.get("role") != "doc-pagebreak" or child.tail)
    first = next(shown, None)
    if first is not None and "equation" in first.get("class", "").split():
        node.attrib.pop("data-number", None)


def _fit_link(node: etree._Element, places: Places, here: str) -> None:
    """Point the link at its file; one that leads nowhere becomes plain text."""
    address = node.attrib.pop("href", "")
    inside = address.startswith("#")
    target = places.link(address[1:], here) if inside else address
    if target:
        node.set("href", target)
    else:
        node.attrib.pop("role", None)
    if node.get("role") == "doc-noteref":
        node.set(EPUB_TYPE, "noteref")


def _fit_picture(node: etree._Element, resources: Mapping[str, Resource]) -> None:
    """Point the picture at its file; one the ebook cannot carry is told by its description."""
    name = node.get("src", "")
    if name not in resources or resources[name].media_type not in CORE_IMAGES:
        node.tag = tag("span")
        node.text = node.get("alt", "")
        for attribute in ("src", "alt", "width", "height"):
            node.attrib.pop(attribute, None)
        return
    node.set("src", f"images/{name}")
    node.set("alt", node.get("alt", ""))
    for side in ("width", "height"):
        if not PIXELS.fullmatch(node.get(side, "0")):
            del node.attrib[side]


def _keep_first(node: etree._Element, seen: set[str]) -> None:
    """An id stands once in a file."""
    identifier = node.get("id")
    if identifier is None:
        return
    if not identifier or identifier in seen:
        del node.attrib["id"]
    seen.add(identifier)
