"""word - Word, word—word: what is probably a dash, or another one than the house’s."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.dashes.dashes import BEFORE, HYPHEN, OTHER, REACH
from edition_builder.normalise.dashes.house import dashes_of, house_dash
from edition_builder.normalise.dashes.typed import PARTED as DOUBLE
from edition_builder.rules.nrm.dashes import NRM031

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

CLEAR = 3
SPACED = expression(r"(?<=[^\W\d_]) [–—] (?=[^\W\d_])")


def find(copy: Copy) -> Iterator[Correction]:
    """What no rule mends without asking, outside the words of others."""
    dash = copy.once(house_dash)
    if not dash:
        return
    text = copy.open
    for pattern, sign in ((DOUBLE, "--"), (HYPHEN, " - ")):
        if sign not in text:
            continue
        for found in pattern.finditer(text):
            nouns = sign == " - " and copy.conventions.family == "de" and _joins(text, found)
            if not nouns and not _is_set(copy, found.start()):
                yield _offered(copy, found, dash)
    used = copy.once(dashes_of)
    if used[dash] >= CLEAR * max(1, sum(used.values()) - used[dash]):
        for found in (*OTHER.finditer(text), *SPACED.finditer(text)):
            if found[0] != dash and not _is_set(copy, found.start()):
                yield _offered(copy, found, dash)


def _joins(text: str, found: re.Match[str]) -> bool:
    """Whether a hyphen stands between two words with capitals: in German, Entweder - Oder."""
    first = BEFORE.search(text[max(0, found.start() - REACH) : found.start()])
    return first is not None and first[0][:1].isupper() and text[found.end()].isupper()


def _is_set(copy: Copy, start: int) -> bool:
    """Whether it stands where only the author says how things are set."""
    return copy.quoted.hold(start) or copy.tables.hold(start) or copy.headings.hold(start)


def _offered(copy: Copy, found: re.Match[str], dash: str) -> Correction:
    near = " ".join(copy.text[max(0, found.start() - 15) : found.end() + 15].split())
    return Correction(
        start=found.start(),
        end=found.end(),
        after=dash,
        message=f"in “… {near} …” stands another dash than “{dash.strip()}”",
        hint=f"write “{dash}” where a dash is meant",
    )


UNLIKE = Correcting(rule=NRM031, certainty=Certainty.SUGGEST, find=find)
