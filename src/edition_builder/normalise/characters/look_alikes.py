"""Сheka → Cheka: a letter of another alphabet that only looks right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.languages import OTHER
from edition_builder.rules.nrm.characters import NRM006

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy
    from edition_builder.normalise.languages import Language

CYRILLIC, LATIN = "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝ", "ABESIJKMHOPCTYXaesijopcyxdqw"
TO_LATIN = str.maketrans(CYRILLIC, LATIN)
TO_CYRILLIC = str.maketrans("ABEKMHOPCTYXaeopcyx", "АВЕКМНОРСТУХаеорсух")
"""Pairs that no face tells apart (after Unicode's confusables, UTS #39)."""

LATIN_LETTER, CYRILLIC_LETTER = "A-Za-z\u00c0-\u024f", "\u0400-\u04ff"
LETTERS_OF_BOTH = frozenset(map(chr, range(0x400, 0x500)))
MIXED = expression(
    rf"[{LATIN_LETTER}](?=[{CYRILLIC_LETTER}])|[{CYRILLIC_LETTER}](?=[{LATIN_LETTER}])"
)
LETTERS = expression(r"[^\W\d_]+")
BEFORE = expression(r"[^\W\d_]*\Z")
LONGEST = 60
IS_CYRILLIC = expression(rf"[{CYRILLIC_LETTER}]")
FEWEST = 3
"""Letters of the right alphabet; in shorter words a sign may be a formula's."""

FEWEST_AT_HOME = 2
"""The same for a word in small letters in a text of its alphabet."""


def find(copy: Copy) -> Iterator[Correction]:
    """Each word of one alphabet with look-alikes of the other, where only one reading is left."""
    if not copy.signs & LETTERS_OF_BOTH:
        return
    text, done = copy.open, 0
    for found in MIXED.finditer(text):
        if found.start() < done:
            continue
        before = BEFORE.search(text[max(0, found.start() - LONGEST) : found.start()])
        start = found.start() - len(before[0] if before else "")
        word = LETTERS.match(text, start)
        if word:
            done = word.end()
            if after := _meant(word[0], copy.conventions_at(start)):
                yield Correction(start=start, end=done, after=after)


def _meant(word: str, home: Language) -> str:
    """The word in one alphabet; '' where both could be meant."""
    foreign = len(IS_CYRILLIC.findall(word))
    own = len(word) - foreign
    is_common = word.islower() and home.tag != OTHER.tag
    if own > foreign:
        at_home = is_common and home.is_latin
        if own < _fewest(at_home=at_home) or (_is_ending(word) and not at_home):
            return ""
        meant = word.translate(TO_LATIN)
        return meant if not IS_CYRILLIC.search(meant) else ""
    if foreign > own and foreign >= _fewest(at_home=is_common and not home.is_latin):
        meant = word.translate(TO_CYRILLIC)
        return meant if len(IS_CYRILLIC.findall(meant)) == len(word) else ""
    return ""


def _fewest(*, at_home: bool) -> int:
    return FEWEST_AT_HOME if at_home else FEWEST


def _is_ending(word: str) -> bool:
    """Whether a Latin word has a Russian case ending: PDFа, iPhoneа."""
    return bool(re.fullmatch(rf"[{LATIN_LETTER}]+[{CYRILLIC_LETTER}]{{1,3}}", word))


LOOK_ALIKES = Correcting(rule=NRM006, certainty=Certainty.AUTO, find=find)
