"""is was: two verbs where a sentence has one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.words import NRM044

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy


def _pairs(words: str) -> re.Pattern[str]:
    """Pairs “first second, …” as one pattern."""
    pairs = "|".join(r"\s".join(pair.split()) for pair in words.split(","))
    return expression(rf"(?<![\w’'-])(?:{pairs})(?![\w-]|[’']\w)")


PAIRS = {
    "en": _pairs(
        "is was,was is,are were,were are,is are,are is,was were,were was,is has,has is,have has,"
        "has have,is were,are was,was are,were is,has was,was has,have is,have are,have was,"
        "will would,would will,can could,could can,must should,should must,shall will,to to be,"
        "be is,been was,would was,would is,was had,had was,is had,had is,were had,is is,was was"
    ),
    "de": _pairs(
        "ist war,war ist,sind waren,waren sind,hat hatte,hatte hat,haben hatten,wird wurde,"
        "wurde wird,kann konnte,konnte kann,muss musste,musste muss,will wollte,ist sind,sind ist,"
        "war waren,waren war,ist hat,hat ist"
    ),
    "fr": _pairs("est était,était est,a avait,avait a,sont étaient,étaient sont,est sont,sont est,"
                 "fut était,était fut,peut pouvait,est a"),
    "ru": _pairs(
        "был была,был было,был были,была был,была было,была были,было был,было была,было были,"
        "были был,были была,были было,был есть,будет был,был будет,будет была,будет было"
    ),
}  # fmt: skip
CLAUSE = expression(
    r"\b(?:what|who|which|that|whoever|whatever|all)\b[^.;:!?,]{0,40}\Z",
    re.IGNORECASE,
)
"""A clause that ends in a verb may stand before the next one: what it is was never said."""

REACH = 60


def find(copy: Copy) -> Iterator[Correction]:
    """Each such pair outside the words of others."""
    for family, pattern in PAIRS.items():
        if family != copy.conventions.family and "lang=" not in copy.text:
            continue
        for found in pattern.finditer(copy.open):
            start = found.start()
            if copy.conventions_at(start).family != family or copy.quoted.hold(start):
                continue
            if family == "en" and CLAUSE.search(copy.open[max(0, start - REACH) : start]):
                continue
            yield Correction(
                start=start,
                end=found.end(),
                message=f"“{' '.join(found[0].split())}” has two verbs",
                hint="delete the one that is not meant",
            )


AUXILIARIES = Correcting(rule=NRM044, certainty=Certainty.QUERY, find=find)
