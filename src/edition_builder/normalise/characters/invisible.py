"""Characters inside a word that nobody sees: zero-width spaces and soft hyphens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.characters import NRM002

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

LETTER = "A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff"
"""Latin, Greek and Cyrillic: scripts that join nothing and part their words by spaces."""

SIGNS = frozenset("\u200b\ufeff\u00ad\u2060")
UNSEEN = expression(
    rf"(?<=[{LETTER}0-9’.,;])[\u200b\ufeff\u00ad]+(?=[{LETTER}\s])"
    rf"|(?<=\s)[\u200b\ufeff]+|(?<=[{LETTER}])[\u2060]+(?=[{LETTER}])"
)
"""Joiners (U+200C, U+200D) are left: German and Persian set them on purpose."""


def find(copy: Copy) -> Iterator[Correction]:
    """Each run of them; a soft hyphen at the end of a line is the business of broken lines."""
    if not copy.signs & SIGNS:
        return
    for found in UNSEEN.finditer(copy.open):
        if not copy.open.startswith("\n", found.end()) or "\u00ad" not in found[0]:
            yield Correction(start=found.start(), end=found.end(), after="")


INVISIBLE = Correcting(rule=NRM002, certainty=Certainty.AUTO, find=find)
