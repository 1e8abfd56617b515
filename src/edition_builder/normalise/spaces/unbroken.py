"""Spaces at which no line may end: between initials, before a number, in “10th Party”."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.languages import NBSP
from edition_builder.rules.nrm.spaces import NRM015

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

INITIALS = expression(r"(?<![\w.’'])(?:[A-ZÀ-ÖØ-ÞА-ЯЁ]\. ){2,4}(?=[A-ZÀ-ÖØ-ÞА-ЯЁ][^\W\d_])")
LABEL = expression(r"(?<![\w.’'-])([^\W\d_]{1,4})\. (?=\d|(?!I[ \n’'])[IVXLC]{1,7}\b(?![.’']))")
"""An “I” with a space behind it is somebody who speaks, and no number: “my art. I hope”."""

SIGN = expression(r"[§№] (?=\d)")
ORDINAL = expression(r"(?<![\w-])\d{1,3}(?:st|nd|rd|th) (?=[A-Z][a-z])")
PAIRS = expression(r"(?<![\w.])(?:[^\W\d_]{1,2}\. ){1,2}[^\W\d_]{1,2}\.")
TYPED = expression(r"\([^()\n]{0,80}\b[12]\d{3}[a-z]?\b[^()\n]{0,80}\)")
"""A citation typed as words, or a date: it is to become a key and a locator, not to be set."""


def find(copy: Copy) -> Iterator[Correction]:
    """Each plain space in one of these places."""
    text = copy.open
    typed = [found.span() for found in TYPED.finditer(text)] if "(" in text else []
    for start, end in _places(copy):
        if any(left <= start < right for left, right in _around(typed, start)):
            continue
        yield from _fixed(text, start, end)


def _places(copy: Copy) -> Iterator[tuple[int, int]]:
    text = copy.open
    for pattern in (INITIALS, SIGN):
        yield from (found.span() for found in pattern.finditer(text))
    for found in LABEL.finditer(text):
        if found[1] in copy.conventions_at(found.start()).labels:
            yield found.span()
    for found in ORDINAL.finditer(text):
        if copy.conventions_at(found.start()).family == "en":
            yield found.span()
    if copy.conventions.pairs:
        for found in PAIRS.finditer(text):
            if found[0].replace(" ", "") in copy.conventions_at(found.start()).pairs:
                yield found.span()


def _around(spans: list[tuple[int, int]], offset: int) -> list[tuple[int, int]]:
    number = bisect_right(spans, (offset, len(spans) + offset + 1)) - 1
    return spans[max(0, number) : number + 1]


def _fixed(text: str, start: int, end: int) -> Iterator[Correction]:
    at = text.find(" ", start, end)
    while at >= 0:
        yield Correction(start=at, end=at + 1, after=NBSP)
        at = text.find(" ", at + 1, end)


UNBROKEN = Correcting(rule=NRM015, certainty=Certainty.AUTO, find=find)
