"""adminis-⏎trative → administrative: words broken at the end of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.words.vocabulary import is_word
from edition_builder.rules.nrm.words import NRM040, NRM041

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

BROKEN = expression(r"(?<![\w-])([^\W\d_]{2,30})([-\u00ad\u2010])\n([^\W\d_]{2,30})(?![\w-])")
WORD = expression(r"[^\W\d_]+")


def joined(copy: Copy) -> Iterator[Correction]:
    """Each of which the text, or a dictionary, says whether its hyphen belongs to the word."""
    if not _has_any(copy):
        return
    for found in BROKEN.finditer(copy.open):
        if after := _word(copy, found):
            yield Correction(start=found.start(), end=found.end(), after=after)


def doubtful(copy: Copy) -> Iterator[Correction]:
    """Each of which only a person can say so."""
    if not _has_any(copy):
        return
    for found in BROKEN.finditer(copy.open):
        if not _word(copy, found):
            first, second = found[1], found[3]
            yield Correction(
                start=found.start(),
                end=found.end(),
                after=f"{first}-{second}",
                message=f"“{first}-” ends a line, “{second}” begins the next",
                hint=f"write “{first}-{second}” on one line, or “{first}{second}”",
            )


def _has_any(copy: Copy) -> bool:
    return any(f"{sign}\n" in copy.text for sign in "-\u00ad\u2010")


def _words(copy: Copy) -> frozenset[str]:
    return frozenset(WORD.findall(copy.open.lower()))


def _word(copy: Copy, found: re.Match[str]) -> str:
    """The word, where that is certain; else ''."""
    first, sign, second = found.groups()
    whole, hyphened = first + second, f"{first}-{second}"
    if sign == "\u00ad":
        return whole
    if hyphened.lower() in copy.once(_compounds):
        return hyphened if whole.lower() not in copy.once(_words) else ""
    if not second[0].islower():
        return ""
    if whole.lower() in copy.once(_words):
        return whole
    family = copy.conventions_at(found.start()).family
    both = is_word(first, family) and is_word(second, family)
    if both and family == "de" and second.startswith("ge"):
        both = False  # a participle and what stands before it are one word: fertig|gestellt
    return whole if is_word(whole, family) and not both else ""


def _compounds(copy: Copy) -> frozenset[str]:
    return frozenset(COMPOUND.findall(copy.open.lower()))


COMPOUND = expression(r"(?<![\w-])[^\W\d_]+-[^\W\d_]+(?![\w-])")

BROKEN_WORDS = Correcting(rule=NRM040, certainty=Certainty.AUTO, find=joined)
DOUBTFUL_BREAKS = Correcting(rule=NRM041, certainty=Certainty.SUGGEST, find=doubtful)
