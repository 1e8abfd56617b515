"""Writing the structure tree into the PDF: elements, parent tree, artefacts, links, labels.

ISO 32000-1 14.7 (structure), 14.8.2.2 (artefacts), 12.4.2 (page labels); ISO 14289-1 7 (PDF/UA).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pydyf

from edition_builder.paginate.folios import front_length
from edition_builder.writers.pdf.artefacts import make_artefacts
from edition_builder.writers.pdf.attributes import attributes
from edition_builder.writers.pdf.links import drop_links, link_calls
from edition_builder.writers.pdf.planting import plant
from edition_builder.writers.pdf.structure import Annotation, Mark, Node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.paginate.compositor import Forme

PRINTED = 4
"""ISO 32000-1, table 165: the annotation's Print flag."""
NULL = "null"


def add_tags(forme: Forme, pdf: Any, document: Any, _version: str, streams: Sequence[Any]) -> None:
    """Give the PDF its structure; called by WeasyPrint in the place of its own tags."""
    marks = [{box: mark["mcid"] for box, mark in stream._tags.items()} for stream in streams]  # noqa: SLF001 - kept nowhere else
    planted = plant(document.pages, forme.root, marks)
    drop_links(pdf, planted.dropped)
    link_calls(pdf, document.pages, planted)
    for stream, artefacts in zip(streams, planted.artefacts, strict=True):
        make_artefacts(stream, artefacts)
    _Scribe(pdf, marks).write(planted.root)
    pdf.catalog["PageLabels"] = page_labels(front_length(document.pages), len(document.pages))


def page_labels(front: int, pages: int) -> pydyf.Dictionary:
    """Small roman before the text, arabic from its first page (ISO 32000-1, 12.4.2)."""
    ranges: list[Any] = []
    if front:
        ranges += [0, pydyf.Dictionary({"S": "/r"})]
    if front < pages:
        ranges += [front, pydyf.Dictionary({"S": "/D"})]
    return pydyf.Dictionary({"Nums": pydyf.Array(ranges)})


class _Scribe:
    """Writes nodes as PDF objects and remembers which object every piece of content has."""

    def __init__(self, pdf: Any, marks: Sequence[Any]) -> None:
        self._pdf = pdf
        self._pages = pdf.page_references
        self._parents: list[list[Any]] = [[NULL] * len(page) for page in marks]
        self._annotations: list[Any] = []
        self._identifiers: dict[str, Any] = {}

    def write(self, root: Node) -> None:
        """The whole tree, and what the catalogue says of it."""
        tree = self._object({"Type": "/StructTreeRoot"})
        document = self._element(root, tree)
        tree["K"] = pydyf.Array([document.reference])
        tree["ParentTree"] = self._object({"Nums": self._numbers()}).reference
        tree["ParentTreeNextKey"] = len(self._parents) + len(self._annotations)
        if self._identifiers:
            tree["IDTree"] = self._object({"Names": self._names()}).reference
        self._pdf.catalog["StructTreeRoot"] = tree.reference
        self._pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
        preferences = pydyf.Dictionary({"DisplayDocTitle": "true"})
        self._pdf.catalog["ViewerPreferences"] = preferences

    def _element(self, node: Node, parent: Any) -> Any:
        """One structure element with everything in it."""
        kids = [kid for kid in node.kids if not isinstance(kid, Node) or kid.holds_content()]
        element = self._object(
            {"Type": "/StructElem", "S": f"/{node.kind}", "P": parent.reference, **attributes(node)}
        )
        page = next((kid.page for kid in kids if isinstance(kid, Mark)), None)
        if page is not None:
            element["Pg"] = self._pages[page]
        element["K"] = pydyf.Array([self._kid(kid, element, page) for kid in kids])
        if node.identifier:
            self._identifiers[node.identifier] = element.reference
        return element

    def _kid(self, kid: Node | Mark | Annotation, element: Any, page: int | None) -> Any:
        if isinstance(kid, Node):
            return self._element(kid, element).reference
        if isinstance(kid, Annotation):
            return self._annotation(kid, element)
        self._parents[kid.page][kid.mcid] = element.reference
        if kid.page == page:
            return kid.mcid
        return pydyf.Dictionary({"Type": "/MCR", "Pg": self._pages[kid.page], "MCID": kid.mcid})

    def _annotation(self, kid: Annotation, element: Any) -> Any:
        kid.dictionary["StructParent"] = len(self._parents) + len(self._annotations)
        kid.dictionary["F"] = PRINTED
        kid.dictionary["P"] = self._pages[kid.page]
        self._annotations.append(element.reference)
        reference = {"Type": "/OBJR", "Obj": kid.dictionary.reference, "Pg": self._pages[kid.page]}
        return pydyf.Dictionary(reference)

    def _numbers(self) -> Any:
        """The parent tree: for each page its elements by identifier, then each annotation's."""
        numbers: list[Any] = []
        for page, parents in enumerate(self._parents):
            numbers += [page, pydyf.Array(parents)]
        for at, reference in enumerate(self._annotations, start=len(self._parents)):
            numbers += [at, reference]
        return pydyf.Array(numbers)

    def _names(self) -> Any:
        names: list[Any] = []
        for identifier in sorted(self._identifiers):
            names += [pydyf.String(identifier), self._identifiers[identifier]]
        return pydyf.Array(names)

    def _object(self, values: dict[str, Any]) -> Any:
        dictionary = pydyf.Dictionary(values)
        self._pdf.add_object(dictionary)
        return dictionary
