"""A space inside round brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.spaces import NRM013

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

INSIDE = expression(r"(?<=\() {1,3}(?=\w)|(?<=[\w.!?’”]) {1,3}(?=\)(?:[\s,.;:!?]|\Z))")


def find(copy: Copy) -> Iterator[Correction]:
    """Each space behind an opening bracket or before a closing one."""
    if "( " not in copy.text and " )" not in copy.text:
        return
    for found in INSIDE.finditer(copy.open):
        if not copy.tables.hold(found.start()):
            yield Correction(start=found.start(), end=found.end(), after="")


IN_BRACKETS = Correcting(rule=NRM013, certainty=Certainty.AUTO, find=find)
