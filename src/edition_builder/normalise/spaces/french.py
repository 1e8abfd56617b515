"""French: a space before ; : ! ? » and behind «, at which no line may end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.languages import NBSP
from edition_builder.rules.nrm.spaces import NRM016

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

HIGH = expression(r"(?<=[\w)\]”’*_%…»])( ?)([;:!?])(?=[\s)»”*_\]!?…]|\[\^|\Z)")
ENTITY = expression(r"&#?\w+\Z")
"""A character by its name, `&nbsp;`: its semicolon ends no clause."""
LONGEST_ENTITY = 32
OPENING = expression(r"(?<![\w«])«( ?)(?=[^\s«»])")
CLOSING = expression(r"(?<=[^\s«»])( ?)»(?!\w)")


def find(copy: Copy) -> Iterator[Correction]:
    """Each of these marks, as the Imprimerie nationale sets them; a fixed space stays as it is.

    Swiss and Canadian authors write none, and mean it: the tables of `fr-CH` and `fr-CA` say so.
    """
    if copy.conventions.family == "fr" or "lang=" in copy.text:
        yield from _high(copy)
        yield from _guillemets(copy)


def _high(copy: Copy) -> Iterator[Correction]:
    text = copy.open
    for found in HIGH.finditer(text):
        before = copy.conventions_at(found.start()).before
        is_entity = ENTITY.search(text, max(0, found.start() - LONGEST_ENTITY), found.start())
        if before and not is_entity and not copy.tables.hold(found.start()):
            yield Correction(start=found.start(1), end=found.end(1), after=before[found[2]])


def _guillemets(copy: Copy) -> Iterator[Correction]:
    for pattern in (OPENING, CLOSING):
        for found in pattern.finditer(copy.open):
            if copy.conventions_at(found.start()).before:
                yield Correction(start=found.start(1), end=found.end(1), after=NBSP)


FRENCH = Correcting(rule=NRM016, certainty=Certainty.AUTO, find=find)
