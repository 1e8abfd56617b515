"""Saddle-stitch order: pages two by two on sheets that are folded once and stapled in the fold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from edition_builder.writers.press.sheet import BLEED, ROOM, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDED = 4
"""Pages on a sheet that is folded once."""

SIDES = (pikepdf.Name.Left, pikepdf.Name.Right)


def spreads(count: int) -> Iterator[tuple[int, int]]:
    """Which pages stand side by side, from 0: the outer sheet's front, its back, the next sheet.

    `count` is a multiple of four. Of eight pages: (7, 0), (1, 6), (5, 2), (3, 4).
    """
    for sheet in range(count // FOLDED):
        yield count - 1 - 2 * sheet, 2 * sheet
        yield 2 * sheet + 1, count - 2 - 2 * sheet


def impose_booklet(single: pikepdf.Pdf, width: float, height: float) -> pikepdf.Pdf:
    """A press file's pages, which are a multiple of four, as spreads in printing order.

    `width` and `height` are those of a page after the cut, in points. Nothing of a page reaches
    over the fold.
    """
    pdf = pikepdf.new()
    sheet = Sheet(width=2 * width, height=height, folds=(width,))
    forms = [pdf.copy_foreign(page.as_form_xobject()) for page in single.pages]
    for left, right in spreads(len(forms)):
        page = pdf.add_blank_page()
        for at, name in zip((left, right), SIDES, strict=True):
            page.add_resource(forms[at], pikepdf.Name.XObject, name)
        drawn = (_half(number, name, width, height) for number, name in enumerate(SIDES))
        sheet.place(pdf, page, b"\n".join(drawn))
    return pdf


def _half(number: int, name: pikepdf.Name, width: float, height: float) -> bytes:
    """One page of a spread, cut off at the fold; its own sheet's marks stay outside."""
    left = -BLEED if number == 0 else width
    window = (left, -BLEED, width + BLEED, height + 2 * BLEED)
    shift = number * width - ROOM
    return (
        f"q {' '.join(f'{value:.3f}' for value in window)} re W n"
        f" 1 0 0 1 {shift:.3f} {-ROOM:.3f} cm {name} Do Q"
    ).encode()
