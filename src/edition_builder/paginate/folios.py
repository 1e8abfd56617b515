"""Which label each page has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

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
