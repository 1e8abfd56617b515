"""Every rule of normalising, phase by phase.

The rules of a phase look at one and the same text; the next phase looks at the text they leave. So
characters are right before spaces are looked at, and marks before words. To add a rule: a module
with its `find`, a row in its phase, a rule in `rules/nrm.py`, a folder in `tests/rules/`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.normalise.characters import CHARACTERS

if TYPE_CHECKING:
    from edition_builder.normalise.correction import Correcting

PHASES: tuple[tuple[Correcting, ...], ...] = (CHARACTERS,)
"""The phases in order, each with its rules in order."""

CORRECTING: tuple[Correcting, ...] = tuple(row for phase in PHASES for row in phase)
"""All rows."""
