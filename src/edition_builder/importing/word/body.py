"""The blocks of a part: paragraphs and tables, in their order."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.importing.script import (
    Anchor,
    Block,
    Break,
    Cell,
    ListPlace,
    Paragraph,
    Piece,
    Table,
    Words,
)
from edition_builder.importing.style_roles import DEEPEST, Role
from edition_builder.importing.word.desk import first_words
from edition_builder.importing.word.inlines import TURN, Inlines
from edition_builder.importing.word.names import MAIN, all_of, is_on, local, value, whole
from edition_builder.importing.word.styles import (
    BODY_LEVEL,
    look,
    numbering_of,
    shape,
    shape_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from edition_builder.importing.word.desk import WordDesk
    from edition_builder.importing.word.styles import ParagraphStyle

WRAPPERS = frozenset({"ins", "moveTo", "customXml", "smartTag", "sdtContent", "Choice"})
OUTLINED = 200
"""Letters of the longest paragraph that an outline level of its own makes a heading."""
FIRST_ROW = 0x0020
"""The bit of a table's look that sets its first row apart (ECMA-376, part 1, § 17.4.55)."""
MOST_COLUMNS = 60
MOST_BOXES = 20
"""Text boxes within text boxes: what is deeper is no document."""


class Body:
    """Reads the blocks of one part. `unit` names what is counted in places: paragraph, note."""

    def __init__(self, desk: WordDesk, part: str, unit: str = "paragraph") -> None:
        self._desk = desk
        self._inlines = Inlines(desk, part)
        self._unit = unit
        self._count = 0
        self._carried: list[Piece] = []
        self._boxed = 0

    def count(self, number: int) -> None:
        """Let the next paragraph be told as this one; notes bear their own numbers."""
        self._count = number - 1

    def blocks(self, parent: Element) -> list[Block]:
        """The blocks in an element."""
        made: list[Block] = []
        for child in parent:
            made += self._block(child)
        return made

    def _block(self, child: Element) -> list[Block]:
        name = local(child)
        if child.tag == MAIN + "p":
            made = list(self._paragraphs(child))
        elif child.tag == MAIN + "tbl":
            made = self._table(child)
        elif name == "sdt":
            made = self._control(child)
        elif name == "AlternateContent":
            made = self._block(child[0]) if len(child) else []
        else:
            made = self.blocks(child) if self._is_passed(name) else []
        if name in {"commentRangeStart", "commentRangeEnd"}:
            self._inlines.comment(child)
        return made

    def _is_passed(self, name: str) -> bool:
        """Whether what an element holds is in the text; changes are, as they are decided."""
        if self._desk.track_changes == "reject" and name in {"ins", "moveTo", "del", "moveFrom"}:
            return name in {"del", "moveFrom"}
        return name in WRAPPERS

    def _control(self, element: Element) -> list[Block]:
        content = element.find(MAIN + "sdtContent")
        gallery = element.find(f"{MAIN}sdtPr/{MAIN}docPartObj")
        if content is None:
            return []
        tag = value(element.find(MAIN + "sdtPr"), "tag")
        listed = tag.startswith("MENDELEY_BIBLIOGRAPHY") and bool(self._desk.library.items)
        if listed or value(gallery, "docPartGallery") == "Table of Contents":
            self._desk.made.add(self._place(content), "TOC")
            return [self._works()] if listed else []
        return self.blocks(content)

    def _works(self) -> Paragraph:
        """Where a list of works stood that the edition makes anew."""
        return Paragraph(number=self._count, pieces=(), role="works")

    def _place(self, paragraph: Element) -> str:
        return f"{self._unit} {self._count}: “{first_words(paragraph)}”"

    # Paragraphs

    def _paragraphs(self, element: Element) -> Iterator[Block]:
        properties = element.find(MAIN + "pPr")
        style = self._desk.styles.paragraph(value(properties, "pStyle"))
        if self._unit == "paragraph" and _has_words(element):
            self._count += 1
        was_muted = self._inlines.muted
        pieces = self._inlines.read(element, style, self._place(element))
        pieces, self._carried = self._carried + pieces, []
        boxes, self._inlines.boxes = self._inlines.boxes, []
        if self._inlines.lists_works():
            yield self._works()
        if self._runs_on(properties):
            self._carried = pieces
        elif not (was_muted and not pieces):
            yield from self._made(properties, style, pieces)
        yield from self._boxes(boxes, element)

    def _runs_on(self, properties: Element | None) -> bool:
        """Whether the paragraph's end is none: deleted, not yet inserted, or a drop capital's."""
        if properties is None:
            return False
        kind = "ins" if self._desk.track_changes == "reject" else "del"
        frame = value(properties, "framePr", "dropCap")
        return properties.find(f"{MAIN}rPr/{MAIN}{kind}") is not None or frame in {"drop", "margin"}

    def _made(
        self, properties: Element | None, style: ParagraphStyle, pieces: list[Piece]
    ) -> Iterator[Paragraph]:
        role = style.role
        outline = whole(value(properties, "outlineLvl"), BODY_LEVEL)
        text = "".join(piece.text for piece in pieces if isinstance(piece, Words))
        if role.name == "" and 0 <= outline < BODY_LEVEL and len(text) <= OUTLINED:
            role = Role("heading", min(outline + 1, DEEPEST))
        whole_paragraph = Paragraph(
            number=self._count,
            within=self._unit,
            pieces=(),
            role=role.name,
            level=role.level,
            style=style.name,
            look=look(style.letters),
            shape=shape({**style.shape, **shape_of(properties)}),
            item=self._item(properties, style, text),
        )
        for part in parts_of(pieces):
            yield replace(whole_paragraph, pieces=tuple(joined(part)))

    def _item(
        self, properties: Element | None, style: ParagraphStyle, text: str
    ) -> ListPlace | None:
        list_, depth = numbering_of(properties)
        if not list_:
            list_, depth = style.numbering[0], depth or style.numbering[1]
        if list_ in {"", "0"} or not text.strip():
            return None
        return self._desk.numbering.place(list_, depth)

    def _boxes(self, boxes: list[Element], around: Element) -> Iterator[Block]:
        for box in boxes:
            if self._boxed < MOST_BOXES and _has_words(box):
                self._desk.boxes.add(self._place(around), first_words(box))
                self._boxed += 1
                carried, self._carried = self._carried, []
                yield from self.blocks(box)
                self._carried = carried
                self._boxed -= 1

    # Tables

    def _table(self, element: Element) -> list[Block]:
        number = self._count + 1
        rows = [row for row in _rows(element) if not self._is_gone(row)]
        grid = [list(self._cells(row)) for row in rows]
        made = _spanned(grid)
        if len(made) == 1 and len(made[0]) == 1:
            return list(made[0][0].blocks)  # a frame, not a table
        heads = _heads(rows) or int(_begins_with_head(element, made))
        return [Table(number=number, rows=made, heads=heads)] if made else []

    def _is_gone(self, row: Element) -> bool:
        kind = "ins" if self._desk.track_changes == "reject" else "del"
        return row.find(f"{MAIN}trPr/{MAIN}{kind}") is not None

    def _cells(self, row: Element) -> Iterator[tuple[Cell, bool]]:
        """Each cell of a row, and whether it goes on from the row above."""
        for cell in _inside(row, "tc"):
            properties = cell.find(MAIN + "tcPr")
            merge = None if properties is None else properties.find(MAIN + "vMerge")
            goes_on = merge is not None and merge.get(MAIN + "val", "continue") == "continue"
            columns = max(1, min(whole(value(properties, "gridSpan"), 1), MOST_COLUMNS))
            blocks = tuple(block for block in self.blocks(cell) if not _is_blank(block))
            yield Cell(blocks=blocks, columns=columns), goes_on


