"""Reading a PDF through its structure tree, as assistive technology does.

ISO 32000-1: 14.7 (logical structure), 14.8.4 (standard types), 14.9.2 (natural language), 12.6.4.7
(URI actions).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import field
from io import BytesIO
from typing import Any

import pikepdf

from edition_builder.frozen import dataclass
from edition_builder.verification.parity.lines import joined, line_of
from edition_builder.verification.parity.marks import Marker
from edition_builder.verification.parity.pages import Page, pages_of
from edition_builder.verification.parity.piece import (
    CALL,
    FORMULA,
    LINE_END,
    PICTURE,
    Kind,
    Piece,
    worded,
)
from edition_builder.verification.parity.unreadable import UnreadableError

DEEPEST = 400
"""The deepest tree that is followed."""

BLOCKS = frozenset(
    "BlockQuote Caption Div Document Figure H H1 H2 H3 H4 H5 H6 L LBody LI Lbl Note P Sect TBody TD"  # noqa: SIM905 - a list to be read
    " TFoot TH THead TOC TOCI TR Table".split()
)
"""Structure types that begin and end a block; a figure does so only outside a paragraph."""

KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(("H", "H1", "H2", "H3", "H4", "H5", "H6"), Kind.HEADING),
    **dict.fromkeys(("TD", "TH"), Kind.CELL),
    "BlockQuote": Kind.QUOTATION,
    "Caption": Kind.CAPTION,
    "LBody": Kind.ITEM,
    "LI": Kind.ITEM,
    "Lbl": Kind.TERM,
    "TOCI": Kind.CONTENTS,
}
NOTES = "Note"
FLOATING = frozenset({"Figure", "Table"})
NOTE = re.compile(r"note-(\d+)")
LEADER_AND_PAGE = re.compile(rf"[\s.·…{LINE_END}]*[0-9ivxlcdm]*$")
"""What stands behind a line of the contents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedText:
    """What a PDF says through its tags: pieces, lines of the contents, and what its pages hold.

    `pages` has all words of each page, artefacts included, in the order they are printed in.
    `strands` has for each page those of the running text, of the notes, and of tables and figures,
    which may float, each in the order of the tags.
    """

    pieces: tuple[Piece, ...]
    contents: tuple[Piece, ...]
    language: str
    pages: tuple[str, ...] = field(repr=False)
    strands: tuple[tuple[tuple[str, ...], ...], ...] = field(repr=False)


def read_structure(data: bytes) -> PrintedText:
    """The text of a PDF by its structure tree; raises `UnreadableError` for what is no PDF."""
    try:
        return _read(data)
    except (pikepdf.PdfError, ValueError, AttributeError, KeyError, TypeError) as error:
        raise UnreadableError(str(error)) from error


def _read(data: bytes) -> PrintedText:
    with pikepdf.open(BytesIO(data)) as document:
        pages = pages_of(document)
        numbers = {page.obj.objgen: number for number, page in enumerate(document.pages)}
        language = str(document.Root.get("/Lang", ""))
        reader = _Reader(pages=pages, numbers=numbers, marker=Marker(language=language))
        root = document.Root.get("/StructTreeRoot")
        if root is not None:
            reader.read(root.get("/K"), None, 0)
            reader.end_block()
    contents = tuple(piece for piece in reader.pieces if piece.kind is Kind.CONTENTS)
    text = tuple(piece for piece in reader.pieces if piece.kind is not Kind.CONTENTS)
    return PrintedText(
        pieces=text,
        contents=contents,
        language=language,
        pages=tuple(page.words for page in pages),
        strands=tuple(map(_strands, reader.order)),
    )


