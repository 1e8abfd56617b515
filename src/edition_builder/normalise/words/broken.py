"""adminis-⏎trative → administrative: words broken where a line ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.marking.dictionary import is_word
from edition_builder.marking.hyphens import OFTEN_APART
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.words import NRM040, NRM041

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

BROKEN = expression(r"(?<![\w-])([^\W\d_]{2,30})([-\u00ad\u2010])([\n ])([^\W\d_]{2,30})(?![\w-])")
HYPHENED = expression(r"(?<=[^\W\d_])[-\u00ad\u2010](?:\n| (?=[^\W\d_A-ZÀ-ÞА-Я]))")
"""A text without any has no broken words."""

WORD = expression(r"[^\W\d_]+")


def joined(copy: Copy) -> Iterator[Correction]:
    """Each of which the text, or a dictionary, says whether its hyphen belongs to the word."""
    for found in copy.once(_breaks):
        if after := _word(copy, found):
            yield Correction(start=found.start(), end=found.end(), after=after)


def doubtful(copy: Copy) -> Iterator[Correction]:
    """Each of which only a person can say so."""
    for found in copy.once(_breaks):
        if _word(copy, found):
            continue
        if found[3] == "\n":
            yield _offer(found, f"{found[1]}-{found[4]}")
        elif is_word(found[1] + found[4], copy.conventions_at(found.start()).family):
            yield _offer(found, found[1] + found[4])


def _offer(found: re.Match[str], after: str) -> Correction:
    first, second = found[1], found[4]
    return Correction(
        start=found.start(),
        end=found.end(),
        after=after,
        message=f"“{first}-” and “{second}” are parted",
        hint=f"write “{first}-{second}” or “{first}{second}”",
    )


def _breaks(copy: Copy) -> tuple[re.Match[str], ...]:
    """Every place where a hyphen parts letters from letters on the next line, or behind a space.

    Where a scan was made one line a paragraph, a space is what is left of the line's end.
    """
    if not HYPHENED.search(copy.open):
        return ()
    return tuple(BROKEN.finditer(copy.open))


def _words(copy: Copy) -> frozenset[str]:
    return frozenset(WORD.findall(copy.open.lower()))


def _word(copy: Copy, found: re.Match[str]) -> str:
    """The word, where that is certain; else ''."""
    first, sign, gap, second = found.groups()
    whole, hyphened = first + second, f"{first}-{second}"
    family = copy.conventions_at(found.start()).family
    if gap == " ":
        return whole if _is_torn(whole, second, family) else ""
    if sign == "\u00ad":
        return whole
    if hyphened.lower() in copy.once(_compounds):
        return hyphened if whole.lower() not in copy.once(_words) else ""
    if not second[0].islower():
        return ""
    if whole.lower() in copy.once(_words):
        return whole
    both = first.lower() in OFTEN_APART and is_word(second, family)
    if both and family == "de" and second.startswith("ge"):
        both = False  # a participle and what stands before it are one word: fertig|gestellt
    return whole if is_word(whole, family) and not both else ""


def _is_torn(whole: str, second: str, family: str) -> bool:
    """Whether a word was broken, and not left hanging: accord- ing, but not Ein- und Ausgang."""
    return second.islower() and is_word(whole, family) is True and not is_word(second, family)


def _compounds(copy: Copy) -> frozenset[str]:
    return frozenset(COMPOUND.findall(copy.open.lower()))


COMPOUND = expression(r"(?<![\w-])[^\W\d_]+-[^\W\d_]+(?![\w-])")

BROKEN_WORDS = Correcting(rule=NRM040, certainty=Certainty.AUTO, find=joined)
DOUBTFUL_BREAKS = Correcting(rule=NRM041, certainty=Certainty.SUGGEST, find=doubtful)
