"""Planting the structure tree: one walk over the pages, from boxes to structure elements.

Each HTML element becomes one structure element over all its pages. What repeats or only adorns
(running heads, folios, leaders, repeated table heads) becomes an artefact. A note stands behind
the last block of its page, where a reader comes to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes

from edition_builder.paginate import walk
from edition_builder.paginate.floating import FLOATED, floated
from edition_builder.writers.pdf.harvest import Call, Plant, is_note, is_rule, svg_title
from edition_builder.writers.pdf.structure import (
    GROUPS,
    SECTIONS,
    Annotation,
    Mark,
    Node,
    local_name,
    role,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from edition_builder.paginate.walk import Box, Element

PIXEL = 0.75
"""Points in a CSS pixel."""

HEADER, FOOTER, OTHER = "Header", "Footer", ""
"""The kinds of artefact: running head, folio, anything else."""


def plant(pages: Sequence[Any], root: Element, marks: Sequence[Mapping[Box, int]]) -> Plant:
    """The structure tree of laid-out pages; `marks` tells each box's identifier on its page."""
    gardener = _Gardener(root, marks)
    for number, page in enumerate(pages):
        gardener.page(number, page)
    return gardener.plant


class _Gardener:
    """Walks the pages once, in order."""

    def __init__(self, root: Element, marks: Sequence[Mapping[Box, int]]) -> None:
        self._marks = marks
        self._parents = walk.parents(root)
        self._floated = floated(root)
        document = Node(kind="Document", element=root)
        self.plant = Plant(root=document, artefacts=[{} for _ in marks])
        self._nodes: dict[Element, Node] = {root: document}
        self._references: dict[Element, Node] = {}
        self._heads: dict[Element, int] = {}
        self._last = document
        self._number = 0
        self._height = 0.0

    def page(self, number: int, page: Any) -> None:
        """One page: its text, then its notes, then what surrounds them."""
        self._number, self._height = number, page.height
        for part in walk.parts(page):
            if isinstance(part, boxes.MarginBox):
                kind = HEADER if part.at_keyword.startswith("@top") else FOOTER
                self._adorn(part, kind)
            elif isinstance(part, boxes.FootnoteAreaBox):
                self._plant_notes(part)
            else:
                self._visit(part, None)

    # Boxes

    def _visit(self, box: Box, link: Element | None) -> None:
        """A box and what is in it; `link` is the link it stands in."""
        box = walk.unwrapped(box)
        if self._is_repeated(box) or getattr(box, "is_leader", False) or is_rule(box):
            self._adorn(box, OTHER)
            return
        if isinstance(box, boxes.TableCellBox):
            self._node(box.element)
        link = self._link(box, link)
        mcid = self._marks[self._number].get(box)
        if mcid is not None:
            self._place(box, Mark(page=self._number, mcid=mcid))
        for child in walk.children(box):
            self._visit(child, link)

    def _place(self, box: Box, mark: Mark) -> None:
        """Put a piece of content where it belongs."""
        if isinstance(box, boxes.ReplacedBox):
            self._place_image(box, mark)
            return
        node = self._node_for_text(box)
        node.kids.append(mark)
        if walk.pseudo(box) != "footnote-marker" and self._in_text(node):
            self._end(box, node)

    def _node_for_text(self, box: Box) -> Node:
        pseudo = walk.pseudo(box)
        if pseudo == "footnote-call":
            return self._call(box)
        if pseudo == "footnote-marker":
            note = self._node(box.element)
            self.plant.notes.setdefault(box.element, (self._number, box))
            return note.first("Lbl") or note.add("Lbl", at=0)
        if pseudo == "marker":
            item = self._node(box.element)
            return item.first("Lbl") or item.add("Lbl", at=0)
        return self._for_words(self._node(box.element))

    def _place_image(self, box: Box, mark: Mark) -> None:
        """An image with words for it is a figure; one without only adorns."""
        element = box.element
        words = element.get("alt") or ""
        if local_name(element) == "img" and not words:
            self.plant.artefacts[self._number][mark.mcid] = OTHER
            return
        around = self._node(self._parents[element])
        kind = "Formula" if "formula" in walk.classes(element) else "Figure"
        figure = around if around.kind == "Figure" else self._for_words(around).add(kind, element)
        figure.alternative = words or svg_title(element)
        figure.box = self._rectangle(box)
        figure.kids.append(mark)
        self._end(box, figure)

    def _end(self, box: Box, node: Node) -> None:
        """Hear of what may be the last block of a page; what is read elsewhere is none."""
        if box.element not in self._floated:
            self._last = node

    def _rectangle(self, box: Box) -> tuple[float, float, float, float]:
        """A box on its page: points from the lower left corner."""
        left, top = box.content_box_x(), box.content_box_y()
        edges = (left, self._height - top - box.height, left + box.width, self._height - top)
        x1, y1, x2, y2 = (round(edge * PIXEL, 2) for edge in edges)
        return (x1, y1, x2, y2)

    def _adorn(self, box: Box, kind: str) -> None:
        """Everything in a box is an artefact, its links are none."""
        for inner in walk.descendants(box):
            mcid = self._marks[self._number].get(inner)
            if mcid is not None:
                self.plant.artefacts[self._number][mcid] = kind
            if getattr(inner, "link_annotation", None):
                self._drop(inner)

    def _is_repeated(self, box: Box) -> bool:
        """A table's head or foot that was printed on an earlier page already."""
        if not isinstance(box, boxes.TableRowGroupBox) or not (box.is_header or box.is_footer):
            return False
        return self._heads.setdefault(box.element, self._number) != self._number

    # Links

    def _link(self, box: Box, link: Element | None) -> Element | None:
        """Give a link its active area; an area inside another of the same link is taken away."""
        dictionary = getattr(box, "link_annotation", None)
        if dictionary is None:
            return link
        element = box.element
        while element is not None and local_name(element) != "a":
            element = self._parents.get(element)
        if link is not None or element is None:
            self._drop(box)
            return link
        self._node(element).kids.append(Annotation(page=self._number, dictionary=dictionary))
        return element

    def _drop(self, box: Box) -> None:
        self.plant.dropped.append(Annotation(page=self._number, dictionary=box.link_annotation))

    # Notes

    def _plant_notes(self, area: Box) -> None:
        """The notes of a page, behind the last block of its text.

        One that goes on here from the page before is moved: it is read when all of it is printed,
        and what is painted on either page stays in the order of the tree.
        """
        for box in walk.children(area):
            if box.element in self._nodes:
                self._put(self._nodes[box.element])
            elif box.element is not None:
                self._new_note(box.element)
            self._visit(box, None)

    def _new_note(self, element: Element) -> Node:
        note = self._put(Node(kind="Note", element=element))
        note.identifier = element.get("id") or f"note-{len(self._nodes)}"
        self._nodes[element] = note
        return note

    def _put(self, note: Node) -> Node:
        """Put a note behind the last block of text, and behind the notes that stand there."""
        if note.parent is not None:
            note.parent.kids.remove(note)
        block = self._last
        while block.parent is not None and block.parent.kind not in SECTIONS:
            block = block.parent
        around = block.parent or block
        at = around.kids.index(block) + 1 if block.parent else len(around.kids)
        while at < len(around.kids) and is_note(around.kids[at]):
            at += 1
        around.kids.insert(at, note)
        note.parent = around
        return note

    def _call(self, box: Box) -> Node:
        """The reference that a note's call is, in the words around it."""
        element = box.element
        if element not in self._references:
            around = self._for_words(self._node(self._parents[element]))
            self._references[element] = around.add("Reference")
        node = self._references[element]
        self.plant.calls.append(Call(element=element, box=box, page=self._number, node=node))
        return node

    def _in_text(self, node: Node) -> bool:
        """Whether a node is outside every note."""
        current: Node | None = node
        while current is not None:
            if current.kind == "Note":
                return False
            current = current.parent
        return True

    # Nodes

    def _node(self, element: Element) -> Node:
        """The node an element's content goes into: its own, or the nearest above that has one."""
        known = self._nodes.get(element)
        if known is None:
            known = self._nodes[element] = self._new_node(element)
        return known

    def _new_node(self, element: Element) -> Node:
        parent = self._node(self._parents[element])
        if "note" in walk.classes(element) and element.get("role") == "doc-footnote":
            return self._new_note(element)
        kind = role(element, parent)
        if not kind or parent.kind == "Formula":
            return parent
        holder = self._holder(parent, kind)
        return holder.add(kind, element, at=self._read_before(holder, element))

    def _read_before(self, holder: Node, element: Element) -> int | None:
        """Where what is drawn behind later words is read: before them; None for all else."""
        current = element
        while current.get(FLOATED) is not None:
            around = list(self._parents[current])
            behind = around[around.index(current) + 1 :]
            later = next((item for item in behind if item.get(FLOATED) is None), None)
            if later is not None and self._nodes.get(later) in holder.kids:
                return holder.kids.index(self._nodes[later])
            current = self._parents[current]
        return None

    def _holder(self, parent: Node, kind: str) -> Node:
        """Where in its parent a node of this type may stand (ISO 32000-1, 14.8.4.3.3)."""
        if parent.kind == "L" and kind in {"Lbl", "LBody"}:
            items = list(parent.nodes())
            return parent.add("LI") if kind == "Lbl" or not items else items[-1]
        if parent.kind == "LI" and kind not in {"Lbl", "LBody"}:
            return parent.first("LBody") or parent.add("LBody")
        if kind in {"Link", "Span", "Code", "Quote"}:
            return self._for_words(parent)
        return parent

    def _for_words(self, node: Node) -> Node:
        """Where words straight inside a node go: a paragraph of its own, or an item's body."""
        if node.kind == "LI":
            node = node.first("LBody") or node.add("LBody")
        if node.kind not in GROUPS:
            return node
        if node.loose is None:
            paragraph = node.add("P")
            node.loose = paragraph
        return node.loose
