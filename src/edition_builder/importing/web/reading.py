"""A page from its bytes to a script."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from lxml import etree, html

from edition_builder.diagnostics import EditionError, Place
from edition_builder.importing.desk import Desk
from edition_builder.importing.opendocument.formulas import translated
from edition_builder.importing.properties import authors_of, title_of
from edition_builder.importing.script import Paragraph, Script
from edition_builder.importing.telling import told
from edition_builder.importing.web.body import Page
from edition_builder.importing.web.looks import Looks
from edition_builder.importing.web.notes import notes_in
from edition_builder.rules.src.documents import SRC047
from edition_builder.rules.src.files import SRC022
from edition_builder.rules.src.markup import SRC018, SRC021

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.importing.desk import TrackChanges
    from edition_builder.importing.script import Block

DEEPEST = 180
"""Elements in one another; exporters reach some twenty."""
CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read_page(name: str, data: bytes, track_changes: TrackChanges) -> Script:
    """What a page says. Raises EditionError where there is nothing in it, or far too deep."""
    root = _root(name, data)
    if _depth(root) > DEEPEST:
        raise EditionError([_too_deep(name)])
    desk = Desk(name=name, track_changes=track_changes)
    sheets = (style.text or "" for style in root.iter("style"))
    body = next(root.iter("body"), root)
    page = Page(desk, Looks(sheets), notes_in(body))
    blocks = page.read(body)
    title = " ".join("".join(next(root.iter("title"), etree.Element("x")).itertext()).split())
    author = next(
        (m.get("content", "") for m in root.iter("meta") if m.get("name", "").lower() == "author"),
        "",
    )
    return Script(
        name=name,
        blocks=blocks,
        notes=page.notes_read,
        pictures=desk.gallery.pictures,
        formulas=translated(page.formulas),
        title=title_of(_shown(blocks, title)),
        authors=authors_of(author),
        language=root.get("lang", "") or body.get("lang", ""),
        questions=tuple(desk.questions),
        diagnostics=(*_findings(root, page, name), *told(desk)),
    )


def _shown(blocks: Iterable[Block], title: str) -> str:
    """The page's title; its one great heading, where a shop or a site has put that into its own."""
    tops = [
        " ".join(block.text.split())
        for block in blocks
        if isinstance(block, Paragraph) and block.role == "heading" and block.level == 1
    ]
    held = len(set(tops)) == 1 and tops[0].casefold() in title.casefold()
    return tops[0] if held and tops[0] else title


def _root(name: str, data: bytes) -> Element:
    text = _decoded(data)
    text = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text)
    parser = html.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        return html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        message = f"“{name}” has no words in it"
        hint = "ask the author for the file with the text"
        raise EditionError([SRC022.at(Place(path=name), message, hint=hint)]) from error


def _decoded(data: bytes) -> str:
    """The page as text: by its mark, by what it says of itself, as UTF-8, as Windows-1252."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    said = CHARSET.search(data[:4096])
    for encoding in (said[1].decode("ascii", "replace") if said else "utf-8", "utf-8"):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("cp1252", "replace")


def _depth(root: Element) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _findings(root: Element, page: Page, name: str) -> Iterator[Diagnostic]:
    if next(root.iter("script", "iframe", "object", "embed"), None) is not None:
        yield SRC018.at(Place(path=name), "scripts and frames of the page were left out",
                        hint="nothing has to be done")  # fmt: skip
    for address, label in page.outside.items():
        yield SRC047.at(
            Place(path=name, label=label),
            f"a picture outside the document, “{address[:120]}”, was not fetched",
            hint="put it into manuscript/media and name it in the text",
        )


def _too_deep(name: str) -> Diagnostic:
    return SRC021.at(
        Place(path=name),
        f"“{name}” is nested more deeply than can be followed",
        hint="flatten lists, tables and boxes that lie in one another",
    )
