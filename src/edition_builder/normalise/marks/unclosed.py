"""‘Notes of a Publicist of 1922: a title in marks that are not closed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.names.titles import titles_of
from edition_builder.quotations.conventions import CLOSED_BY
from edition_builder.rules.nrm.marks import NRM024
from edition_builder.rules.quo import QUO004

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

LONGEST = 200
GAP = expression(r"\s+")


def find(copy: Copy) -> Iterator[Correction]:
    """Each opening mark without its partner whose words are a title that is known."""
    for stray in copy.reading.strays:
        if not stray.opens or stray.end - stray.start != 1:
            continue
        title = _title_at(copy, stray.end)
        closing = CLOSED_BY.get(stray.sign, "")[:1]
        if title and closing:
            words = copy.text[stray.start : stray.end + title]
            yield Correction(
                start=stray.start,
                end=stray.end + title,
                after=words + closing,
                message=f"{words} is opened and never closed",
                hint=f"write {words}{closing}, if the title is all that is quoted",
            )


def _title_at(copy: Copy, start: int) -> int:
    """How long the title is that stands here; 0 where none does."""
    words = copy.text[start : start + LONGEST]
    flat = GAP.sub(" ", words).casefold()
    for title in copy.once(titles_of):
        if flat.startswith(title.casefold()) and not flat[len(title) : len(title) + 1].isalnum():
            found = re.match(
                GAP.sub(r"\\s+", re.escape(title).replace(r"\ ", " ")), words, re.IGNORECASE
            )
            return found.end() if found else 0
    return 0


UNCLOSED = Correcting(rule=NRM024, certainty=Certainty.SUGGEST, find=find, told_by=QUO004)
