"""Spaces at the end of a line, and empty lines at the end of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.spaces import NRM011

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

AT_END = expression(r"(?<![ \t\u00a0])[ \t\u00a0]{1,1000}(?=\n|\Z)")
LAST_LINES = expression(r"(?<!\n)\n{2,}\Z")


def find(copy: Copy) -> Iterator[Correction]:
    """Each of them; two spaces or more before a line of the same paragraph are a line break."""
    text = copy.open
    for found in AT_END.finditer(text):
        if found[0] in {" ", "\u00a0"} or _is_last(text, found):
            yield Correction(start=found.start(), end=found.end(), after="")
    last = LAST_LINES.search(text, max(0, len(text.rstrip("\n")) - 1))
    if last and last.start():
        yield Correction(start=last.start(), end=last.end(), after="\n")


def _is_last(text: str, found: re.Match[str]) -> bool:
    """Whether nothing follows in the paragraph, or nothing came before."""
    behind = text[found.end() : found.end() + 80].removeprefix("\n")
    ends = not behind.partition("\n")[0].strip()
    return ends or text[found.start() - 1 : found.start()] in {"", "\n"}


LINE_ENDS = Correcting(rule=NRM011, certainty=Certainty.AUTO, find=find)
