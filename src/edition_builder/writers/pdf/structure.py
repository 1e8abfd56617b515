"""The structure tree as a value: elements, what they hold, and which element becomes which.

ISO 32000-1 (PDF 1.7), 14.8.4, lists the standard structure types.
"""

from __future__ import annotations

from dataclasses import field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from edition_builder.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Element = Any
"""An `xml.etree` element."""


CELLS = frozenset({"TD", "TH"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A piece of a page's content, by page index and marked-content identifier."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Annotation:
    """A link's active area on a page: the engine's own dictionary for it."""

    page: int
    dictionary: Any = field(repr=False)


@dataclass(slots=True, kw_only=True, eq=False)
class Node:
    """One structure element: its type, the HTML element it stands for, and what it holds.

    Grows while pages are walked: an element that runs over many pages is one node.
    """

    kind: str
    element: Element = None
    parent: Node | None = None
    kids: list[Node | Mark | Annotation] = field(default_factory=list)
    alternative: str | None = None
    box: tuple[float, float, float, float] | None = None
    identifier: str = ""
    loose: Node | None = None

    def add(self, kind: str, element: Element = None, *, at: int | None = None) -> Node:
        """A new node inside this one, at the end unless said."""
        node = Node(kind=kind, element=element, parent=self)
        self.kids.insert(len(self.kids) if at is None else at, node)
        self.loose = None
        return node

    def first(self, kind: str) -> Node | None:
        """The first direct child of a type."""
        return next((kid for kid in self.nodes() if kid.kind == kind), None)

    def nodes(self) -> Iterator[Node]:
        """The direct children that are nodes."""
        return (kid for kid in self.kids if isinstance(kid, Node))

    def holds_content(self) -> bool:
        """Whether anything printed is in here; a cell keeps its place in the grid, empty or not."""
        return self.kind in CELLS or any(
            not isinstance(kid, Node) or kid.holds_content() for kid in self.kids
        )


GROUPS = frozenset({"Document", "Sect", "Div", "BlockQuote"})
"""Types that hold blocks, so that words straight inside need a paragraph."""

SECTIONS = frozenset({"Document", "Sect", "Div"})
"""Types whose children follow each other down the page: notes are put between them."""

ROLES: Mapping[str, str] = MappingProxyType(
    {
        "section": "Sect",
        "nav": "Sect",
        "article": "Sect",
        "aside": "Sect",
        "header": "Div",
        "footer": "Div",
        "address": "Div",
        "div": "Div",
        "p": "P",
        "pre": "P",
        "blockquote": "BlockQuote",
        "ul": "L",
        "ol": "L",
        "dl": "L",
        "li": "LI",
        "dt": "Lbl",
        "dd": "LBody",
        "table": "Table",
        "thead": "THead",
        "tbody": "TBody",
        "tfoot": "TFoot",
        "tr": "TR",
        "th": "TH",
        "td": "TD",
        "caption": "Caption",
        "figcaption": "Caption",
        "figure": "Figure",
        "h1": "H1",
        "h2": "H2",
        "h3": "H3",
        "h4": "H4",
        "h5": "H5",
        "h6": "H6",
        "a": "Link",
        "q": "Quote",
        "code": "Code",
        "math": "Formula",
    }
)
"""HTML element → structure type. Elements that are not here let their content through."""


def local_name(element: Element) -> str:
    """An element's name without its namespace; '' for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def role(element: Element, parent: Node) -> str:
    """The structure type of an element inside a node; '' where it has none."""
    name = local_name(element)
    inside_contents = parent.kind in {"TOC", "TOCI"} or _is_contents(parent.element)
    if name == "ol" and inside_contents:
        return "TOC"
    if name == "li" and parent.kind == "TOC":
        return "TOCI"
    if name == "a" and not element.get("href"):
        return ""
    if name == "figure":
        return _of_figure(element)
    if name not in ROLES and element.get("lang") and name not in {"html", "body", "main"}:
        return "Span"
    return ROLES.get(name, "")


def _of_figure(figure: Element) -> str:
    """What a figure is: a Figure must have words for its picture (14.9.3).

    One of words alone, as where no edition can carry its picture, or with a picture that only
    adorns, is read as what stands in it.
    """
    pictured = any(
        local_name(inner) == "svg" or (local_name(inner) == "img" and inner.get("alt"))
        for inner in figure.iter()
    )
    return "Figure" if pictured else "Div"


def _is_contents(element: Element) -> bool:
    return element is not None and element.get("role") == "doc-toc"
