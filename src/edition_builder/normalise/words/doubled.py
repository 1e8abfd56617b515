"""the the: a word that stands twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.quotations.lexicon import words_in
from edition_builder.rules.nrm.words import NRM042, NRM043

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

TWICE = expression(
    r"(?<![\w’'.-])([^\W\d_]{1,20})(?:(?:[ \u00a0]|[ ]?\n)(\1)(?![\w-]|[’']\w))+", re.IGNORECASE
)

SHORT = 3
NEVER_TWICE = {
    "en": words_in(
        """
        the a an of and or from their his its our my your with into this these those
        """
    ),
    "de": words_in(
        """
        und oder für aus bei nach vom zum zur im am ein eine einen einem
        """
    ),
    "fr": words_in(
        """
        et les le des du dans pour avec une sur par aux au
        """
    ),
    "ru": words_in(
        """
        и на из для при или от по об под над через без перед между после
        """
    ),
}  # fmt: skip
"""Words that no sentence of the language has twice in a row. Not “der der”, “de de Gaulle”."""

AT_TIMES_TWICE = {
    "en": words_in(
        """
        that had is was do does her you in on no very so as what one who it by up out
        """
    ),
    "de": words_in(
        """
        der die das dem den sie ihr sehr zu so was wo ja nein nicht
        """
    ),
    "fr": words_in(
        """
        nous vous de la se que en très si non oui y faire
        """
    ),
    "ru": words_in(
        """
        что очень да нет как так ещё еле чуть едва вот
        """
    ),
}  # fmt: skip
"""Words that may stand twice and mean it."""


CONJUNCTIONS = words_in(
    """
    and or und oder et и или
    """
)
NAMED = expression(r"\A\s(?:and|or|und|oder|et|ou|и|или)\b", re.IGNORECASE)
"""“Both and and or are conjunctions”: words that are spoken of."""

REACH = 8


def never_twice(copy: Copy) -> Iterator[Correction]:
    """Each word of the closed list, outside the words of others."""
    for found in TWICE.finditer(copy.open):
        family = copy.conventions_at(found.start()).family
        if found[1].lower() in NEVER_TWICE.get(family, ()) and _is_same(copy, found):
            yield Correction(start=found.start(), end=found.end(), after=found[1])


def perhaps_twice(copy: Copy) -> Iterator[Correction]:
    """Each other word that stands twice in small letters, outside the words of others."""
    for found in TWICE.finditer(copy.open):
        family = copy.conventions_at(found.start()).family
        word = found[1].lower()
        known = NEVER_TWICE.get(family)
        if known is None or word in AT_TIMES_TWICE[family] or not _is_same(copy, found):
            continue
        if word not in known and len(word) > 1:
            yield Correction(
                start=found.start(),
                end=found.end(),
                after=found[1],
                message=f"“{found[1]}” stands twice",
                hint="delete one, if it is not meant",
            )


def _is_same(copy: Copy, found: re.Match[str]) -> bool:
    """Whether both are the same word in the author's own prose: not “The The”, “Baden Baden”."""
    if copy.quoted.touch(found.start(), found.end()) or copy.links.hold(found.start()):
        return False
    first, second = found[1], found[2]
    own = second.islower() and (first.islower() or 1 < len(first) <= SHORT)
    if first.lower() in CONJUNCTIONS and NAMED.search(copy.open[found.end() : found.end() + REACH]):
        return False
    return own and not copy.tables.hold(found.start())


DOUBLED_WORDS = Correcting(rule=NRM042, certainty=Certainty.AUTO, find=never_twice)
REPEATED_WORDS = Correcting(rule=NRM043, certainty=Certainty.SUGGEST, find=perhaps_twice)
