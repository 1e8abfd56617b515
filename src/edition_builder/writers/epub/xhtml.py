"""XHTML as the ebook wants it: parsed as XML, marked with its languages, written byte for byte."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from edition_builder.direction import is_right_to_left
from edition_builder.engines.xml import xml_parser

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"
MATHML = "http://www.w3.org/1998/Math/MathML"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
EPUB_TYPE = f"{{{OPS}}}type"

VOID = frozenset(
    f"{{{XHTML}}}{name}"
    for name in ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr")
)
"""The elements that HTML never closes; all others are written with an end tag."""

PROLOGUE = b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'

LANGUAGE_TAG = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
"""The shape of a language tag (RFC 5646, 2.1, loosely): what EPUBCheck accepts in `xml:lang`."""

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What may not stand in XML 1.0 (fifth edition, 2.2) however it is written."""


def printable(text: str) -> str:
    """The text without what XML cannot hold, its white space closed up."""
    return " ".join(NOT_XML.sub("", text).split())


def language_tag(language: str) -> str:
    """The language as a tag, `und` (undetermined) where it has not the shape of one."""
    return language if LANGUAGE_TAG.fullmatch(language) else "und"


def direction(language: str) -> str:
    """`rtl` or `ltr`, by the language."""
    return "rtl" if is_right_to_left(language) else "ltr"


def primary(language: str) -> str:
    """The language without region and script: `en-GB` → `en`."""
    return language.partition("-")[0].lower()


def tag(name: str) -> str:
    """The qualified name of an XHTML element."""
    return f"{{{XHTML}}}{name}"


def element(name: str, text: str = "", **attributes: str) -> etree._Element:
    """An XHTML element; `class_` stands for `class`, `epub_type` for `epub:type`, `_` for `-`."""
    names = {"class_": "class", "epub_type": EPUB_TYPE}
    node = etree.Element(tag(name))
    for key, value in attributes.items():
        if value:
            node.set(names.get(key, key.replace("_", "-")), printable(value))
    if text:
        node.text = printable(text)
    return node


def add_class(node: etree._Element, name: str) -> None:
    """Give the element a class beside those it has."""
    node.set("class", " ".join(filter(None, (node.get("class"), name))))


def parsed(html: str) -> etree._Element:
    """The fragment's elements inside one `div`; `html` is well-formed XML without a namespace."""
    parser = xml_parser(ours=True)
    cleaned = NOT_XML.sub("", html)
    wrapped = f'<div xmlns="{XHTML}" xmlns:epub="{OPS}">{cleaned}</div>'
    return etree.fromstring(wrapped.encode("utf-8"), parser)


def elements(root: etree._Element) -> Iterator[etree._Element]:
    """Every element of the tree, in document order; the tree may be changed meanwhile."""
    return iter([node for node in root.iter() if isinstance(node.tag, str)])


def mark_language(node: etree._Element) -> None:
    """Give `xml:lang` wherever there is `lang`; a tag no reading system would know is taken off."""
    language = node.get("lang") or node.get(XML_LANG)
    node.attrib.pop("lang", None)
    node.attrib.pop(XML_LANG, None)
    if language and LANGUAGE_TAG.fullmatch(language):
        node.set("lang", language)
        node.set(XML_LANG, language)


def describe_formula(formula: etree._Element) -> None:
    """Give a formula its source in words, for reading systems that cannot speak MathML itself.

    `alttext` is what EPUB Accessibility Techniques 1.1 ask for; its source is what was typed.
    """
    source = formula.find(f".//{{{MATHML}}}annotation[@encoding='application/x-tex']")
    said = printable("".join((formula if source is None else source).itertext()))
    if said and "alttext" not in formula.attrib:
        formula.set("alttext", said)


def document(
    title: str,
    language: str,
    content: Iterable[etree._Element],
    *,
    styles: Iterable[str] = (),
    division: str = "",
) -> bytes:
    """A whole XHTML document, UTF-8; `division` is the body's `epub:type`."""
    language = language_tag(language)
    root = etree.Element(tag("html"), nsmap={None: XHTML, "epub": OPS})
    root.set("lang", language)
    root.set(XML_LANG, language)
    if direction(language) == "rtl":
        root.set("dir", "rtl")
    root.append(_head(title, styles))
    body = element("body", epub_type=division)
    body.extend(content)
    for formula in body.iter(f"{{{MATHML}}}math"):
        describe_formula(formula)
    root.append(body)
    return written(root)


def _head(title: str, styles: Iterable[str]) -> etree._Element:
    head = element("head")
    head.append(element("title", title))
    head.extend(element("link", rel="stylesheet", type="text/css", href=style) for style in styles)
    return head


def written(root: etree._Element) -> bytes:
    """The tree as bytes, with no empty element closed in its start tag but HTML's void ones."""
    for node in elements(root):
        if node.tag not in VOID and node.tag.startswith(f"{{{XHTML}}}") and not len(node):
            node.text = node.text or ""
    etree.cleanup_namespaces(root, keep_ns_prefixes=["epub"])
    return PROLOGUE + bytes(etree.tostring(root, encoding="utf-8")) + b"\n"
