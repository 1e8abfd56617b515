"""it’s own, support form another quarter: the wrong one of two words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.words.slip_table import ITS, SLIPS
from edition_builder.rules.nrm.words import NRM045, NRM046

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from edition_builder.normalise.copy import Copy
    from edition_builder.normalise.words.slip_table import Slip


def possessives(copy: Copy) -> Iterator[Correction]:
    """it’s for its, and its kin."""
    yield from _found(copy, ITS)


def slips(copy: Copy) -> Iterator[Correction]:
    """The other rows of the table."""
    yield from _found(copy, SLIPS)


def _found(copy: Copy, table: Mapping[str, Sequence[Slip]]) -> Iterator[Correction]:
    """Each place outside the words of others that a row of the table fits."""
    text = copy.once(_on_one_line)
    words = copy.once(_small_words)
    for pattern, after in table.get(copy.conventions.family, ()):
        literal = LITERAL.search(pattern.pattern)
        if literal and not words.issuperset(literal[1].split()):
            continue
        for found in pattern.finditer(text):
            start, end = found.span("slip")
            if copy.quoted.hold(start) or copy.conventions_at(start) is not copy.conventions:
                continue
            slip = copy.text[start:end]
            meant = after.capitalize() if slip[0].isupper() else after
            yield Correction(
                start=start,
                end=end,
                after=meant,
                message=f"“{' '.join(found[0].split())}”: is “{meant}” meant?",
                hint=f"write “{meant}” for “{slip}”",
            )


def _on_one_line(copy: Copy) -> str:
    """The prose with line ends as spaces, but for those of paragraphs."""
    return LINE.sub(" ", copy.open)


def _small_words(copy: Copy) -> frozenset[str]:
    return frozenset(WORD.findall(copy.open.lower()))


LITERAL = expression(r"\?P<slip>([a-zà-ÿа-я ]+)\)")
"""The slip of a pattern, where it is plain letters: a text without them need not be searched."""

WORD = expression(r"\w+")

LINE = expression(r"(?<!\n)\n(?!\n)")

POSSESSIVES = Correcting(rule=NRM045, certainty=Certainty.SUGGEST, find=possessives)
SLIPS_OF_THE_PEN = Correcting(rule=NRM046, certainty=Certainty.SUGGEST, find=slips)
