"""Commas and stops before and behind a closing mark: told where a text does both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.marks import NRM026

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

BEHIND = expression(r"(?<=[^\W_][”\"])[,.](?=\s)")
BEFORE = expression(r"(?<=[^\W_])[,.][”\"]")
FEWEST, SHARE = 5, 5


def find(copy: Copy) -> Iterator[Correction]:
    """In American English the commas and stops behind the mark, where most stand before it."""
    if copy.conventions.tag != "en-US":
        return
    behind = list(BEHIND.finditer(copy.open))
    before = sum(1 for _ in BEFORE.finditer(copy.open))
    if before < FEWEST or before < SHARE * len(behind):
        return
    for found in behind:
        yield Correction(
            start=found.start() - 1,
            end=found.end(),
            message=f"“{found[0]}” stands behind the closing mark, elsewhere before it",
            hint="set it before the mark, unless it would change what is quoted",
        )


PUNCTUATION = Correcting(rule=NRM026, certainty=Certainty.QUERY, find=find)
