"""SVG drawings, cleaned by an allow-list: shapes and text stay, programs and addresses go."""

from __future__ import annotations

import re
from base64 import b64decode
from collections import Counter
from dataclasses import field
from typing import TYPE_CHECKING

from lxml import etree

from edition_builder.engines.xml import xml_parser
from edition_builder.frozen import dataclass
from edition_builder.resources.raster import is_sound
from edition_builder.rules.res import RES008, RES009

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.diagnostics import Diagnostic, Place
    from edition_builder.model import Input

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
KEPT = frozenset(f"{{http://www.w3.org/XML/1998/namespace}}{name}" for name in ("lang", "space"))

ELEMENTS = frozenset(
    {
        "svg", "g", "a", "defs", "symbol", "use", "title", "desc", "switch", "style",
        "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image",
        "text", "tspan", "textPath",
        "linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask", "marker",
    }
)  # fmt: skip
"""What a drawing may hold."""

SILENT = frozenset({"metadata", "namedview", "RDF", "perspective", "guide", "grid", "page"})
"""What drawing programs leave behind for themselves."""

ENCODINGS = frozenset({"utf-8", "us-ascii", "ascii", "iso-8859-1", "windows-1252", "utf-16"})
MOST_PARTS = 200_000
"""Parts that are drawn once every `use` is counted as often as it copies."""

NOT_XML = "it is not well-formed XML"
LARGEST = 100_000
"""Pixels of each side."""

_DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9_.-]+)""")
_ENTITY = re.compile(r"<!\s*(?:ENTITY|ELEMENT|ATTLIST|NOTATION)|<!DOCTYPE[^>]*\[", re.IGNORECASE)
_REACHES_OUT = re.compile(
    r"url\(\s*['\"]?\s*(?!#)[^'\"\s)]|\\|@import|image-set|expression\(|(?:java|vb)script:|\bsrc\(",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"#[^\s#]+")
_EMBEDDED = re.compile(r"data:image/(?:png|jpeg);base64,([A-Za-z0-9+/=\s]+)", re.ASCII)
_REFERENCE = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)|^#(\S+)$")
_LENGTH = re.compile(r"\s*(\d{1,6}(?:\.\d{1,6})?)\s*(px|mm|cm|in|pt|pc)?\s*", re.ASCII)
_PIXELS = {"": 1.0, "px": 1.0, "in": 96, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "pt": 4 / 3, "pc": 16}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A drawing that reaches nothing outside itself; sizes in pixels, 0 where it names none."""

    data: bytes = field(repr=False)
    width: int
    height: int


def clean(item: Input, place: Place | None) -> tuple[Drawing | None, tuple[Diagnostic, ...]]:
    """The drawing without what it must not hold, or None where it cannot be trusted at all."""
    root, reason = _parsed(item.data)
    if root is None:
        return None, (_refused(item, place, reason),)
    removed = Counter(_remove(root))
    if _drawn(root) > MOST_PARTS:
        return None, (
            _refused(item, place, f"it draws more than {MOST_PARTS:,} parts, with copies"),
        )
    width, height = _size(root)
    drawing = Drawing(data=etree.tostring(root, encoding="utf-8"), width=width, height=height)
    return drawing, tuple(_cleaned(item, place, removed))