def parts_of(pieces: list[Piece]) -> list[list[Piece]]:
    """The paragraphs that one is: it ends where a page is turned, and at two ends of line."""
    parts: list[list[Piece]] = [[]]
    breaks = 0
    for piece in pieces:
        if piece is TURN:
            parts.append([])
        elif isinstance(piece, Break):
            breaks += 1
            parts[-1].append(piece)
        elif breaks > 1 and not (isinstance(piece, Words) and not piece.text.strip()):
            parts.append([piece])
            breaks = 0
        else:
            parts[-1].append(piece)
            breaks = 0
    return [part for part in map(_trimmed, parts) if part] or [[]]


def _trimmed(part: list[Piece]) -> list[Piece]:
    """Without ends of line at its beginning and end."""
    while part and isinstance(part[0], Break):
        part = part[1:]
    while part and isinstance(part[-1], Break):
        part = part[:-1]
    return part


def joined(pieces: list[Piece]) -> list[Piece]:
    """The pieces, with stretches in one look joined into one."""
    made: list[Piece] = []
    for piece in pieces:
        last = made[-1] if made else None
        if isinstance(piece, Words) and isinstance(last, Words) and last.look == piece.look:
            made[-1] = Words(last.text + piece.text, last.look)
        elif not (isinstance(piece, Words) and not piece.text):
            made.append(piece)
    return made


