"""z.B. → z. B.: the parts of an abbreviation are parted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.languages import NBSP
from edition_builder.rules.nrm.spaces import NRM017

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

CLOSE = expression(r"(?<![\w.])(?:[^\W\d_]\.){1,2}[^\W\d_]{1,2}\.(?!\w)")


def find(copy: Copy) -> Iterator[Correction]:
    """Each abbreviation of the language's table that is written without its spaces (Duden, D 1)."""
    if not copy.conventions.pairs:
        return
    for found in CLOSE.finditer(copy.open):
        if found[0] in copy.conventions_at(found.start()).pairs:
            after = found[0].replace(".", f".{NBSP}").rstrip()
            yield Correction(
                start=found.start(),
                end=found.end(),
                after=after,
                message=f"“{found[0]}” is written without a space",
                hint=f"write “{after}”, with a no-break space",
            )


ABBREVIATIONS = Correcting(rule=NRM017, certainty=Certainty.SUGGEST, find=find)
