"""The attributes of structure elements: language, words for pictures, tables, lists, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pydyf

from edition_builder.paginate.linear import linear
from edition_builder.writers.pdf.structure import local_name

if TYPE_CHECKING:
    from edition_builder.writers.pdf.structure import Node


def attributes(node: Node) -> dict[str, Any]:
    """What a structure element's dictionary says besides its type and content."""
    found: dict[str, Any] = {}
    element = node.element
    language = element.get("lang") if element is not None else None
    if language and node.kind != "Document":
        found["Lang"] = pydyf.String(language)
    if node.kind == "Formula":
        found["Alt"] = pydyf.String(_formula(element))
    if node.alternative is not None:
        found["Alt"] = pydyf.String(node.alternative)
    if node.identifier:
        found["ID"] = pydyf.String(node.identifier)
    layout = _layout(node)
    if layout:
        found["A"] = pydyf.Dictionary(layout)
    return found


def _layout(node: Node) -> dict[str, Any]:
    """The attribute object of pictures, cells and lists (ISO 32000-1, 14.8.5)."""
    if node.box is not None:
        return {"O": "/Layout", "Placement": "/Block", "BBox": pydyf.Array(node.box)}
    if node.kind in {"TH", "TD"}:
        return _cell(node)
    if node.kind == "L" and node.element is not None:
        numbering = "/Decimal" if local_name(node.element) == "ol" else "/None"
        return {"O": "/List", "ListNumbering": numbering}
    return {}


def _cell(node: Node) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if node.kind == "TH":
        found["Scope"] = "/Row" if node.element.get("scope") == "row" else "/Column"
    for name, key in (("colspan", "ColSpan"), ("rowspan", "RowSpan")):
        span = node.element.get(name, "1")
        if span.isdecimal() and int(span) > 1:
            found[key] = int(span)
    return {"O": "/Table", **found} if found else {}


def _formula(element: Any) -> str:
    """A formula that was not drawn, in words: its author's, else in one line."""
    return element.get("alttext") or linear(element) or "formula"
