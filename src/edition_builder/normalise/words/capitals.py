"""the Civil War, the civil war: one name, with and without capitals."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.quotations.lexicon import words_in
from edition_builder.rules.nrm.words import NRM049

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

LETTERS = "A-ZÀ-ÖØ-ÞА-ЯЁ"
NAME = rf"[{LETTERS}][^\W\d_]{{2,20}}"
CAPITALS = expression(rf"(?<=[^\W_] )({NAME}) ({NAME})(?![\w-]| [{LETTERS}])")
WORDS = expression(r"(?<![\w’'-])([^\W\d_]{3,21}) (?=([^\W\d_]{3,21})(?![\w-]|[’']\w))")
FEWEST, CLEAR = 2, 2
SMALL = words_in(
    """
    the his her its our your their this that these those and but for not all one two new old who
    which when where what how why from with into upon after before they she you him them was were
    les des son ses aux une pour dans nos vos mes leur leurs cette ces
    """
)
"""Words that are part of no name, whatever stands in capitals for reverence or in a title."""


def find(copy: Copy) -> Iterator[Correction]:
    """Each name in small letters that stands in capitals at least twice, and more often."""
    if copy.conventions.family == "de":
        return
    text = copy.open
    names: dict[str, int] = {}
    for found in CAPITALS.finditer(text):
        if found[1].lower() in SMALL or found[2].lower() in SMALL:
            continue
        if not copy.quoted.hold(found.start()) and not copy.headings.hold(found.start()):
            name = f"{found[1]} {found[2]}"
            names[name.lower()] = names.get(name.lower(), 0) + 1
    small = [
        found
        for found in (WORDS.finditer(text) if names else ())
        if f"{found[1]} {found[2]}" in names and not copy.quoted.hold(found.start())
    ]
    counts = Counter(f"{found[1]} {found[2]}" for found in small)
    for found in small:
        name = f"{found[1]} {found[2]}"
        if names[name] >= max(FEWEST, CLEAR * counts[name]):
            yield _offered(found, name, names[name])


def _offered(found: re.Match[str], name: str, count: int) -> Correction:
    after = " ".join(word.capitalize() for word in name.split())
    return Correction(
        start=found.start(),
        end=found.end(2),
        after=after,
        message=f"“{name}” here, “{after}” {count} times elsewhere",
        hint=f"write “{after}” if the same is meant",
    )


NAMES_IN_SMALL = Correcting(rule=NRM049, certainty=Certainty.SUGGEST, find=find)
