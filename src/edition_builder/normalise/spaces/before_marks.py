"""A space before a mark that takes none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.spaces import NRM012

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

BEFORE = expression(
    r"(?<=[\w”’»)\]*_]) {1,2}(?=[,.;!?](?:[\s”’“‘»«›‹)*_\[\ufdd0\"']|\Z)|:\s[“„‘»«\"])"
)
"""A colon only where somebody's words follow it: elsewhere it may be a catalogue's, or a sum's."""

SPACED_DOTS = expression(r"\.[ \u00a0]?\.")
FOREIGN = expression(r"[«»]")
CATALOGUE = expression(r" : | / ")
"""How libraries part the elements of an entry (ISBD): Title : subtitle / name ; name."""

PICTURE = expression(r"!\[(?!\^)")
"""What begins a picture, and is no mark."""

REACH = 60


def find(copy: Copy) -> Iterator[Correction]:
    """Each of them; French sets a space before all of these but the comma and the stop."""
    text = copy.open
    for found in BEFORE.finditer(text):
        start, end = found.span()
        mark = text[end]
        if SPACED_DOTS.match(text, end) or text[max(0, start - 2) : start].strip() == ".":
            continue
        if mark not in ",." and _is_meant(copy, start, end):
            continue
        if copy.tables.hold(start) or PICTURE.match(copy.text, end):
            continue
        yield Correction(start=start, end=end, after="")


def _is_meant(copy: Copy, start: int, end: int) -> bool:
    """Whether the space may be French usage, or a catalogue's."""
    language = copy.conventions_at(start)
    near = copy.text[max(0, start - REACH) : start] + copy.text[end : end + REACH]
    return language.family in ("fr", "und") or bool(FOREIGN.search(near) or CATALOGUE.search(near))


BEFORE_MARKS = Correcting(rule=NRM012, certainty=Certainty.AUTO, find=find)
