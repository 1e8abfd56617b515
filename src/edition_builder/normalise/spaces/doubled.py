"""Two spaces where one is meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.spaces import NRM010

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

RUN = expression(r"(?<=[^\s\ufdd0|])[ \u00a0\u2002-\u200a\u202f]{2,8}(?=[^\s\ufdd0|\u2002-\u200a])")
FIXED = "\u00a0\u202f"
MARKER = expression(
    r"[ \t>]*(?:[-*+:~]|\(?(?:\w|[ivxlc]{1,6}|\d{1,4}|@)[.)]|#{1,6}|\|.*)?\Z", re.DOTALL
)
"""What stands before the spaces that belong to a list, a heading, a verse."""

COLUMN = expression(r"\S(?: {3,}|\t)\S|\A\s*-{3}[-\s]*\Z")
"""Words set apart as a table's columns are, or the rule above and below a table."""

LONGEST_MARKER = 24
GAP = 3
FARTHEST = 400
"""Characters of a neighbouring line that are looked at."""


def find(copy: Copy) -> Iterator[Correction]:
    """Each run of spaces between words, but where it lays out a list, a table or a verse."""
    text = copy.open
    for found in RUN.finditer(text):
        if set(found[0]) <= set(FIXED) or copy.tables.hold(found.start()):
            continue
        line = text.rfind("\n", 0, found.start()) + 1
        if found.start() - line <= LONGEST_MARKER and MARKER.match(text[line : found.start()]):
            continue
        if text.startswith(("| ", "|\u00a0"), line) or _is_column(text, line, found):
            continue
        yield Correction(start=found.start(), end=found.end(), after=" ")


def _is_column(text: str, line: int, found: re.Match[str]) -> bool:
    """Whether a wide gap has one like it, or a table's rule, in the next words above or below."""
    if len(found[0]) < GAP:
        return False
    end = text.find("\n", found.end())
    end = len(text) if end < 0 else end
    before = text[max(0, line - FARTHEST) : max(0, line - 1)].rstrip().rpartition("\n")[2]
    behind = text[end + 1 : end + FARTHEST].lstrip("\n").partition("\n")[0]
    return bool(COLUMN.search(before) or COLUMN.search(behind))


DOUBLED_SPACES = Correcting(rule=NRM010, certainty=Certainty.AUTO, find=find)