def _has_words(element: Element) -> bool:
    return any((text.text or "").strip() for text in all_of(element, "t"))


def _is_blank(block: Block) -> bool:
    return (
        isinstance(block, Paragraph)
        and block.is_empty
        and not any(isinstance(piece, Anchor) for piece in block.pieces)
    )


def _inside(element: Element, name: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also within content controls."""
    for child in element:
        if child.tag == MAIN + name:
            yield child
        elif local(child) in {"sdt", "sdtContent", "customXml", "ins", "moveTo"}:
            yield from _inside(child, name)


def _rows(table: Element) -> list[Element]:
    return list(_inside(table, "tr"))


def _heads(rows: list[Element]) -> int:
    """How many rows at the top repeat on every page, which is how Word marks a table's head."""
    count = 0
    for row in rows:
        mark = row.find(f"{MAIN}trPr/{MAIN}tblHeader")
        if mark is None or not is_on(mark):
            break
        count += 1
    return count if count < len(rows) else 0


def _begins_with_head(table: Element, rows: tuple[tuple[Cell, ...], ...]) -> bool:
    """Whether the table's design sets its first row apart, and the row says something."""
    design = table.find(f"{MAIN}tblPr/{MAIN}tblLook")
    if design is None or len(rows) < 2:  # noqa: PLR2004 - a head and something beneath it
        return False
    bits = design.get(MAIN + "val", "0")
    is_marked = design.get(MAIN + "firstRow") in {"1", "true", "on"} or (
        design.get(MAIN + "firstRow") is None
        and bool(int(bits, 16) & FIRST_ROW if re.fullmatch("[0-9A-Fa-f]{1,8}", bits) else 0)
    )
    return is_marked and all(
        len(cell.blocks) == 1
        and isinstance(block := cell.blocks[0], Paragraph)
        and block.text.strip()
        for cell in rows[0]
    )


def _spanned(grid: list[list[tuple[Cell, bool]]]) -> tuple[tuple[Cell, ...], ...]:
    """The rows, in which a cell that goes on downwards is one cell."""
    rows: list[list[Cell]] = []
    above: dict[int, tuple[int, int]] = {}
    for cells in grid:
        row: list[Cell] = []
        column = 0
        for cell, goes_on in cells:
            start = above.get(column) if goes_on else None
            if start is not None:
                first, index = start
                whole_cell = rows[first][index]
                rows[first][index] = replace(
                    whole_cell, rows=whole_cell.rows + 1, blocks=whole_cell.blocks + cell.blocks
                )
            else:
                above[column] = (len(rows), len(row))
                row.append(cell)
            column += cell.columns
        rows.append(row)
    return tuple(tuple(row) for row in rows)
