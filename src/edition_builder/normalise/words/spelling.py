"""organiser, organizer: one text, two ways to spell."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from edition_builder.model import Certainty
from edition_builder.normalise.copy import Spans
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.words.spellings import AMERICAN, BRITISH, IZE
from edition_builder.rules.nrm import NRM047

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.normalise.copy import Copy

WORD = re.compile(r"(?<![\w’'-])[a-z]{4,14}(?![\w’'-])")
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
    for words in (list(_ize(copy)), list(_british(copy))):
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


def _is_odd(copy: Copy, side: str, mine: int, theirs: int) -> bool:
    """Whether a spelling is the exception, or against the language where both are as frequent."""
    if not theirs:
        return False
    if theirs >= CLEAR * mine:
        return True
    foreign = ("british", "s") if copy.conventions.tag == "en-US" else ("american", "z")
    return side in foreign and theirs >= mine


def _own(copy: Copy, pattern: re.Pattern[str]) -> Sequence[re.Match[str]]:
    return [
        found
        for found in pattern.finditer(copy.open)
        if not copy.once(_words_of_others).hold(found.start())
        and not copy.links.hold(found.start())
        and copy.conventions_at(found.start()) is copy.conventions
    ]


def _words_of_others(copy: Copy) -> Spans:
    """Quotations longer than a term: a word that the author alone sets in marks tells of her habit."""
    spans = ((span.start, span.end) for span in copy.reading.spans if not span.level)
    blocks = ((one.start, one.end) for one in copy.reading.passages if one.depth)
    return Spans.of(
        [*((start, end) for start, end in spans if end - start > LONGEST_TERM), *blocks]
    )


def _ize(copy: Copy) -> Iterator[Spelled]:
    for found in _own(copy, IZE):
        if (
            not found[0][0].isupper()
            or copy.open[max(0, found.start() - 4) : found.start()].rstrip()[-1:] in ".!?"
        ):
            letter = found[2][1].lower()
            other = f"{found[1]}i{OTHER_SIDE[letter]}{found[3]}"
            yield letter, found.start(), found[0], other


def _british(copy: Copy) -> Iterator[Spelled]:
    for found in _own(copy, WORD):
        for side, table in (("british", BRITISH), ("american", AMERICAN)):
            if other := table.get(found[0]):
                yield side, found.start(), found[0], other


SPELLING = Correcting(rule=NRM047, certainty=Certainty.SUGGEST, find=find)