def _parsed(data: bytes) -> tuple[etree._Element | None, str]:
    declared = _DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
    encoding = declared.group(1).decode("ascii").lower() if declared else "utf-8"
    if encoding not in ENCODINGS:
        return None, f"its encoding “{encoding}” is not one that drawings are read in"
    wide = data[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\x00" in data[:4]
    if _ENTITY.search(data.decode("utf-16" if wide else "latin-1", "replace")):
        return None, "it defines entities"
    parser = xml_parser(instructions=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        large = "XML_PARSE_HUGE" in str(error)
        return None, "it is too deep, or too large in one place" if large else NOT_XML
    if root.tag != f"{{{SVG}}}svg":
        return None, "it is not an SVG drawing"
    return root, ""


def _remove(root: etree._Element) -> Iterator[str]:
    """Take out what may not stay, and name each thing taken."""
    for before in list(root.itersiblings(preceding=True)):
        # A processing instruction before the root can name a stylesheet.
        yield f"<?{before.target}?>"
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            yield from _drop(element, "a processing instruction")
            continue
        name = etree.QName(element)
        if name.namespace != SVG or name.localname not in ELEMENTS:
            foreign = name.namespace != SVG or name.localname in SILENT
            yield from _drop(element, "" if foreign else f"<{name.localname}>")
        elif name.localname == "style" and _REACHES_OUT.search("".join(element.itertext())):
            yield from _drop(element, "a <style> that names an address")
        else:
            yield from _attributes(element, name.localname)


def _drop(element: etree._Element, name: str) -> Iterator[str]:
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        previous = element.getprevious()
        if previous is None:
            parent.text = (parent.text or "") + element.tail
        else:
            previous.tail = (previous.tail or "") + element.tail
    parent.remove(element)
    if name:
        yield name


def _attributes(element: etree._Element, tag: str) -> Iterator[str]:
    for key, value in list(element.attrib.items()):
        name = etree.QName(key)
        address = name.localname == "href" and name.namespace in {None, XLINK}
        if address and _may_refer(tag, value):
            continue
        if not address and name.namespace and key not in KEPT:
            del element.attrib[key]
        elif address or name.localname.lower().startswith("on") or _REACHES_OUT.search(value):
            del element.attrib[key]
            yield f"the attribute “{name.localname}” of a <{tag}>"


def _may_refer(tag: str, value: str) -> bool:
    if tag == "image":
        embedded = _EMBEDDED.fullmatch(value)
        return embedded is not None and is_sound(b64decode(embedded.group(1)))
    return _INSIDE.fullmatch(value) is not None


def _drawn(root: etree._Element) -> int:
    """How many parts are drawn, copies counted; past the limit where copies go in a circle."""
    targets = {element.get("id"): element for element in root.iter() if element.get("id")}
    known: dict[etree._Element, int] = {}

    def count(element: etree._Element, above: frozenset[etree._Element]) -> int:
        if element in above or len(above) > 200:  # noqa: PLR2004 - deeper than libxml2 reads
            return MOST_PARTS + 1
        if element not in known:
            below = above | {element}
            inner = sum(count(child, below) for child in element)
            copies = (targets[name] for name in _named(element) if name in targets)
            known[element] = min(1 + inner + sum(count(copy, below) for copy in copies), 10**9)
        return known[element]

    return count(root, frozenset())


def _named(element: etree._Element) -> Iterator[str]:
    for value in element.attrib.values():
        for found in _REFERENCE.finditer(value):
            yield found.group(1) or found.group(2)


def _size(root: etree._Element) -> tuple[int, int]:
    """The drawing's size; a side that is out of bounds is taken out of the drawing."""
    sides = [_side(root, name) for name in ("width", "height")]
    if not all(sides):
        box = re.split(r"[\s,]+", root.get("viewBox", "").strip())[2:]
        found = [_LENGTH.fullmatch(side) for side in box]
        sides = [float(side.group(1)) if side else 0 for side in found]
    width, height = (round(side) for side in sides) if len(sides) == 2 else (0, 0)  # noqa: PLR2004
    return width, height


def _side(root: etree._Element, name: str) -> float:
    value = root.get(name, "")
    found = _LENGTH.fullmatch(value)
    pixels = float(found.group(1)) * _PIXELS[found.group(2) or ""] if found else 0
    if 0 < pixels <= LARGEST:
        return pixels
    if not value.strip().endswith("%"):
        root.attrib.pop(name, None)
    return 0


def _refused(item: Input, place: Place | None, reason: str) -> Diagnostic:
    return RES009.at(
        place,
        f"the drawing “{item.path}” is not shown: {reason}",
        hint="open it in a drawing program and export it as plain SVG",
    )


def _cleaned(item: Input, place: Place | None, removed: Counter[str]) -> Iterator[Diagnostic]:
    if removed:
        what = ", ".join(f"{name} ({n} times)" if n > 1 else name for name, n in removed.items())
        yield RES008.at(
            place,
            f"from the drawing “{item.path}” was taken: {what}",
            hint="export it as plain SVG, with pictures embedded and text turned to paths",
        )
