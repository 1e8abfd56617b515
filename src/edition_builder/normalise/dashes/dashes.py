"""word - word, word -- word, and one dash unlike all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.dashes.house import dashes_of, house_dash
from edition_builder.normalise.dashes.typed import typed
from edition_builder.quotations.lexicon import words_in
from edition_builder.rules.nrm.dashes import NRM030

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

HYPHEN = expression(r"(?:(?<=[^\W_]{2})|(?<=[’”»),])) - (?=[^\W\d_]{2}|[‘“«(a])")
OTHER = expression(r"(?<=[^\W\d_]{2})—(?=[^\W\d_]{2})")
BEFORE = expression(r"[\w’]+\Z")
BEHIND = expression(r"[\w’]+")
COMPOUND = expression(r"(?<![\w-])\w+-\w+(?![\w-])")
REACH = 40
SENTENCE = 300
PREFIXES = words_in(
    """
    pre post anti non self semi quasi neo pro ex co sub vice well north south east west
    anglo russo sino franco inter intra multi over under trans ultra mid re vor nach nicht
    halb wieder ober unter pré avant après demi mi nouveau
    """
)
"""What a hyphen follows that a scanner, or a line's end, set apart from its word."""

JOINTS = words_in(
    """
    and or und oder bzw et ou и или nor to
    """
)
SUSPENDED = expression(r"[^\W\d_]+\s\w+-\w")
"""What follows a hyphen that waits for its word: two - and three-year."""

CLEAR = 3


def find(copy: Copy) -> Iterator[Correction]:
    """Each of them outside the words of others, as the house sets its dash."""
    dash = copy.once(house_dash)
    if not dash:
        return
    yield from typed(copy, dash)
    for found in HYPHEN.finditer(copy.open) if " - " in copy.text else ():
        if _is_prose(copy, found) and not _is_compound(copy, found):
            yield Correction(start=found.start(), end=found.end(), after=dash)
    if dash == " – " and _is_clear(copy):
        yield from _others(copy)


def _is_prose(copy: Copy, found: re.Match[str]) -> bool:
    """Whether a sentence stands around it: no table, no heading, no words of others."""
    start = found.start()
    if copy.quoted.hold(start) or copy.tables.hold(start) or copy.links.hold(start):
        return False
    return copy.conventions_at(start) is copy.conventions and not copy.headings.hold(start)


def compounds(copy: Copy) -> frozenset[str]:
    """The words that the author writes with a hyphen."""
    return frozenset(COMPOUND.findall(copy.open.lower()))


def _is_compound(copy: Copy, found: re.Match[str]) -> bool:
    """Whether the hyphen may belong to a word, or part two names or numbers."""
    text = copy.open
    first = BEFORE.search(text[max(0, found.start() - REACH) : found.start()])
    second = BEHIND.match(text, found.end(), found.end() + REACH)
    before, behind = first[0] if first else "", second[0] if second else ""
    joint = behind.lower() in JOINTS and SUSPENDED.match(text, found.end())
    if before.lower() in PREFIXES or joint:
        return True
    if f"{before}-{behind}".lower() in copy.once(compounds):
        return True
    return (before[:1].isupper() or before.isdigit()) and behind[:1].isupper()


def _is_clear(copy: Copy) -> bool:
    used = copy.once(dashes_of)
    return used[" – "] >= CLEAR * max(1, used["—"])


def _others(copy: Copy) -> Iterator[Correction]:
    """An em dash whose partner in the sentence is the house's dash."""
    text = copy.open
    for found in OTHER.finditer(text):
        near = text[max(0, found.start() - SENTENCE) : found.end() + SENTENCE]
        if _is_prose(copy, found) and (" – " in near):
            yield Correction(start=found.start(), end=found.end(), after=" – ")


DASHES = Correcting(rule=NRM030, certainty=Certainty.AUTO, find=find)
