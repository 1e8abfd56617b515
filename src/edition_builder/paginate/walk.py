"""Walking laid-out pages: WeasyPrint's boxes, by the part of the page they stand in.

The one place, with `writers/pdf`, that knows private names of WeasyPrint 70; its version is pinned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

if TYPE_CHECKING:
    from collections.abc import Iterator

Box = Any
"""A box of WeasyPrint, which has no types of its own."""
Element = Any
"""An `xml.etree` element."""

BLOCKS = frozenset({"p", "li", "dt", "dd", "blockquote", "div", "tr", "td", "th", "caption", "pre"})
"""Elements whose text is no part of the word before them."""


def parts(page: Any) -> tuple[Box, ...]:
    """The top boxes of a page: root, notes, margins."""
    return tuple(page._page_box.children)  # noqa: SLF001 - there is no other way to a page's boxes


def body(page: Any) -> Iterator[Box]:
    """What stands in the text of a page."""
    for box in parts(page):
        if not isinstance(box, boxes.MarginBox | boxes.FootnoteAreaBox) and box.element is not None:
            yield box


def foot(page: Any) -> Box | None:
    """The notes of a page, or None where it has none."""
    found = (box for box in parts(page) if isinstance(box, boxes.FootnoteAreaBox))
    return next((box for box in found if box.children), None)


def unwrapped(box: Box) -> Box:
    """A box itself where a placeholder stands for an absolutely positioned one."""
    return box._box if isinstance(box, AbsolutePlaceholder) else box  # noqa: SLF001 - no public name


def children(box: Box) -> tuple[Box, ...]:
    """The boxes directly inside a box."""
    kept = box.children if isinstance(box, boxes.ParentBox) else ()
    return tuple(unwrapped(child) for child in kept)


def descendants(box: Box) -> Iterator[Box]:
    """A box and everything inside it, in order."""
    stack = [unwrapped(box)]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(reversed(children(current)))


def once(box: Box, heads: dict[Element, int], number: int) -> Iterator[Box]:
    """The boxes in a box, in order, but for heads and feet of tables that were printed before.

    `heads` remembers on which page each was printed first; `number` is the page at hand.
    """
    repeats = isinstance(box, boxes.TableRowGroupBox) and (box.is_header or box.is_footer)
    if repeats and heads.setdefault(box.element, number) != number:
        return
    yield box
    for child in children(box):
        yield from once(child, heads, number)


def pseudo(box: Box) -> str:
    """The pseudo-element a box was made for, such as `footnote-call`; else ''."""
    return str(box.element_tag or "").partition("::")[2]


def is_text(box: Box) -> bool:
    """Whether a box holds text and nothing else."""
    return isinstance(box, boxes.TextBox)


def is_picture(box: Box) -> bool:
    """Whether a box holds a picture and nothing else."""
    return isinstance(box, boxes.ReplacedBox)


def is_block(box: Box) -> bool:
    """Whether a box is a paragraph, an extract, a table, or what holds some of them."""
    return isinstance(box, boxes.BlockLevelBox)


def is_line(box: Box) -> bool:
    """Whether a box is one line of a paragraph."""
    return isinstance(box, boxes.LineBox)


def text(box: Box) -> str:
    """The text set in a box, on one line."""
    found = (inner.text for inner in descendants(box) if is_text(inner))
    return " ".join("".join(found).split())


def words(element: Element) -> str:
    """An element's text on one line; blocks are words apart."""
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from _pieces(child)
        yield " " if child.tag in BLOCKS else ""
        yield child.tail or ""


def parents(root: Element) -> dict[Element, Element]:
    """Each element's parent."""
    return {child: parent for parent in root.iter() for child in parent}


def classes(element: Element) -> frozenset[str]:
    """The classes of an element."""
    return frozenset((element.get("class") or "").split())
