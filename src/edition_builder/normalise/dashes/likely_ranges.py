"""20-30 per cent, 1918 - 1920: figures that are probably a range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.dashes.ranges import ALONE, END, is_range
from edition_builder.rules.nrm.dashes import NRM033

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

COUNTED = expression(rf"{ALONE}(\d{{1,4}})-(\d{{1,4}})(?= (?:[^\W\d_]{{2,}}|%)){END}")
SPACED = expression(rf"{ALONE}((?:1\d|20)\d\d) [-–—] ((?:1\d|20)\d\d){END}")
SPACED_PAGES = expression(rf"(?<=\bpp\.[ \u00a0])(\d{{1,4}}) [-–] (\d{{1,4}}){END}")
WORD = expression(r"[^\W\d_]+\.?\s\Z")
SHORTENED = expression(rf"{ALONE}((?:1\d|20)\d\d)-(\d){END}")
OPENS = expression(r"\A(?:The|In|From|For|Die|Der|Das|Les?)\s\Z")
CAPITAL = expression(r"[A-ZÀ-ÞА-Я][^\W\d_]*\.?\s\Z")


def find(copy: Copy) -> Iterator[Correction]:
    """Each pair of growing figures before a word, and each range set apart by spaces."""
    text = copy.open
    for found in COUNTED.finditer(text):
        before = text[max(0, found.start() - 30) : found.start()]
        if int(found[1]) < int(found[2]) and WORD.search(before) and not CAPITAL.search(before):
            yield from _offered(copy, found)
    for found in SHORTENED.finditer(text):
        if int(found[1][-1]) < int(found[2]) and _counts_years(text, found.start()):
            yield from _offered(copy, found)
    for pattern in (SPACED, SPACED_PAGES):
        for found in pattern.finditer(text):
            if int(found[1]) < int(found[2]):
                yield from _offered(copy, found)


def _counts_years(text: str, start: int) -> bool:
    """Whether a small word or an article stands before, and no name: “BS 1881-4”."""
    word = WORD.search(text, max(0, start - 30), start)
    return bool(word and (not CAPITAL.match(word[0]) or OPENS.match(word[0])))


def _offered(copy: Copy, found: re.Match[str]) -> Iterator[Correction]:
    if is_range(copy, found):
        after = f"{found[1]}–{found[2]}"
        yield Correction(
            start=found.start(),
            end=found.end(),
            after=after,
            message=f"“{found[0]}” is a range, if one goes up to the other",
            hint=f"write “{after}”, with an en dash",
        )


LIKELY_RANGES = Correcting(rule=NRM033, certainty=Certainty.SUGGEST, find=find)
