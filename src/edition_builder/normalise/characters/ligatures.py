"""ﬁ → fi: letters that a PDF joined into one sign."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.characters import NRM001

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

SIGNS = frozenset("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06")
JOINED = expression("[\ufb00-\ufb06]")
"""Latin ligatures of Unicode's Alphabetic Presentation Forms."""


def find(copy: Copy) -> Iterator[Correction]:
    """Each ligature, taken apart as Unicode's compatibility decomposition says (UAX 15)."""
    if not copy.signs & SIGNS:
        return
    for found in JOINED.finditer(copy.open):
        apart = unicodedata.normalize("NFKC", found[0])
        yield Correction(start=found.start(), end=found.end(), after=apart)


LIGATURES = Correcting(rule=NRM001, certainty=Certainty.AUTO, find=find)
