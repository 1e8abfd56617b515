"""adminis-⏎trative → administrative: words broken at the end of a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.words.vocabulary import is_word
from edition_builder.rules.nrm import NRM040, NRM041

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

BROKEN = re.compile(r"(?<![\w-])([^\W\d_]{2,30})([-\u00ad\u2010])\n([^\W\d_]{2,30})(?![\w-])")
WORD = re.compile(r"[^\W\d_]+")


def joined(copy: Copy) -> Iterator[Correction]:
    """Each that is one word for certain: the text has it elsewhere, or a dictionary its whole."""
    if not _has_any(copy):
        return
    for found in BROKEN.finditer(copy.open):
        if _is_one(copy, found):
            yield Correction(start=found.start(), end=found.end(), after=found[1] + found[3])


def doubtful(copy: Copy) -> Iterator[Correction]:
    """Each of which only a person can say whether its hyphen belongs to the word."""
    if not _has_any(copy):
        return
    for found in BROKEN.finditer(copy.open):
        if not _is_one(copy, found) and not _is_hyphenated(copy, found):
            word = found[1] + found[3]
            yield Correction(
                start=found.start(),
                end=found.end(),
                after=word,
                message=f"“{found[1]}-” ends a line, “{found[3]}” begins the next",
                hint=f"write “{word}”, or “{found[1]}-{found[3]}” on one line",
            )


def _has_any(copy: Copy) -> bool:
    return any(f"{sign}\n" in copy.text for sign in "-\u00ad\u2010")


def _words(copy: Copy) -> frozenset[str]:
    return frozenset(found[0].lower() for found in WORD.finditer(copy.open))


def _is_one(copy: Copy, found: re.Match[str]) -> bool:
    first, sign, second = found.groups()
    if not second[0].islower():
        return False
    if sign == "\u00ad":
        return True
    if _is_hyphenated(copy, found):
        return False
    if (first + second).lower() in copy.once(_words):
        return True
    family = copy.conventions_at(found.start()).family
    return is_word(first + second, family) is True and not (
        is_word(first, family) and is_word(second, family)
    )


def _is_hyphenated(copy: Copy, found: re.Match[str]) -> bool:
    """Whether the author writes the word with its hyphen elsewhere."""
    return f"{found[1]}-{found[3]}".lower() in copy.once(_compounds)


def _compounds(copy: Copy) -> frozenset[str]:
    return frozenset(found[0].lower() for found in COMPOUND.finditer(copy.open))


COMPOUND = re.compile(r"(?<![\w-])[^\W\d_]+-[^\W\d_]+(?![\w-])")

BROKEN_WORDS = Correcting(rule=NRM040, certainty=Certainty.AUTO, find=joined)
DOUBTFUL_BREAKS = Correcting(rule=NRM041, certainty=Certainty.SUGGEST, find=doubtful)
