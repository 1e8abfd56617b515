"""l9l7 → 1917: letters that a scanner took for figures, or figures for letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.quotations.lexicon import words_in
from edition_builder.rules.nrm.characters import NRM007

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

FIGURE = expression(
    r"(?<![\w.-])(?:[1lI2][0-9lIO]{3}(?=s?(?![\w-]))|(?:l[0-9O]{1,2}|[1-9][0-9]?[lO])(?= [^\W\d_]))"
)
"""A year, or a number of two or three figures before a word."""

COUNTED = words_in(
    """
    o’clock o'clock per years months weeks days hours minutes miles yards feet inches acres pages
    pounds shillings pence dollars cents francs marks men women persons people times of
    Uhr Jahre Jahren Tage Tagen Meilen Seiten Mann Mark Prozent heures ans jours pages francs
    January February March April May June July August September October November December
    Januar Februar März Mai Juni Juli Oktober Dezember janvier février mars avril mai juin
    """
)
"""Words before which a number stands."""

LETTERS = expression(r"[^\W\d_]+(?:[’'][a-z]+)?")
AS_FIGURES = str.maketrans("lIO", "110")
FIRST, LAST = 1000, 2099
YEAR = 4
"""Figures of a year; two of them must be right."""


def find(copy: Copy) -> Iterator[Correction]:
    """Each word that is a number but for letters that look like figures."""
    for found in FIGURE.finditer(copy.open):
        number = found[0].translate(AS_FIGURES)
        if number != found[0] and _is_meant(copy, found, number):
            yield Correction(
                start=found.start(),
                end=found.end(),
                after=number,
                message=f"“{found[0]}” has letters that look like figures",
                hint=f"write “{number}” if the number is meant",
            )


def _is_meant(copy: Copy, found: re.Match[str], number: str) -> bool:
    if len(number) == YEAR:
        figures = sum(sign.isdigit() for sign in found[0])
        return figures >= YEAR // 2 and FIRST <= int(number) <= LAST
    behind = LETTERS.match(copy.open, found.end() + 1)
    return behind is not None and behind[0] in COUNTED


FIGURES = Correcting(rule=NRM007, certainty=Certainty.SUGGEST, find=find)
