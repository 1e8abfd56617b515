"""The blocks of an OpenDocument file: paragraphs, headings, lists, tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.frozen import dataclass
from edition_builder.importing.opendocument.desk import first_words, words_in
from edition_builder.importing.opendocument.inlines import Inlines
from edition_builder.importing.opendocument.names import OFFICE, TABLE, TEXT, XML, whole
from edition_builder.importing.pieces import joined, parts_of
from edition_builder.importing.script import (
    Block,
    Cell,
    ListPlace,
    Look,
    Paragraph,
    Shape,
    Table,
    Words,
)
from edition_builder.importing.style_roles import DEEPEST, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from edition_builder.importing.opendocument.desk import OpenDesk

INDEXES = frozenset({"table-of-content", "alphabetical-index", "illustration-index", "table-index",
                     "object-index", "user-index", "bibliography"})  # fmt: skip
WRAPPERS = frozenset({"section", "numbered-paragraph", "index-body", "sub-table", "deletion"})
STRAY = frozenset({OFFICE + "annotation", TEXT + "change-start", TEXT + "change-end",
                   TEXT + "change"})  # fmt: skip
MOST_ROWS, MOST_COLUMNS, MOST_BOXES = 20_000, 60, 20


@dataclass(frozen=True, slots=True)
class Within:
    """The list that a paragraph is in, by its style and how deep; `first` for an item's first."""

    name: str
    style: str
    depth: int


