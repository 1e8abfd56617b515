"""The shared body, made ready for the web: pictures inside, wide things that scroll, directions."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from typing import TYPE_CHECKING

from lxml import etree

from edition_builder.direction import is_right_to_left
from edition_builder.writers.html.calls import open_in_place
from edition_builder.writers.html.fragments import (
    MATHML,
    elements,
    enclose,
    read,
    text_of,
    write,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lxml.etree import _Element as Element

    from edition_builder.model import Edition, Resource
    from edition_builder.writers.markup import Markup

LEAVES = tuple(f"{MATHML}{name}" for name in ("mi", "mn", "mo", "ms", "mtext"))
LONG = 24
"""Letters of a formula that are as wide as a phone: browsers break formulas nowhere."""
NOTHING = "data:,"
"""An empty address: the browser shows the alternative text and asks nobody for a picture."""


def bodies(edition: Edition) -> tuple[tuple[Markup, ...], tuple[Markup, ...]]:
    """The markup of the sections, and of the notes, each in the edition's order.

    Notes are taken as they stand alone: on a page without pages, “ibid.” has nothing to point at.
    """
    sections = [read(section.html) for section in edition.sections]
    notes = [read(note.alone) for note in edition.notes]
    parts = [*sections, *notes]
    embed_pictures(parts, edition.resources)
    let_scroll(_outermost(parts, "table"), edition.words["table"])
    let_scroll(_wide_formulas(parts), edition.words["formula"])
    name_pages(sections)
    open_in_place(sections, edition.words["note"])
    link_paragraphs(sections, edition.words["paragraph"])
    mark_directions(parts, edition.metadata.language)
    return tuple(map(write, sections)), tuple(map(write, notes))


def embed_pictures(parts: Iterable[Element], resources: Iterable[Resource]) -> None:
    """Put every picture into the page itself, with its size, so that nothing is loaded or moves.

    One whose words are missing has been told of (DOC004), and is passed over in silence.
    """
    known = {resource.name: resource for resource in resources}
    for part in parts:
        for picture in elements(part, "img"):
            resource = known.get(picture.get("src", ""))
            picture.set("src", data_address(resource) if resource else NOTHING)
            if "alt" not in picture.attrib:
                picture.set("alt", "")
            if "width" not in picture.attrib and "height" not in picture.attrib:
                picture.attrib.update(_size(resource))


def data_address(resource: Resource) -> str:
    """The resource as a `data:` address (RFC 2397)."""
    return f"data:{resource.media_type};base64,{b64encode(resource.data).decode('ascii')}"


def _size(resource: Resource | None) -> Mapping[str, str]:
    if not resource or not resource.width or not resource.height:
        return {}
    return {"width": str(resource.width), "height": str(resource.height)}


def let_scroll(wide: Sequence[Element], word: str) -> None:
    """Set each of these in a region of its own that scrolls sideways, by keyboard too.

    WCAG 2.2, 1.4.10: tables and formulas may be wider than a phone, the page may not. A region
    needs a name of its own: the caption, else “Table 2”.
    """
    seen: Counter[str] = Counter()
    for number, element in enumerate(wide, start=1):
        caption = element.find("caption") if element.tag == "table" else None
        name = text_of(caption) if caption is not None else ""
        name = name or f"{word} {number}"
        seen[name] += 1
        label = name if seen[name] == 1 else f"{name} ({seen[name]})"
        inline = element.tag != "table"
        attributes = {"class": "scroll", "role": "group" if inline else "region"}
        wrapper = etree.Element("span" if inline else "div", {**attributes, "tabindex": "0"})
        wrapper.set("aria-label", label)
        enclose(element, wrapper)


def _outermost(parts: Iterable[Element], name: str) -> list[Element]:
    """The elements of this name that lie in no other of the same name."""
    found = (element for part in parts for element in elements(part, name))
    return [element for element in found if next(element.iterancestors(name), None) is None]


def _wide_formulas(parts: Iterable[Element]) -> list[Element]:
    """The formulas on lines of their own, and those in the text that no phone has room for."""
    formulas = (formula for part in parts for formula in elements(part, f"{MATHML}math"))
    return [item for item in formulas if item.get("display") == "block" or _letters(item) > LONG]


def _letters(formula: Element) -> int:
    """How many letters and signs a formula shows; its source is not shown."""
    return sum(len(leaf.text or "") for leaf in formula.iter(*LEAVES))


def mark_directions(parts: Iterable[Element], language: str) -> None:
    """Say of every passage in another language which way it runs, where that differs."""
    for part in parts:
        part.set("dir", _direction(language))
        for element in elements(part):
            own = element.get("lang")
            if own and not element.get("dir") and _direction(own) != _inherited(element):
                element.set("dir", _direction(own))
        del part.attrib["dir"]


def name_pages(parts: Iterable[Element]) -> None:
    """Name the markers of printed pages by `title`.

    ARIA forbids `aria-label` on a `span` without a role, and axe 4.14 takes DPUB-ARIA's for none.
    """
    for part in parts:
        for marker in elements(part, "span"):
            if marker.get("role") == "doc-pagebreak":
                marker.set("title", marker.attrib.pop("aria-label"))


def link_paragraphs(parts: Iterable[Element], word: str) -> None:
    """Put a link to itself before each numbered paragraph's first word, to be copied or followed.

    It is empty, and style shows it on demand, so that it is neither text nor a stop on the way.
    """
    for part in parts:
        for paragraph in elements(part, "p"):
            number = paragraph.attrib.pop("data-number", "")
            if number:
                link = etree.Element("a", {"class": "paragraph", "href": f"#{paragraph.get('id')}"})
                link.set("aria-label", f"{word} {number}")
                link.set("data-number", number)
                link.tail, paragraph.text = paragraph.text, None
                paragraph.insert(0, link)


def _direction(language: str) -> str:
    return "rtl" if is_right_to_left(language) else "ltr"


def _inherited(element: Element) -> str:
    """The direction of the nearest element around this one that names its own."""
    return next(str(around.get("dir")) for around in element.iterancestors() if around.get("dir"))
