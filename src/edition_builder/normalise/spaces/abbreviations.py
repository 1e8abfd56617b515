"""z.B. → z. B.: the parts of an abbreviation are parted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.languages import NBSP
from edition_builder.rules.nrm.spaces import NRM017

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

CLOSE = expression(r"(?<![\w.])(?:[^\W\d_]\.){1,2}[^\W\d_]{1,2}\.(?!\w)")


def find(copy: Copy) -> Iterator[Correction]:
    """Each abbreviation of the language's table that is written without its spaces (Duden, D 1)."""
    if not copy.conventions.pairs:
        return
    for found in CLOSE.finditer(copy.open):
        known = copy.conventions_at(found.start()).pairs
        if found[0] in known or (_begins(copy, found) and _small(found[0]) in known):
            after = found[0].replace(".", f".{NBSP}").rstrip()
            yield Correction(
                start=found.start(),
                end=found.end(),
                after=after,
                message=f"“{found[0]}” is written without a space",
                hint=f"write “{after}”, with a no-break space",
            )


def _begins(copy: Copy, found: re.Match[str]) -> bool:
    """Whether an abbreviation begins a sentence, and is no name's initials."""
    behind = copy.open[found.end() : found.end() + 2]
    return behind[:1].isspace() and behind[1:].islower()


def _small(words: str) -> str:
    return words[0].lower() + words[1:]


ABBREVIATIONS = Correcting(rule=NRM017, certainty=Certainty.SUGGEST, find=find)
