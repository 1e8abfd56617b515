"""Every rule of normalising, phase by phase.

The rules of a phase look at one and the same text; the next phase looks at the text they leave. So
characters are right before spaces are looked at, and marks before words. To add a rule: a module
with its `find`, a row in its phase, a rule in `rules/nrm/`, a folder in `tests/rules/`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.model import Certainty
from edition_builder.normalise.characters import CHARACTERS
from edition_builder.normalise.dashes import DASHED, FIGURES
from edition_builder.normalise.marks import MARKS
from edition_builder.normalise.names import NAMES
from edition_builder.normalise.spaces import SPACES
from edition_builder.normalise.structure import STRUCTURE
from edition_builder.normalise.words import LINES, WORDS

if TYPE_CHECKING:
    from edition_builder.normalise.correction import Correcting

PHASES: tuple[tuple[Correcting, ...], ...] = (
    CHARACTERS,
    LINES,
    FIGURES,
    SPACES,
    STRUCTURE,
    MARKS,
    DASHED,
    WORDS,
    NAMES,
)
"""The phases in order, each with its rules in order."""

SAFE: tuple[tuple[Correcting, ...], ...] = tuple(
    tuple(row for row in phase if row.certainty is Certainty.AUTO) for phase in PHASES
)
"""The same, with only what is corrected without asking."""

CORRECTING: tuple[Correcting, ...] = tuple(row for phase in PHASES for row in phase)
"""All rows."""
