"""20 th century → 20th century; 1924–1917: figures of dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.dashes import NRM036, NRM037

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

ORDINAL = expression(r"(?<![\w.,:/-])(\d{1,3})[ \u00a0](th|nd|rd)(?![\w.])")
FRENCH_ORDINAL = expression(
    r"(?<![\w.,:/-])(\d{1,2}|[IVX]{1,5})[ \u00a0]"
    r"(?=(?:er|re|e|ère|ème)[ \u00a0](?:siècles?|arrondissements?)\b)"
)
TEENS = range(11, 14)
SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
BACKWARDS = expression(r"(?<![\w.,:/§№–-])((?:1\d|20)\d\d)[-–]((?:1\d|20)\d\d)(?![\w/–-]|[.,]\d)")
ERA = expression(r"\s(?:BCE?|B\.\s?C|v\.\s?Chr|av\.\s?J|до н)")


def ordinals(copy: Copy) -> Iterator[Correction]:
    """Each ordinal whose ending was set apart, as happens to raised letters."""
    for found in ORDINAL.finditer(copy.open):
        number = int(found[1])
        suffix = "th" if number % 100 in TEENS else SUFFIXES.get(number % 10, "th")
        start = found.start()
        is_english = copy.conventions_at(start).family == "en"
        if suffix == found[2] and is_english and not copy.quoted.hold(start):
            yield Correction(start=found.end(1), end=found.end(1) + 1, after="")
    yield from _french(copy)


def _french(copy: Copy) -> Iterator[Correction]:
    for found in FRENCH_ORDINAL.finditer(copy.open):
        start = found.start()
        if copy.conventions_at(start).family == "fr" and not copy.quoted.hold(start):
            yield Correction(start=found.end(1), end=found.end(1) + 1, after="")


def backwards(copy: Copy) -> Iterator[Correction]:
    """Each range of years that ends before it begins."""
    for found in BACKWARDS.finditer(copy.open):
        if int(found[1]) > int(found[2]) and not ERA.match(copy.open, found.end()):
            yield Correction(
                start=found.start(),
                end=found.end(),
                message=f"“{found[0]}” ends before it begins",
                hint="look which of the two years is meant",
            )


ORDINALS = Correcting(rule=NRM036, certainty=Certainty.AUTO, find=ordinals)
BACKWARD_RANGES = Correcting(rule=NRM037, certainty=Certainty.QUERY, find=backwards)
