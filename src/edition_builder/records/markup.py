"""XML for other people's machines: elements with their content, and the bytes of a document."""

from __future__ import annotations

from typing import Any

from lxml import etree

from edition_builder.writers.html.identifiers import one_line

Content = Any
"""Text, an element of lxml's (which has no types), or None."""


def element(name: str, /, *content: Content, **attributes: str) -> etree._Element:
    """An element with text or elements in it; what is None is left out.

    Text is run together to one line without characters that XML cannot hold. `{namespace}name`
    names an element of another vocabulary.
    """
    made = etree.Element(name, {key: one_line(value) for key, value in attributes.items()})
    for item in content:
        if isinstance(item, str):
            made.text = one_line(item)
        elif item is not None:
            made.append(item)
    return made


def optional(name: str, text: str, /, **attributes: str) -> etree._Element | None:
    """The element, or None where there is no text for it."""
    return element(name, text, **attributes) if one_line(text) else None


def document(root: etree._Element) -> bytes:
    """A document of data in UTF-8, indented, the same bytes for the same tree."""
    etree.indent(root)
    return text_document(root)


def text_document(root: etree._Element, doctype: str | None = None) -> bytes:
    """A document of text in UTF-8, its white space as it is."""
    written = etree.tostring(root, encoding="UTF-8", xml_declaration=True, doctype=doctype)
    return bytes(written) + b"\n"
