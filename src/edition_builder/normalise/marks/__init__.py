"""Rules about quotation marks, apostrophes and brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.marks.brackets import BRACKETS
from edition_builder.normalise.marks.levels import LEVELS
from edition_builder.normalise.marks.punctuation import PUNCTUATION
from edition_builder.normalise.marks.repairs import repairs
from edition_builder.normalise.marks.unclosed import UNCLOSED
from edition_builder.rules.nrm.marks import NRM020, NRM021, NRM022, NRM023

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from edition_builder.diagnostics import Rule
    from edition_builder.normalise.copy import Copy


def _proven(rule: Rule, kind: str) -> Correcting:
    """A row for one kind of repair that was proven."""
    find: Callable[[Copy], Sequence[Correction]] = lambda copy: copy.once(repairs).get(kind, ())  # noqa: E731  # a row of a table
    return Correcting(rule=rule, certainty=Certainty.AUTO, find=find)


MARKS = (
    _proven(NRM020, "apostrophe"),
    _proven(NRM021, "straight"),
    _proven(NRM022, "turned"),
    _proven(NRM023, "nested"),
    LEVELS,
    UNCLOSED,
    PUNCTUATION,
    BRACKETS,
)
"""In the order in which they are tried."""
