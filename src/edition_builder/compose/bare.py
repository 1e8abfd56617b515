"""Bare addresses in running text, made links in every edition alike.

CommonMark and pandoc make a link of an address in angle brackets alone; whoever reads an ebook, a
PDF or a page of the web expects to follow the others, too.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from lxml.html import Element

from edition_builder.compose.addresses import web_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

ADDRESS = re.compile(r"(?<![A-Za-z0-9/])https?://[^\s<>\u3000-\u303f\uff00-\uffef]+")
"""As far as white space, an angle bracket or a full-width sign."""
PUBLIC = re.compile(r"https?://(?:[\w-]+\.)+[^\W\d_][\w-]+(?::\d+)?(?=[/?#]|\Z)")
"""A host that is known to others: with a domain, not `localhost` nor a number."""
LONGEST = 2_000
"""Characters of an address that browsers and reading systems follow."""
CHANGED = re.compile(r"[^\w!-~]")
"""A sign that typography put in, a dash for two hyphens: such an address would lead astray."""
BEHIND = frozenset(".,;:!?*\"'…")
QUOTES = frozenset({"Pi", "Pf"})
"""Unicode's categories of quotation marks; which of them opens is a matter of the language."""
WRITTEN = (
    ".//text()[contains(., '://')][not(ancestor::*[contains("
    "' a code kbd math pre samp ', concat(' ', local-name(), ' '))])]"
)
"""The text in which an address may stand, without links, code and formulas."""


def link_addresses(body: _Element) -> None:
    """Make every bare address of the web in the running text a link, its words unchanged."""
    for text in body.xpath(WRITTEN):
        pieces = list(_pieces(str(text), closed=_is_closed(text)))
        if len(pieces) > 1:
            _put(text, pieces)


def _pieces(text: str, *, closed: bool) -> Iterator[str]:
    """The text in turns: words, an address, words, …; `closed` where no word goes on behind it."""
    start = 0
    for found in ADDRESS.finditer(text):
        address = _without_punctuation(found[0][: LONGEST + 1])
        end = found.start() + len(address)
        if _leads_on(address) and (closed or end < len(text)):
            yield text[start : found.start()]
            yield address
            start = end
    yield text[start:]


def _leads_on(address: str) -> bool:
    fit = len(address) <= LONGEST and PUBLIC.match(address) and not CHANGED.search(address)
    return bool(fit and web_address(address))


def _without_punctuation(address: str) -> str:
    """The address without the sentence's own signs; a bracket stays if it was opened within."""
    while address[-1] in BEHIND or unicodedata.category(address[-1]) in QUOTES or _closes(address):
        address = address[:-1]
    return address


def _closes(address: str) -> bool:
    pairs = {")": "(", "]": "[", "}": "{", "⟩": "⟨"}
    last = address[-1]
    return last in pairs and address.count(last) > address.count(pairs[last])


def _is_closed(text: _Element) -> bool:
    """Whether a text ends before nothing, a note's call or a new line, not before “<em>”."""
    home = text.getparent()
    after = home.getnext() if text.is_tail else next(iter(home), None)
    return after is None or after.tag == "br" or after.get("class") == "call"


def _put(text: _Element, pieces: list[str]) -> None:
    """Set the pieces in the place of a text: the first where it stood, each link with its tail."""
    home = text.getparent()
    links = [_link(*pair) for pair in zip(pieces[1::2], pieces[2::2], strict=True)]
    if text.is_tail:
        above, at = home.getparent(), home.getparent().index(home) + 1
        home.tail = pieces[0]
    else:
        above, at = home, 0
        home.text = pieces[0]
    above[at:at] = links


def _link(address: str, behind: str) -> _Element:
    link = Element("a", {"href": web_address(address), "class": "uri"})
    link.text, link.tail = address, behind
    return link
