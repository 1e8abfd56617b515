"""``word'' → “word”: quotation marks as TeX has them typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.characters import NRM028

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

LONGEST = 4000
PAIR = expression(
    r"(?<![`\\\w])(?P<opening>(?:\\?`){2})(?=[^\s`])"
    rf"(?P<words>(?:[^`'\n]|'(?!')|\n(?!\s*\n)){{1,{LONGEST}}})(?<=\S)(?P<closing>'')(?!')"
)
"""A pair within one paragraph, with no other such mark between its two."""


def find(copy: Copy) -> Iterator[Correction]:
    """Both marks of each pair; two single marks of the keyboard are no other sign there."""
    if "''" not in copy.text or "`" not in copy.text:
        return
    for found in PAIR.finditer(copy.open):
        yield Correction(start=found.start("opening"), end=found.end("opening"), after="“")
        yield Correction(start=found.start("closing"), end=found.end("closing"), after="”")


TEX_MARKS = Correcting(rule=NRM028, certainty=Certainty.AUTO, find=find)
