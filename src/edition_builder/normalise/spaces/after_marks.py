"""word,word: no space behind a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.spaces import NRM014

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

SMALL, CAPITAL = "a-zà-öø-ÿа-яё", "A-ZÀ-ÖØ-ÞА-ЯЁ"
CLOSE = expression(
    rf"(?<=[{SMALL}]{{2}})[,;](?=[{SMALL}{CAPITAL}]{{2}})"
    rf"|(?<=[{SMALL}]{{3}})\.(?=[{CAPITAL}][{SMALL}]+ )"
)


def find(copy: Copy) -> Iterator[Correction]:
    """Each comma, semicolon or stop between two words that touch it."""
    text = copy.open
    for found in CLOSE.finditer(text):
        mark = found[0]
        if copy.links.hold(found.start()):
            continue
        yield Correction(
            start=found.start(),
            end=found.end(),
            after=f"{mark} ",
            message=f"no space behind “{mark}” in “{_near(text, found.start())}”",
            hint="set one, if it is not a name that is written so",
        )


def _near(text: str, at: int) -> str:
    before = text[max(0, at - 20) : at].split()
    behind = text[at : at + 20].split()
    return (before[-1] if before else "") + (behind[0] if behind else "")


AFTER_MARKS = Correcting(rule=NRM014, certainty=Certainty.SUGGEST, find=find)
