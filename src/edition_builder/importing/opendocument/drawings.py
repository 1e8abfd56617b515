"""Pictures, formulas, text boxes and drawings in a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.importing.drawn import tex_of
from edition_builder.importing.opendocument.names import DRAW, MATHML, VECTOR
from edition_builder.importing.script import Asked, Formula, Shown, Words
from edition_builder.rules.src.documents import SRC049

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml.etree import _Element as Element

    from edition_builder.importing.opendocument.inlines import Inlines

DRAWN = ("g", "custom-shape", "path", "polygon", "ellipse", "circle", "rect")
"""Drawings; lines and connectors are ornaments."""
OUTSIDE = frozenset({DRAW + "object-ole", DRAW + "plugin", DRAW + "applet"})


def _frame(reader: Inlines, element: Element) -> None:
    if reader.skipping or _formula(reader, element):
        return
    for child in element:
        if child.tag == DRAW + "text-box":
            reader.boxes.append(child)
            return
        if child.tag == DRAW + "object" and _object(reader, child):
            return
        if child.tag == DRAW + "image" and _picture(reader, child, element):
            return
        if child.tag in OUTSIDE:
            reader.desk.objects += 1


def _formula(reader: Inlines, element: Element) -> bool:
    """Whether a drawing is a formula whose TeX is known; it stands in its place then."""
    tex = tex_of(element.findtext(VECTOR + "title", ""), element.findtext(VECTOR + "desc", ""))
    if tex:
        node = {"t": "Math", "c": [{"t": "InlineMath"}, tex]}
        reader.add(Formula(reader.desk.formula(node)))
    return bool(tex)


def _object(reader: Inlines, element: Element) -> bool:
    root = reader.desk.object(element)
    if root is None or root.tag != MATHML + "math":
        reader.desk.charts.add(reader.place, "a chart or an embedded document")
        return False
    reader.add(Formula(reader.desk.formula(root)))
    return True


def _picture(reader: Inlines, image: Element, frame: Element) -> bool:
    member, data = reader.desk.picture(image)
    if not member:
        return False
    said = [frame.find(VECTOR + name) for name in ("desc", "title")]
    alt = next((item.text for item in said if item is not None and item.text), "")
    name = reader.desk.gallery.hang(member, data)
    if name in reader.desk.gallery.lost:
        reader.desk.pictures.setdefault(name, reader.place)
    reader.add(Shown(name, " ".join(alt.split())))
    return True


def _drawing(reader: Inlines, element: Element) -> None:
    """A drawing's pictures and words; one that has neither is asked about at its place."""
    if reader.skipping or _formula(reader, element):
        return
    start = len(reader.out)
    reader.content(element)
    if any(map(_is_seen, reader.out[start:])) or element.getparent().tag == DRAW + "g":
        return
    said = [element.findtext(VECTOR + name, "") for name in ("title", "desc")]
    about = " ".join(" ".join(said).split())[:200]
    reader.desk.charts.add(reader.place, "a drawing")
    question = f"a drawing stood here: “{about}”" if about else "a drawing stood here"
    reader.add(Asked(reader.desk.ask(SRC049.code, reader.place, question)))


def _is_seen(piece: object) -> bool:
    if isinstance(piece, Words):
        return bool(piece.text.strip())
    return isinstance(piece, (Shown, Asked, Formula))


HANDLERS: Mapping[str, Callable[[Inlines, Element], None]] = {
    DRAW + "frame": _frame,
    **dict.fromkeys((DRAW + name for name in DRAWN), _drawing),
}
