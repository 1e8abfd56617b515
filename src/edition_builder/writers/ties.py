"""Ties and seams: where the editions that reflow must not part a line, and where they may.

“p.” and the number behind it belong together (New Hart's Rules, 2.5.1), and a long address is
parted behind a slash or before a full stop, not inside a word (Chicago Manual of Style, 18th edn,
7.48). Print's own lines see to both; a browser and a reading system must be told.
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

ADDRESS = expression(r"(?<=>)https?://[^<\s]+(?=<)")
SEAM = expression(r"(?<=[^/:]/)(?=[^/])|(?=[.?#_])")
"""The places in an address where a line may end."""


def tied(edition: Edition) -> Edition:
    """The edition with abbreviations tied to numbers and seams in addresses, notes included."""
    return replace(
        edition,
        sections=tuple(replace(item, html=_tied(item.html)) for item in edition.sections),
        notes=tuple(replace(note, alone=_tied(note.alone)) for note in edition.notes),
    )


def _tied(markup: str) -> str:
    joined = TIE.sub(rf"\1{NO_BREAK}", markup)
    return ADDRESS.sub(lambda address: SEAM.sub("<wbr/>", address[0]), joined)
