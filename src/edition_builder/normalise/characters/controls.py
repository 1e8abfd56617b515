"""U+0092 → ’: marks of Windows-1252 that were read as control characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.characters import NRM005

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

CONTROLS = expression("[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]")
"""C1 controls that stand for a character of Windows-1252; nobody types a C1 control."""

BREAKS = expression("[\u2028\u2029]")
MENDED = frozenset(map(chr, range(0x80, 0xA0))) | {"\u2028", "\u2029"}
LINES = {"\u2028": "\n", "\u2029": "\n\n"}
"""Unicode's own ends of lines and paragraphs, which Markdown does not know."""


def find(copy: Copy) -> Iterator[Correction]:
    """Each such control character, as the character that was typed."""
    if not copy.signs & MENDED:
        return
    for found in CONTROLS.finditer(copy.open):
        meant = bytes([ord(found[0])]).decode("cp1252")
        yield Correction(start=found.start(), end=found.end(), after=meant)
    for found in BREAKS.finditer(copy.open):
        yield Correction(start=found.start(), end=found.end(), after=LINES[found[0]])


CONTROL_CHARACTERS = Correcting(rule=NRM005, certainty=Certainty.AUTO, find=find)