def _strands(page: Mapping[str, list[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(words) for words in page.values())


@dataclass(slots=True, kw_only=True)
class _Reader:
    """Walks the structure elements in order."""

    pages: tuple[Page, ...]
    numbers: Mapping[tuple[int, int], int]
    marker: Marker
    pieces: list[Piece] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    around: list[str] = field(default_factory=list)
    note: int = 0
    begun: int | None = None
    order: list[defaultdict[str, list[str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """A page begins without words."""
        self.order = [defaultdict(list) for _ in self.pages]

    def read(self, kid: Any, page: int | None, depth: int) -> None:
        """One kid of a structure element: a number, a reference, an element, or several."""
        if depth > DEEPEST or kid is None:
            return
        if isinstance(kid, int):
            self._content(page, kid)
        elif isinstance(kid, pikepdf.Array):
            for item in kid:
                self.read(item, page, depth)
        elif "/S" in kid:
            self._element(kid, page, depth)
        elif "/MCID" in kid:
            self._content(self._page_of(kid, page), int(kid.MCID))
        elif "/Obj" in kid and (target := _target(kid["/Obj"])):
            self.marker.link(target)

    def _page_of(self, item: Any, page: int | None) -> int | None:
        return self.numbers.get(item["/Pg"].objgen) if "/Pg" in item else page

    def _content(self, page: int | None, mark: int) -> None:
        if page is None or page >= len(self.pages):
            return
        words = self.pages[page].by_mark.get(mark, "")
        self.marker.words(words)
        if self.begun is None and words.strip():
            self.begun = page
        if "TOC" not in self.around:
            self.order[page][self._strand()].append(words)
        self.words.append(line_of(words))

    def _strand(self) -> str:
        """The strand that words belong to: one of those that may stand anywhere on a page."""
        return NOTES if self.note else next(filter(FLOATING.__contains__, self.around), "")

    def _element(self, element: Any, page: int | None, depth: int) -> None:
        kind = str(element["/S"])[1:]
        page = self._page_of(element, page)
        outer = self.note
        if kind == "Note" and (called := NOTE.fullmatch(str(element.get("/ID", "")))):
            self.note = int(called[1])
        block = kind in BLOCKS and not (kind == "Figure" and self._in_words())
        if block:
            self._begin(kind)
        self.marker.open(kind.lower(), str(element.get("/Lang", "")))
        self._kids(element, kind, page, depth)
        self.marker.close(kind.lower())
        if block:
            self.end_block()
            self.around.pop()
        self.note = outer if kind == "Note" else self.note

    def _begin(self, kind: str) -> None:
        self._end()
        self.around.append(kind)

    def _in_words(self) -> bool:
        return bool(self.around) and self.around[-1] not in {"Div", "Document", "Sect"}

    def _kids(self, element: Any, kind: str, page: int | None, depth: int) -> None:
        """What is inside an element; words that stand for a picture or formula come instead."""
        sign = {"Figure": PICTURE, "Formula": FORMULA}.get(kind)
        if sign and (words := worded(str(element.get("/Alt", "")))):
            if self.begun is None and page is not None:
                self.begun = page
            self.words.append(f"{LINE_END}{sign}{words}{sign}{LINE_END}")
        if kind == "Reference":
            self._call(element, page, depth)
        elif kind == "Figure":
            self._captions(element, page, depth)
        elif kind != "Formula":
            self.read(element.get("/K"), page, depth + 1)

    def _call(self, element: Any, page: int | None, depth: int) -> None:
        """A note's call: its number alone, wherever lines end."""
        before, self.words = self.words, []
        self.read(element.get("/K"), page, depth + 1)
        number = worded("".join(self.words).replace(LINE_END, ""))
        self.words = [*before, f"{CALL}{number}{CALL}", LINE_END]

    def _captions(self, figure: Any, page: int | None, depth: int) -> None:
        """Of a figure with words for it, what is not the picture itself."""
        kids = figure.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                self.read(kid, page, depth + 1)

    def end_block(self) -> None:
        """Make a piece of the words gathered in the running text; what marked none is forgotten."""
        self._end()
        self.marker.take(term=self._in_label())

    def _end(self) -> None:
        text = joined(self.words)
        self.words.clear()
        begun, self.begun = self.begun, None
        if not text:
            return
        kind, label = self._kind(text), self._in_label()
        marks = self.marker.take(term=label)
        if kind is Kind.CONTENTS:
            marks = ()
            text = LEADER_AND_PAGE.sub("", text)
        where = "" if begun is None else f"page {begun + 1}"
        if label and self.note:
            return
        self.pieces.append(
            Piece(kind=kind, text=text, note=self.note, where=where, label=label, marks=marks)
        )

    def _in_label(self) -> bool:
        return bool(self.around) and self.around[-1] == "Lbl"

    def _kind(self, text: str) -> Kind:
        if text.startswith(PICTURE) and text.endswith(PICTURE) and text.count(PICTURE) == 2:  # noqa: PLR2004 - its two signs
            return Kind.PICTURE
        return next(
            (KINDS[kind] for kind in reversed(self.around) if kind in KINDS), Kind.PARAGRAPH
        )


def _target(annotation: Any) -> str:
    """Where a link leads: an address, or a place in the text by its name; "" for neither."""
    action = annotation.get("/A", {})
    if "/URI" in action:
        return str(action["/URI"])
    place = annotation.get("/Dest")
    return f"#{place}" if isinstance(place, pikepdf.String) else ""