class Body:
    """Reads blocks; one for the whole file, since paragraphs are counted."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk
        self._inlines = Inlines(desk, self._note)
        self._count = 0
        self._unit = "paragraph"
        self._lists = 0
        self._counts: dict[str, int] = {}
        self._boxed = 0

    def blocks(self, parent: Element) -> list[Block]:
        """The blocks in an element."""
        return [block for child in parent for block in self._block(child)]

    def _note(self, body: Element, name: str) -> list[Block]:
        unit, count = self._unit, self._count
        self._unit, number = "note", int(name.rpartition(" ")[2])
        self._count = number - 1
        made = self.blocks(body)
        self._unit, self._count = unit, count
        return made

    def _block(self, child: Element) -> list[Block]:
        name = str(child.tag).rpartition("}")[2]
        if child.tag in {TEXT + "p", TEXT + "h"}:
            return list(self._paragraph(child, None))
        if child.tag == TEXT + "list":
            return list(self._list(child, None))
        if child.tag == TABLE + "table":
            return self._table(child)
        if name in INDEXES or (child.tag == TEXT + "section" and self._is_works(child)):
            return self._made(child, name)
        return self._within(child, name)

    def _within(self, child: Element, name: str) -> list[Block]:
        if child.tag == TEXT + "section":
            self._tell_source(child)
        if name in WRAPPERS:
            return self.blocks(child)
        return list(self._stray(child)) if child.tag in STRAY else []

    def _is_works(self, section: Element) -> bool:
        name = section.get(TEXT + "name", "")
        return ("ZOTERO_BIBL" in name or "CSL_BIBLIOGRAPHY" in name) and bool(
            self._desk.library.items
        )

    def _made(self, element: Element, name: str) -> list[Block]:
        self._desk.made.add(f"{self._unit} {self._count}: “{first_words(element)}”")
        role = "works" if name in {"bibliography", "section"} else "contents"
        return [Paragraph(number=self._count, pieces=(), role=role)]

    def _tell_source(self, section: Element) -> None:
        source = section.find(TEXT + "section-source")
        if source is not None:
            address = source.get("{http://www.w3.org/1999/xlink}href", "")
            if address:
                self._desk.outside.append(address)

    def _stray(self, element: Element) -> Iterator[Block]:
        """A mark that stands between paragraphs rather than in one."""
        holder = element.makeelement(TEXT + "p", {})
        holder.append(_copied(element))
        pieces = self._inlines.read(holder, {}, f"{self._unit} {self._count}")
        if any(isinstance(piece, Words) and piece.text.strip() for piece in pieces):
            yield Paragraph(number=self._count, within=self._unit, pieces=tuple(joined(pieces)))

    # Paragraphs

    def _paragraph(self, element: Element, item: ListPlace | None) -> Iterator[Block]:
        style = self._desk.styles.get("paragraph", element.get(TEXT + "style-name", ""))
        if "".join(words_in(element)).strip():
            self._count += 1
        place = f"{self._unit} {self._count}: “{first_words(element)}”"
        outer, self._inlines.boxes = self._inlines.boxes, []
        pieces = self._inlines.read(element, style.letters, place)
        boxes, self._inlines.boxes = self._inlines.boxes, outer
        role = self._role(element, style.role)
        for part in parts_of(pieces):
            yield Paragraph(
                number=self._count,
                within=self._unit,
                pieces=tuple(joined(part)),
                role=role.name,
                level=role.level,
                style=style.name,
                look=Look.of(style.letters),
                shape=Shape.of(style.shape),
                item=item,
                boxed=self._boxed > 0,
            )
        yield from self._boxes(boxes, place)

    def _role(self, element: Element, role: Role) -> Role:
        if element.tag == TEXT + "h" and role.name in {"", "heading"}:
            level = whole(element.get(TEXT + "outline-level"), 1)
            return Role("heading", min(max(level, 1), DEEPEST))
        return role

    def _boxes(self, boxes: list[Element], place: str) -> Iterator[Block]:
        for box in boxes:
            if self._boxed < MOST_BOXES and "".join(box.itertext()).strip():
                self._boxed += 1
                made = self.blocks(box)
                if not _is_captioned(made):
                    self._desk.boxes.add(place, first_words(box))
                yield from made
                self._boxed -= 1
            else:
                yield from self.blocks(box) if self._boxed < MOST_BOXES else ()

    # Lists

    def _list(self, element: Element, outer: Within | None) -> Iterator[Block]:
        style = element.get(TEXT + "style-name", "") or (outer.style if outer else "")
        within = Within(
            name=outer.name if outer else self._list_name(element, style),
            style=style,
            depth=outer.depth + 1 if outer else 0,
        )
        key = f"{within.name}/{within.depth}"
        if outer or key not in self._counts:
            self._counts[key] = self._desk.styles.level(style, within.depth)[2] - 1
        for item in element:
            if item.tag in {TEXT + "list-item", TEXT + "list-header"}:
                yield from self._item(item, within, key)

    def _list_name(self, element: Element, style: str) -> str:
        """A name of its own, or that of the list which this one goes on with."""
        goes_on = element.get(TEXT + "continue-numbering") == "true" and style
        named = element.get(TEXT + "continue-list") or (style if goes_on else "")
        if not named:
            self._lists += 1
            named = element.get(XML + "id") or f"list {self._lists}"
            if style:
                self._counts.pop(f"{style}/0", None)
        return named

    def _item(self, element: Element, within: Within, key: str) -> Iterator[Block]:
        start = whole(element.get(TEXT + "start-value"))
        self._counts[key] = start or self._counts[key] + 1
        number = self._counts[key]
        for child in element:
            if child.tag == TEXT + "list":
                yield from self._list(child, within)
            elif child.tag in {TEXT + "p", TEXT + "h"}:
                yield from self._paragraph(child, self._place(within, number))
                number = 0
            else:
                yield from self._block(child)

    def _place(self, within: Within, number: int) -> ListPlace:
        form, delimiter, _ = self._desk.styles.level(within.style, within.depth)
        return ListPlace(
            list=within.name, depth=within.depth, number=number, style=form, delimiter=delimiter
        )

    # Tables

    def _table(self, element: Element) -> list[Block]:
        number = self._count + 1
        rows: list[tuple[Cell, ...]] = []
        heads = 0
        for row, is_head in _rows(element, is_head=False):
            if len(rows) >= MOST_ROWS:
                break
            rows.append(tuple(self._cells(row)))
            heads += is_head
        full = tuple(row for row in rows if row)
        if len(full) == 1 and len(full[0]) == 1:
            return list(full[0][0].blocks)
        return (
            [Table(number=number, rows=full, heads=heads if heads < len(full) else 0)]
            if full
            else []
        )

    def _cells(self, row: Element) -> Iterator[Cell]:
        for cell in row:
            if cell.tag == TABLE + "table-cell":
                blocks = tuple(
                    block for block in self.blocks(cell)
                    if not (isinstance(block, Paragraph) and block.is_empty)
                )  # fmt: skip
                yield Cell(
                    blocks=blocks,
                    columns=max(
                        1, min(whole(cell.get(TABLE + "number-columns-spanned"), 1), MOST_COLUMNS)
                    ),
                    rows=max(1, min(whole(cell.get(TABLE + "number-rows-spanned"), 1), MOST_ROWS)),
                )


def _copied(element: Element) -> Element:
    import copy  # noqa: PLC0415 - for a rare case

    return copy.deepcopy(element)


def _is_captioned(blocks: list[Block]) -> bool:
    """Whether a box holds a picture with its caption, which is how the office keeps them."""
    return any(isinstance(block, Paragraph) and block.role == "caption" for block in blocks)


def _rows(table: Element, *, is_head: bool) -> Iterator[tuple[Element, bool]]:
    for child in table:
        if child.tag == TABLE + "table-row":
            yield child, is_head
        elif child.tag == TABLE + "table-header-rows":
            yield from _rows(child, is_head=True)
        elif child.tag in {TABLE + "table-rows", TABLE + "table-row-group"}:
            yield from _rows(child, is_head=is_head)
