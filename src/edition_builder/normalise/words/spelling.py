"""organiser, organizer: one text, two ways to spell."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from edition_builder.model import Certainty
from edition_builder.normalise.copy import Spans
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.index import is_whole, places_of_words
from edition_builder.normalise.words.spellings import AMERICAN, BRITISH, IZE
from edition_builder.rules.nrm.words import NRM047

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

STOPS = frozenset({".", "!", "?", ""})
LONGEST_TERM = 30
CLEAR = 2
"""How many times as often the usual spelling must stand as the other."""

OTHER_SIDE = {"s": "z", "z": "s", "british": "american", "american": "british"}
Spelled = tuple[str, int, str, str]
"""A word that could be spelled otherwise: the side, where, as it is, as it could be."""


def find(copy: Copy) -> Iterator[Correction]:
    """Each word outside the words of others that is spelled unlike most of its kind."""
    if copy.conventions.family != "en":
        return
    for words in (sorted(_ize(copy), key=_start), sorted(_british(copy), key=_start)):
        sides = Counter(side for side, *_ in words)
        for side, start, word, other in words:
            if copy.quoted.hold(start):
                continue
            mine, theirs = sides[side], sides[OTHER_SIDE[side]]
            if _is_odd(copy, side, mine, theirs):
                yield Correction(
                    start=start,
                    end=start + len(word),
                    after=other,
                    message=f"“{word}” is spelled otherwise than {theirs} like it in this text",
                    hint=f"write “{other}”",
                )


def _start(word: Spelled) -> int:
    return word[1]


def _is_odd(copy: Copy, side: str, mine: int, theirs: int) -> bool:
    """Whether a spelling is the exception, or against the language where both are as frequent."""
    if not theirs:
        return False
    if theirs >= CLEAR * mine:
        return True
    foreign = ("british", "s") if copy.conventions.tag == "en-US" else ("american", "z")
    return side in foreign and theirs >= mine


def _is_own(copy: Copy, start: int) -> bool:
    """Whether the author's own words stand here, in the language of the text."""
    return not (
        copy.once(_words_of_others).hold(start)
        or copy.links.hold(start)
        or copy.conventions_at(start) is not copy.conventions
    )


def _words_of_others(copy: Copy) -> Spans:
    """Quotations longer than a term: a word in marks tells of the author's own habit."""
    spans = ((span.start, span.end) for span in copy.reading.spans if not span.level)
    blocks = ((one.start, one.end) for one in copy.reading.passages if one.depth)
    return Spans.of(
        [*((start, end) for start, end in spans if end - start > LONGEST_TERM), *blocks]
    )


def _ize(copy: Copy) -> Iterator[Spelled]:
    text = copy.open
    for word, starts in copy.once(places_of_words).items():
        small = word.lower()
        found = IZE.fullmatch(word) if "is" in small or "iz" in small else None
        if not found:
            continue
        letter = found[2][1].lower()
        other = f"{found[1]}i{OTHER_SIDE[letter]}{found[3]}"
        for start in starts:
            begins = text[max(0, start - 4) : start].rstrip()[-1:] in STOPS
            is_word = is_whole(text, start + len(word)) and (begins or word[0].islower())
            if is_word and _is_own(copy, start):
                yield letter, start, word, other


def _british(copy: Copy) -> Iterator[Spelled]:
    places = copy.once(places_of_words)
    for side, table in (("british", BRITISH), ("american", AMERICAN)):
        for word, other in table.items():
            for start in places.get(word, ()):
                if is_whole(copy.open, start + len(word)) and _is_own(copy, start):
                    yield side, start, word, other


SPELLING = Correcting(rule=NRM047, certainty=Certainty.SUGGEST, find=find)
