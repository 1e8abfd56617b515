"""HTML as elements, and back: well-formed as XML and as HTML alike.

The serialisation follows the polyglot rules: void elements close themselves (`<br/>`), all others
have an end tag, attribute values are quoted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree, html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

VOID = frozenset({"area", "br", "col", "hr", "img", "input", "wbr"})
"""Elements of HTML that never have an end tag, as far as the sanitiser lets them through."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def parse_markup(markup: str) -> _Element:
    """Elements from sanitised HTML, under one `body`."""
    body: _Element = html.fragment_fromstring(markup, create_parent="body", parser=_parser())
    return body


def _parser() -> html.HTMLParser:
    return html.HTMLParser(encoding=None, no_network=True, huge_tree=True)


def serialise(element: _Element) -> str:
    """An element as polyglot markup, without the text that follows it."""
    for item in element.iter(etree.Element):
        if not len(item) and not item.text and item.tag not in VOID:
            item.text = ""
    markup: str = etree.tostring(element, encoding="unicode", method="xml", with_tail=False)
    return markup


def inner(element: _Element) -> str:
    """What stands inside an element, as polyglot markup."""
    whole = serialise(element)
    return whole[whole.index(">") + 1 : whole.rindex("</")].strip()


def words_of(element: _Element) -> str:
    """The words in an element as one line of plain text."""
    return " ".join("".join(element.itertext()).split())


def detached(element: _Element) -> _Element:
    """Take an element of HTML out of its tree, leaving the text that follows it in place."""
    element.drop_tree()
    element.tail = None
    return element


def headings_in(element: _Element) -> Iterator[_Element]:
    """The headings in an element, in reading order."""
    headings: Iterator[_Element] = element.iter(*HEADINGS)
    return headings


def tighten_calls(body: _Element) -> None:
    """Take away white space before note calls: a call follows its word without a gap."""
    for call in body.iter("sup"):
        if call.get("class") != "call":
            continue
        before = call.getprevious()
        if before is not None:
            before.tail = (before.tail or "").rstrip()
        else:
            above = call.getparent()
            above.text = (above.text or "").rstrip()
