"""Carrying notes over: a note that does not fit its page goes on at the foot of the next.

WeasyPrint 70 sets a note whole or not at all. Where one was moved or ran off its page, long notes
are cut between two of their own lines, as those lines were set, and the pages are set again: the
pieces follow each other on one page without a seam, or over several.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from edition_builder.paginate import walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from edition_builder.paginate.walk import Box, Element

LONG = 6
"""Lines a note must have to be cut."""
PIECE, PIECES = 2, 24
"""The fewest lines of a piece, as for a paragraph over two pages; and how many pieces to aim at,
for the engine's time grows with their square."""

CONTINUED, RUNS_ON, RUN_ON = "continued", "runs-on", "run-on"
"""Classes: a later piece of a note; a paragraph cut at its end; one cut at its beginning."""

IN_TEXT = "in-text"
"""Class of a note that stands in the text for as long as its lines are looked at."""

EASED = "eased"
"""Class of a paragraph that may leave one line alone on a page."""


def carry_over(pages: Sequence[Any], parents: dict[Element, Element]) -> bool:
    """Cut every long note; whether there was one to cut."""
    found = False
    for element, lines in _notes(pages).items():
        cuts = _cuts(_ink("".join(element.itertext())), lines) if len(lines) >= LONG else []
        if cuts:
            _cut_note(element, parents[element], cuts)
            found = True
    return found


@contextmanager
def in_text(root: Element, notes: Iterable[Element]) -> Iterator[None]:
    """Let notes stand in the text, in lines as long as at the foot.

    The engine sets a note that is longer than its page nowhere: no line says where it could be cut.
    """
    for note in notes:
        note.set("class", f"{note.get('class')} {IN_TEXT}")
    try:
        yield
    finally:
        for piece in root.iter("aside"):
            if IN_TEXT in walk.classes(piece):
                piece.set("class", str(piece.get("class")).replace(f" {IN_TEXT}", ""))


def ease(pages: Sequence[Any], astray: Iterable[Element]) -> bool:
    """Let the paragraph that ends a page give up its last lines; whether there was one.

    The engine moves notes away to keep two lines of a paragraph together. A single line alone is
    the lesser fault.
    """
    called = frozenset(astray)
    found = False
    for page in pages:
        last = _last_paragraph(page, called)
        if last is not None and EASED not in walk.classes(last):
            last.set("class", f"{last.get('class', '')} {EASED}".strip())
            found = True
    return found


def _last_paragraph(page: Any, called: frozenset[Element]) -> Element | None:
    """The element of the last line of a page that calls one of these notes."""
    boxes = [box for part in walk.body(page) for box in walk.descendants(part)]
    calls = (box.element for box in boxes if walk.pseudo(box) == "footnote-call")
    if not called.intersection(calls):
        return None
    return next((box.element for box in reversed(boxes) if walk.is_line(box)), None)


def _notes(pages: Sequence[Any]) -> dict[Element, list[str]]:
    """The lines of each note as they were set, its number left out."""
    notes: dict[Element, list[str]] = {}
    for page in pages:
        foot = walk.foot(page)
        at_foot = walk.children(foot) if foot is not None else ()
        for box in (*at_foot, *(found for part in walk.body(page) for found in _in_text(part))):
            lines = [_line(line) for line in walk.descendants(box) if walk.is_line(line)]
            notes.setdefault(box.element, []).extend(line for line in lines if line)
    return notes


def _in_text(box: Box) -> Iterator[Box]:
    """The notes that stand in the text of a box."""
    if box.element is not None and IN_TEXT in walk.classes(box.element):
        yield box
        return
    for child in walk.children(box):
        yield from _in_text(child)


def _line(line: Box) -> str:
    """The ink of a line: what is neither generated nor space."""
    boxes = (box for box in walk.descendants(line) if walk.is_text(box))
    return _ink("".join(box.text for box in boxes if not walk.pseudo(box)))


def _ink(text: str) -> str:
    return "".join(text.split())


