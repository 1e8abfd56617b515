"""Reading the HTML edition as a browser parses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree, html

from edition_builder.verification.parity.copy import Copy
from edition_builder.verification.parity.listed import lines_in
from edition_builder.verification.parity.markup import PAGE_BREAK, letters_of_formula, pieces_in
from edition_builder.verification.parity.unreadable import UnreadableError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TOC = ".//nav[@role='doc-toc']/ol"


def read_page(data: bytes, name: str) -> Copy:
    """The pieces of a page and the lines of its contents.

    Raises `UnreadableError`.
    """
    try:
        parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
        root: Element = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableError(str(error)) from error
    language = root.get("lang") or ""
    return Copy(
        pieces=tuple(pieces_in(root, name, letters_of_formula, language)),
        contents=lines_in(root.iterfind(TOC), name),
        language=language,
        paged=root.find(PAGE_BREAK) is not None,
    )
