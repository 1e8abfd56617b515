"""Pieces of the body as trees: read, look through, write again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from edition_builder.engines.xml import xml_parser
from edition_builder.writers.markup import VOID, Markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

MATHML = "{http://www.w3.org/1998/Math/MathML}"


def read(html: str) -> Element:
    """The tree of a piece of the body, under a `div` that is not part of it.

    The body is well-formed by contract; deep nesting is limited by the reader, not here.
    """
    parser = xml_parser(ours=True)
    return etree.fromstring(f"<div>{html}</div>", parser)


def write(root: Element) -> Markup:
    """What lies under the tree's `div`, as polyglot markup."""
    for element in elements(root):
        if element.tag not in VOID and not len(element) and not element.text:
            element.text = ""
    whole = etree.tostring(root, encoding="unicode", with_tail=False)
    return Markup(whole[len("<div>") : -len("</div>")])


def elements(root: Element, *names: str) -> Iterator[Element]:
    """The elements under the tree's `div`, of these names or of any, in reading order."""
    wanted = names or ("*",)
    return (element for element in root.iter(*wanted) if element is not root)


def text_of(element: Element) -> str:
    """All text inside, white space run together."""
    return " ".join("".join(element.itertext()).split())


def enclose(element: Element, wrapper: Element) -> None:
    """Put `wrapper` round the element, in its place."""
    wrapper.tail, element.tail = element.tail, None
    element.getparent().replace(element, wrapper)
    wrapper.append(element)