def _cuts(source: str, lines: Sequence[str]) -> list[int]:
    """Where to cut: how much ink stands before, at ends of lines that break no word."""
    cuts: list[int] = []
    position = since = 0
    fewest = max(PIECE, len(lines) // PIECES)
    for number, line in enumerate(lines, start=1):
        whole = source.startswith(line, position)
        if not whole and not source.startswith(line[:-1], position):
            return []  # what was set is not what was written: leave the note as it is
        position += len(line) if whole else len(line) - 1
        since += 1
        enough = since >= fewest and number <= len(lines) - PIECE
        if enough and whole and not line.endswith("-"):
            cuts.append(position)
            since = 0
    return cuts


def _cut_note(note: Element, around: Element, cuts: Sequence[int]) -> None:
    """Put a note's later pieces behind it, each an element of its own."""
    pieces = list(_pieces(note, cuts))
    tail, note.tail = note.tail, None
    said = dict(note.attrib)
    note[:] = pieces[0]
    _seam(note)
    at = list(around).index(note)
    for piece in pieces[1:]:
        at += 1
        later = ET.Element("aside", {**said, "data-continues": said.get("id", "")})
        later.set("class", f"{said.get('class')} {CONTINUED}")
        del later.attrib["id"]
        later.extend(piece)
        _seam(later)
        around.insert(at, later)
    around[at].tail = tail


def _seam(piece: Element) -> None:
    """Let a piece of one paragraph run on: it is set in the line of the piece."""
    if len(piece) == 1 and RUNS_ON in walk.classes(piece[0]):
        piece.set("class", f"{piece.get('class')} {RUNS_ON}")


def _pieces(note: Element, cuts: Sequence[int]) -> Iterator[list[Element]]:
    """The blocks of each piece; only paragraphs straight inside the note are cut."""
    piece: list[Element] = []
    start = 0
    for block in list(note):
        if start in cuts:
            yield piece
            piece = []
        length = len(_ink("".join(block.itertext())))
        inner = [cut - start for cut in cuts if start < cut < start + length]
        parts = _Knife(inner).cut(block) if block.tag == "p" and inner else [block]
        for part in parts[:-1]:
            yield [*piece, part]
            piece = []
        piece.append(parts[-1])
        start += length
        _mark(parts)
    yield piece


def _mark(parts: Sequence[Element]) -> None:
    """Say of each part of a paragraph where it was cut."""
    for part in parts[:-1]:
        part.set("class", f"{part.get('class', '')} {RUNS_ON}".strip())
    for part in parts[1:]:
        part.set("class", f"{part.get('class', '')} {RUN_ON}".strip())


class _Knife:
    """Cuts an element into copies of itself, after so many characters of ink."""

    def __init__(self, cuts: Sequence[int]) -> None:
        self._cuts = list(cuts)
        self._count = 0

    def cut(self, source: Element) -> list[Element]:
        """Copies that together hold what the element held."""
        copies = [_shell(source)]
        self._text(source, source.text or "", copies)
        for child in source:
            first, *later = self.cut(child)
            copies[-1].append(first)
            for part in later:
                copies.append(_shell(source, again=True))
                copies[-1].append(part)
            self._text(source, child.tail or "", copies)
        return copies

    def _text(self, source: Element, text: str, copies: list[Element]) -> None:
        start = 0
        for at, character in enumerate(text):
            if character.isspace():
                continue
            if self._cuts and self._count == self._cuts[0]:
                del self._cuts[0]
                _append(copies[-1], text[start:at])
                copies.append(_shell(source, again=True))
                start = at
            self._count += 1
        _append(copies[-1], text[start:])


def _shell(source: Element, *, again: bool = False) -> Element:
    """A copy without content; a second one has no identifier."""
    kept = {name: value for name, value in source.attrib.items() if name != "id" or not again}
    return ET.Element(source.tag, kept)


def _append(element: Element, text: str) -> None:
    """Put text at the end of an element."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
