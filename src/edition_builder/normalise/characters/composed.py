"""e + ◌́ → é: a letter and its accent as one character."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.characters import NRM003

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

MOST_MARKS = 8
MARKS = frozenset(map(chr, range(0x300, 0x370)))
ACCENTED = expression(rf"[^\W\d_][\u0300-\u036f]{{1,{MOST_MARKS}}}(?![\u0300-\u036f])")
"""A letter with marks of the block Combining Diacritical Marks."""


def find(copy: Copy) -> Iterator[Correction]:
    """Each accented letter that Unicode has as one character (UAX 15, NFC)."""
    if not copy.signs & MARKS:
        return
    for found in ACCENTED.finditer(copy.open):
        composed = unicodedata.normalize("NFC", found[0])
        if composed != found[0]:
            yield Correction(start=found.start(), end=found.end(), after=composed)


COMPOSED = Correcting(rule=NRM003, certainty=Certainty.AUTO, find=find)
