"""Ties: what the editions that reflow must not part at the end of a line.

“p.” and the number behind it belong together (New Hart's Rules, 2.5.1). Print's own lines see to
it; a browser and a reading system know it by a no-break space alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.expression import expression

if TYPE_CHECKING:
    from edition_builder.model import Edition

NO_BREAK = "\u00a0"
TIE = expression(
    r"(?<![\w.])((?:pp?|vols?|nos?|chs?|fols?|nn?|ll?|vv?|S|Bd|Nr|Abb|Kap|с|т|гл|рис)\.|§§?|№)"
    r" (?=[\divxlc])"
)
"""An abbreviation that a number follows: English, German, Russian; numbers may be Roman."""


def tied(edition: Edition) -> Edition:
    """The edition with its abbreviations tied to their numbers, in the text and in the notes."""
    return replace(
        edition,
        sections=tuple(replace(item, html=_tied(item.html)) for item in edition.sections),
        notes=tuple(replace(note, alone=_tied(note.alone)) for note in edition.notes),
    )


def _tied(markup: str) -> str:
    return TIE.sub(rf"\1{NO_BREAK}", markup)
