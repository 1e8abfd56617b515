"""team-work and teamwork: one word, with and without a hyphen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.quotations.lexicon import words_in
from edition_builder.rules.nrm.words import NRM048

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

WORD = expression(r"(?<![\w’'@/-])[^\W\d_]{3,40}(?:-[^\W\d_]{3,40})?(?![\w’'@/-])")
TWO_WORDS = words_in(
    """
    reform recover recreate recreation resign resort represent recollect release remark
    reserve resound return recount react relay repress resolve restrain retreat coop
    unionised
    """
)
"""Words that are others with a hyphen: to re-form, to reform."""


def find(copy: Copy) -> Iterator[Correction]:
    """Each use of the rarer form, outside the words of others."""
    places = copy.once(_places)
    for hyphened, starts in places.items():
        joined = hyphened.replace("-", "")
        if "-" not in hyphened or joined not in places or joined in TWO_WORDS:
            continue
        others = places[joined]
        rare, usual = (hyphened, joined) if len(starts) <= len(others) else (joined, hyphened)
        for start in places[rare]:
            yield _offered(copy, start, len(rare), usual)


def _places(copy: Copy) -> dict[str, list[int]]:
    """Where each hyphened word stands, and each word that is one without its hyphen."""
    found: dict[str, list[int]] = {}
    text = copy.open
    joined = {match[0].replace("-", "").lower() for match in WORD.finditer(text) if "-" in match[0]}
    for match in WORD.finditer(text):
        word = match[0].lower()
        if ("-" in word or word in joined) and not copy.quoted.hold(match.start()):
            found.setdefault(word, []).append(match.start())
    return found


def _offered(copy: Copy, start: int, length: int, usual: str) -> Correction:
    word = copy.text[start : start + length]
    after = usual.capitalize() if word[0].isupper() else usual
    return Correction(
        start=start,
        end=start + length,
        after=after,
        message=f"“{word}” here, “{usual}” elsewhere",
        hint=f"write “{after}”, or the other one everywhere",
    )


HYPHENS = Correcting(rule=NRM048, certainty=Certainty.SUGGEST, find=find)
