"""Reading a text out of HTML or XHTML, block by block, in the order of the file."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml.etree import _Element as Element

from edition_builder.verification.parity.marks import Marker
from edition_builder.verification.parity.piece import CALL, FORMULA, PICTURE, Kind, Piece, worded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


BLOCKS = frozenset(
    "address article aside blockquote body caption dd details div dl dt figcaption figure footer"  # noqa: SIM905 - a list to be read
    " h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot"
    " th thead tr ul".split()
)
"""Elements that begin and end a block."""

KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Kind.HEADING),
    **dict.fromkeys(("td", "th"), Kind.CELL),
    **dict.fromkeys(("caption", "figcaption"), Kind.CAPTION),
    "blockquote": Kind.QUOTATION,
    "dd": Kind.ITEM,
    "dt": Kind.TERM,
    "li": Kind.ITEM,
    "pre": Kind.CODE,
}
"""What a block is, by the nearest of these elements around it."""

EMPHASIS = frozenset("b cite del em i small strong sub sup u".split())  # noqa: SIM905 - as above
"""Elements whose words stand out from those around them."""
MARKING = EMPHASIS | {"a", "span"}
SMALL_CAPITALS, CALLS = "smallcaps", "call"

FURNITURE_ROLES = frozenset({"doc-backlink", "doc-pagebreak", "doc-toc", "doc-pagelist"})
FURNITURE_TAGS = frozenset({"head", "nav", "script", "style", "template", "title"})
VERSE, REFERENCES, NUMBER = "line-block", "references", "number"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
PAGE_BREAK = ".//*[@role='doc-pagebreak']"
"""The marks of the print edition's pages."""
NOTE = re.compile(r"note-(\d+)")
NOTE_NUMBER = re.compile(r"\d+\.?")


def pieces_in(
    root: Element, where: str, formula: Callable[[Element], str], language: str
) -> Iterator[Piece]:
    """The pieces under an element.

    `where` names its file, `formula` tells a formula's words, `language` is that of the text.
    """
    reader = _Reader(where=where, formula=formula, marker=Marker(language=language))
    reader.read(root)
    reader.end_block(root)
    yield from reader.pieces


def letters_of_formula(formula: Element) -> str:
    """The letters a formula is drawn with, without the annotation beside them."""
    return "".join(
        piece.text or ""
        for piece in formula.iter()
        if isinstance(piece.tag, str) and not _local(piece).startswith("annotation")
    ) + "".join(piece.tail or "" for piece in formula.iter() if piece is not formula and piece.tail)


@dataclass(slots=True, kw_only=True)
class _Reader:
    """Walks elements without recursion, for texts may be nested deeply."""

    where: str
    formula: Callable[[Element], str]
    marker: Marker
    pieces: list[Piece] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    around: list[Element] = field(default_factory=list)

    def read(self, root: Element) -> None:
        waiting: list[tuple[str, Element]] = [("open", root)]
        while waiting:
            step, item = waiting.pop()
            if step == "open" and isinstance(item.tag, str):
                self._open(item, waiting)
            elif step == "close":
                self._close(item)
            elif step == "tail" and item.tail:
                self._say(item.tail)

    def _say(self, text: str) -> None:
        self.marker.words(text)
        self.words.append(text)

    def _open(self, item: Element, waiting: list[tuple[str, Element]]) -> None:
        tag = _local(item)
        if _is_furniture(item, tag):
            return
        if tag in BLOCKS:
            self._end(item.getparent() if item.getparent() is not None else item)
            self.around.append(item)
        leaf = self._leaf(item, tag)
        if leaf is not None:
            self.words.append(leaf)
            return
        self._mark(item, tag)
        waiting.append(("close", item))
        for child in reversed(item):
            waiting += [("tail", child), ("open", child)]
        if item.text:
            self._say(item.text)

    def _mark(self, item: Element, tag: str) -> None:
        """What the element says of its words."""
        self.marker.open(tag, item.get("lang") or item.get(XML_LANG) or "")
        words = worded("".join(item.itertext())) if tag in MARKING else ""
        if tag == "a" and words and item.get("href"):
            self.marker.link(item.get("href", ""))
        elif words and _stands_out(item, tag):
            self.marker.emphasis(words)

    def _leaf(self, item: Element, tag: str) -> str | None:
        """What stands for an element that is read as a whole."""
        if tag == "math":
            return f"{FORMULA}{worded(self.formula(item))}{FORMULA}"
        if tag == "img":
            words = worded(item.get("alt") or "")
            return f"{PICTURE}{words}{PICTURE}" if words else ""
        if tag == "br":
            return " "
        if item.get("role") == "doc-noteref":
            return f"{CALL}{worded(''.join(item.itertext()))}{CALL}"
        return None

    def _close(self, item: Element) -> None:
        tag = _local(item)
        self.marker.close(tag)
        if tag in BLOCKS:
            self.end_block(item)
            self.around.pop()

    def end_block(self, block: Element) -> None:
        """Make a piece of the words gathered; marks without words are forgotten."""
        self._end(block)
        self.marker.take(term=self._in_term())

    def _end(self, block: Element) -> None:
        """Make a piece of the words gathered since the last block began or ended."""
        text = worded("".join(self.words))
        self.words.clear()
        if text:
            note, name = self._note_and_name(block)
            place = f"{self.where}#{name}" if name else self.where
            marks = self.marker.take(term=self._in_term())
            self.pieces.append(
                Piece(kind=self._kind(text), text=text, note=note, where=place, marks=marks)
            )

    def _in_term(self) -> bool:
        return bool(self.around) and _local(self.around[-1]) == "dt"

    def _kind(self, text: str) -> Kind:
        if text.startswith(PICTURE) and text.endswith(PICTURE) and text.count(PICTURE) == 2:  # noqa: PLR2004 - its two signs
            return Kind.PICTURE
        for item in reversed(self.around):
            tag, classes = _local(item), (item.get("class") or "").split()
            if tag == "div" and VERSE in classes:
                return Kind.VERSE
            if tag == "li" and _is_work(item):
                return Kind.WORK
            if tag in KINDS:
                return KINDS[tag]
        return Kind.PARAGRAPH

    def _note_and_name(self, block: Element) -> tuple[int, str]:
        """The number of the note that the block lies in, and the nearest identifier."""
        note, name = 0, block.get("id") or ""
        for item in reversed(self.around):
            own = item.get("id") or ""
            name = name or own
            if called := NOTE.fullmatch(own):
                note = int(called[1])
        return note, name


def _stands_out(item: Element, tag: str) -> bool:
    """Whether words look otherwise than those around them; a note's call is none."""
    classes = (item.get("class") or "").split()
    return SMALL_CAPITALS in classes if tag == "span" else CALLS not in classes and tag != "a"


def _is_work(item: Element) -> bool:
    above = item.getparent()
    return above is not None and REFERENCES in (above.get("class") or "").split()


def _is_furniture(item: Element, tag: str) -> bool:
    return (
        tag in FURNITURE_TAGS
        or item.get("role") in FURNITURE_ROLES
        or (tag == "span" and _is_note_number(item))
    )


def _is_note_number(item: Element) -> bool:
    """The number that an ebook prints in front of a note."""
    return (
        item.get("class") == NUMBER
        and NOTE_NUMBER.fullmatch(item.text or "") is not None
        and any(NOTE.fullmatch(above.get("id") or "") for above in item.iterancestors())
    )


def _local(item: Element) -> str:
    return str(item.tag).rpartition("}")[2]
