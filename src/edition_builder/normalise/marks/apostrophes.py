"""Apostrophes typed as straight marks, primes, accents, or the wrong way round."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.normalise.correction import Correction
from edition_builder.quotations.conventions import convention_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

APOSTROPHE = "’"
BETWEEN = expression(r"(?<=[^\W\d_])['´](?=[^\W\d_])|(?<=\d)'(?=s(?!\w))")
ENGLISH = expression(r"(?<=[^\W\d_])(?:[′‵‘‛](?=(?:s|t|re|ve|ll)(?!\w))|[′‵](?=[dm](?!\w)))")
"""Not before other letters: ′ is a soft sign (Pil′niak), ‘ a guttural (Sa‘d)."""

FRENCH = expression(
    r"(?<=(?<!\w)[ldjmtscnLDJMTSCN])[′‵‘‛](?=[aeiouhyàâäéèêëîïôöûùœæAEIOUHYÀÂÉÈÊÎÔÛŒ])"
)
AT_END = expression(r"(?<=[^\W\d_])'(?!\w)")
AT_START = expression(r"(?<![\w\\’'‘])['‘](?=(\w{1,12}))")
YEARS = expression(r"\d0s|\d\d\Z")
ELISIONS = {"en": ENGLISH, "fr": FRENCH}


def apostrophes(copy: Copy) -> Iterator[Correction]:
    """Each mark that can be nothing but an apostrophe."""
    text = copy.open
    for found in BETWEEN.finditer(text):
        yield _mended(found.start())
    for family, pattern in ELISIONS.items():
        for found in pattern.finditer(text):
            if copy.conventions_at(found.start()).family == family:
                yield _mended(found.start())
    if "'" in text or "‘" in text:
        yield from _at_edges(copy)


def _mended(offset: int) -> Correction:
    return Correction(start=offset, end=offset + 1, after=APOSTROPHE)


def _at_edges(copy: Copy) -> Iterator[Correction]:
    """Marks at the beginning or the end of a word that no quotation needs."""
    used = _used(copy)
    starts = [passage.start for passage in copy.reading.passages]
    uneven = {stray.passage for stray in copy.reading.strays if stray.sign in "'’‘"}
    for found in (*AT_END.finditer(copy.open), *AT_START.finditer(copy.open)):
        at = found.start()
        if at in used or bisect_right(starts, at) - 1 in uneven:
            continue
        if not found.groups() or _is_elided(copy, at, found[1]):
            yield _mended(at)


def _used(copy: Copy) -> frozenset[int]:
    """Where quotations begin and end."""
    spans = copy.reading.spans
    return frozenset(
        offset
        for span in spans
        for offset in (span.start, span.end - 1, *(start - 1 for _, start, _ in span.pieces))
    )


def _is_elided(copy: Copy, at: int, word: str) -> bool:
    """Whether a word begins that is written with an apostrophe: ’tis, ’90s."""
    if YEARS.fullmatch(word):
        return True
    return word.lower() in convention_of(copy.language_at(at)).elided
