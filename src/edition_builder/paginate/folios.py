"""Which label each page has, and in which section it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes

from edition_builder.paginate import walk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.paginate.walk import Element

ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
TEXT = "text"
"""The name of the pages of the text, in `styles/print/pages.css`."""


def roman(number: int) -> str:
    """A number from 1 in small roman numerals."""
    letters = ""
    for value, letter in ROMAN:
        count, number = divmod(number, value)
        letters += letter * count
    return letters


def front_length(pages: Sequence[Any]) -> int:
    """How many pages come before the text."""
    kinds = [page._page_box.page_type for page in pages]  # noqa: SLF001 - no public name
    text = (at for at, kind in enumerate(kinds) if kind.name == TEXT and not kind.blank)
    return next(text, len(pages))


def labels(pages: Sequence[Any]) -> list[str]:
    """The label of every page: small roman before the text, arabic from its first page."""
    front = front_length(pages)
    before = [roman(number) for number in range(1, front + 1)]
    return before + [str(number) for number in range(1, len(pages) - front + 1)]


def sections(pages: Sequence[Any], root: Element) -> list[str]:
    """The id of the section each page begins in; '' before the text and on blanks."""
    parents = walk.parents(root)
    return [_section(_first_element(page), parents) for page in pages]


def _first_element(page: Any) -> Element | None:
    """The element of the first thing printed in the text of a page."""
    for top in walk.body(page):
        for box in walk.descendants(top):
            if walk.is_text(box) or isinstance(box, boxes.ReplacedBox):
                return box.element
    return None


def _section(element: Element | None, parents: dict[Element, Element]) -> str:
    while element is not None:
        if element.tag == "section" and "level1" in walk.classes(element):
            return str(element.get("id") or "")
        element = parents.get(element)
    return ""
