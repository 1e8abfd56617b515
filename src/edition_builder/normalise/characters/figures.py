"""l9l7 → 1917: letters that a scanner took for figures, or figures for letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.characters import NRM007

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

YEAR = expression(r"(?<![\w.-])[1lI2][0-9lIO]{3}(?=s?(?![\w-]))")
AS_FIGURES = str.maketrans("lIO", "110")
FIRST, LAST = 1000, 2099
FEWEST = 2
"""Figures that must be right."""


def find(copy: Copy) -> Iterator[Correction]:
    """Each word that is a year but for letters that look like figures."""
    for found in YEAR.finditer(copy.open):
        year = found[0].translate(AS_FIGURES)
        figures = sum(sign.isdigit() for sign in found[0])
        if FEWEST <= figures < len(year) and FIRST <= int(year) <= LAST:
            yield Correction(
                start=found.start(),
                end=found.end(),
                after=year,
                message=f"“{found[0]}” has letters that look like figures",
                hint=f"write “{year}” if the year is meant",
            )


FIGURES = Correcting(rule=NRM007, certainty=Certainty.SUGGEST, find=find)
