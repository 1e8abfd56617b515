"""The blocks of a part: paragraphs and tables, in their order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.importing.pieces import joined, parts_of, printed
from edition_builder.importing.script import Block, ListPlace, Look, Paragraph, Piece, Shape
from edition_builder.importing.style_roles import DEEPEST, Role
from edition_builder.importing.word.desk import first_words
from edition_builder.importing.word.inlines import Inlines
from edition_builder.importing.word.names import MAIN, all_of, local, value, whole
from edition_builder.importing.word.styles import BODY_LEVEL, numbering_of, shape_of
from edition_builder.importing.word.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from edition_builder.importing.word.desk import WordDesk
    from edition_builder.importing.word.styles import ParagraphStyle

WRAPPERS = frozenset({"ins", "moveTo", "customXml", "smartTag", "sdtContent", "Choice"})
CHANGED = frozenset({"ins", "moveTo", "del", "moveFrom"})
OUTLINED = 200
"""Letters of the longest paragraph that an outline level of its own makes a heading."""
MOST_BOXES = 20
"""Text boxes within text boxes: what is deeper is no document."""
LONG_ENOUGH = 60
"""Letters from which a paragraph is what a drop capital before it belongs to."""


class Body:
    """Reads the blocks of one part. `unit` names what is counted in places: paragraph, note."""

    def __init__(self, desk: WordDesk, part: str, unit: str = "paragraph") -> None:
        self._desk = desk
        self._inlines = Inlines(desk, part)
        self._unit = unit
        self._count = 0
        self._carried: list[Piece] = []
        self._capital: list[Piece] = []
        self._boxed = 0

    def count(self, number: int) -> None:
        """Let the next paragraph be told as this one; notes bear their own numbers."""
        self._count = number - 1

    def blocks(self, parent: Element) -> list[Block]:
        """The blocks in an element."""
        made: list[Block] = []
        for child in parent:
            made += self._block(child)
        return [*made, *self._left_over()]

    def _left_over(self) -> Iterator[Block]:
        """What was to go on in a paragraph that never came."""
        pieces = [*self._capital, *self._carried]
        self._capital, self._carried = [], []
        if pieces:
            yield Paragraph(number=self._count, within=self._unit, pieces=tuple(joined(pieces)))

    def _block(self, child: Element) -> list[Block]:
        name = local(child)
        if child.tag == MAIN + "p":
            made = list(self._paragraphs(child))
        elif child.tag == MAIN + "tbl":
            made = read_table(child, self._count + 1, self._desk.track_changes, self.blocks)
        elif name == "sdt":
            made = self._control(child)
        elif name == "AlternateContent":
            made = self._block(child[0]) if len(child) else []
        else:
            made = self.blocks(child) if self._is_passed(name) else []
        self._inlines.between(child)
        return made

    def _is_passed(self, name: str) -> bool:
        """Whether what an element holds is in the text; changes are, as they are decided."""
        if self._desk.track_changes == "reject" and name in CHANGED:
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
            return [self._listed("works" if listed else "contents")]
        return self.blocks(content)

    def _listed(self, role: str) -> Paragraph:
        """Where a list stood that the edition makes anew."""
        return Paragraph(number=self._count, pieces=(), role=role)

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
        boxes = self._inlines.boxes()
        if role := self._inlines.list_begun():
            yield self._listed(role)
        if value(properties, "framePr", "dropCap") in {"drop", "margin"}:
            self._capital += pieces
        elif self._runs_on(properties):
            self._carried += pieces
        elif pieces or not was_muted:
            pieces, self._carried = self._carried + pieces, []
            yield from self._made(properties, style, self._with_capital(style, pieces))
        yield from self._boxes(boxes, element)

    def _runs_on(self, properties: Element | None) -> bool:
        """Whether the paragraph's end is none: it is deleted, or not yet inserted."""
        kind = "ins" if self._desk.track_changes == "reject" else "del"
        return properties is not None and properties.find(f"{MAIN}rPr/{MAIN}{kind}") is not None

    def _with_capital(self, style: ParagraphStyle, pieces: list[Piece]) -> list[Piece]:
        """The pieces behind a drop capital, if this is the text that it begins."""
        text = printed(pieces)
        if not self._capital or style.role.name or not text:
            return pieces
        if text[0].isupper() and len(text) < LONG_ENOUGH:
            return pieces  # a heading stands between the letter and its text
        capital, self._capital = self._capital, []
        return capital + pieces

    def _made(
        self, properties: Element | None, style: ParagraphStyle, pieces: list[Piece]
    ) -> Iterator[Paragraph]:
        role = self._role(properties, style, pieces)
        whole_paragraph = Paragraph(
            number=self._count,
            within=self._unit,
            pieces=(),
            role=role.name,
            level=role.level,
            style=style.name,
            look=Look.of(style.letters),
            shape=Shape.of({**style.shape, **shape_of(properties)}),
            item=self._item(properties, style) if printed(pieces) else None,
            boxed=self._boxed > 0,
        )
        for part in parts_of(pieces):
            yield replace(whole_paragraph, pieces=tuple(joined(part)))

    def _role(self, properties: Element | None, style: ParagraphStyle, pieces: list[Piece]) -> Role:
        outline = whole(value(properties, "outlineLvl"), BODY_LEVEL)
        outlined = 0 <= outline < BODY_LEVEL and len(printed(pieces)) <= OUTLINED
        if style.role.name == "" and outlined:
            return Role("heading", min(outline + 1, DEEPEST))
        return style.role

    def _item(self, properties: Element | None, style: ParagraphStyle) -> ListPlace | None:
        list_, depth = numbering_of(properties)
        if not list_:
            list_, depth = style.numbering[0], depth or style.numbering[1]
        return None if list_ in {"", "0"} else self._desk.numbering.place(list_, depth)

    def _boxes(self, boxes: list[Element], around: Element) -> Iterator[Block]:
        for box in boxes:
            if self._boxed < MOST_BOXES and _has_words(box):
                self._desk.boxes.add(self._place(around), first_words(box))
                self._boxed += 1
                outer = self._carried, self._capital
                self._carried, self._capital = [], []
                yield from self.blocks(box)
                self._carried, self._capital = outer
                self._boxed -= 1


def _has_words(element: Element) -> bool:
    return any((text.text or "").strip() for text in all_of(element, "t"))
