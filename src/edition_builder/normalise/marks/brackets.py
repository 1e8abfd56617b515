"""A round bracket that is opened and never closed, or closed and never opened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.quotations.passages import Form
from edition_builder.rules.nrm.marks import NRM027

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

BRACKET = expression(r"[()]")
COUNTER = expression(r"(?:(?<!\w)(?:\d{1,3}|[a-z]|[ivxlc]{1,6})|[:;=]-?)\Z", re.IGNORECASE)
"""What stands before a bracket that is alone on purpose: 1), b), and a smile."""

TYPED = expression(r"\([^()\n]{0,60}[^\W\d_],? (?:1[4-9]|20)\d\d")
"""A citation typed as words, of which another rule tells."""

REACH = 10


def find(copy: Copy) -> Iterator[Correction]:
    """The first bracket of each paragraph without its partner."""
    for passage in copy.reading.passages:
        if passage.form in (Form.TABLE, Form.ASIDE):
            continue
        at = _alone(copy.open, passage.start, passage.end)
        if at is not None and not TYPED.match(copy.open, at):
            yield _asked(copy, at)


def _alone(text: str, start: int, end: int) -> int | None:
    """Where the first bracket without partner stands."""
    opened: list[int] = []
    for found in BRACKET.finditer(text, start, end):
        at = found.start()
        if text[at - 1 : at] == "\\":
            continue
        if found[0] == "(":
            opened.append(at)
        elif opened:
            opened.pop()
        elif not COUNTER.search(text[max(start, at - REACH) : at]):
            return at
    return opened[0] if opened else None


def _asked(copy: Copy, at: int) -> Correction:
    opens = copy.open[at] == "("
    near = " ".join(copy.text[max(0, at - 30 * (not opens)) : at + 1 + 30 * opens].split())
    what = "opened and never closed" if opens else "closed and never opened"
    return Correction(
        start=at,
        end=at + 1,
        message=f"a bracket is {what} in this paragraph: “{near}”",
        hint="set its partner, or delete it",
    )


BRACKETS = Correcting(rule=NRM027, certainty=Certainty.QUERY, find=find)
