"""‘one ‘in’ another’: a quotation in a quotation with the same marks."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from edition_builder.normalise.correction import Correction
from edition_builder.normalise.languages import NARROW, NBSP, language_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.normalise.copy import Copy
    from edition_builder.quotations.spans import Span, Stray

SPACES = (" ", NBSP, NARROW)
LONGEST = 4000
"""Characters of an outer quotation whose own marks were taken for others."""


def nested_alike(copy: Copy) -> Iterator[Correction]:
    """The inner marks of each such pair, as the marks of the second level."""
    yield from _doubles(copy)
    strays: defaultdict[int, list[Stray]] = defaultdict(list)
    for stray in copy.reading.strays:
        strays[stray.passage].append(stray)
    for number, found in strays.items():
        if len(found) == len(("‘", "’")):
            yield from _singles(copy, number, found)


def _doubles(copy: Copy) -> Iterator[Correction]:
    """A pair directly in one of its own kind."""
    around: list[Span] = []
    for span in copy.reading.spans:
        del around[span.level :]
        if around and _sign(copy, span) == _sign(copy, around[-1]) and _is_curly(copy, span):
            yield from _other(copy, span)
        around.append(span)


def _singles(copy: Copy, number: int, strays: Sequence[Stray]) -> Iterator[Correction]:
    """‘a ‘b’ c’: the reader pairs the inner marks, and the outer ones are left over."""
    first, last = strays
    if (first.sign, last.sign) != ("‘", "’") or not first.opens or last.opens:
        return
    if last.start - first.start > LONGEST:
        return
    for span in copy.reading.spans:
        inside = first.end <= span.start and span.end <= last.start
        if inside and not span.level and span.pieces[0][0] == number and _sign(copy, span) == "‘":
            yield from _other(copy, span)


def _sign(copy: Copy, span: Span) -> str:
    return copy.text[span.start : span.start + 1]


def _is_curly(copy: Copy, span: Span) -> bool:
    return _sign(copy, span) not in {'"', "'"}


def _other(copy: Copy, span: Span) -> Iterator[Correction]:
    """The pair with the marks that its way of quoting has for the next level."""
    sign = _sign(copy, span)
    for way in language_of(copy.language_at(span.start)).quotes:
        for own, other in ((way.outer, way.inner), (way.inner, way.outer)):
            if own[0] == sign and own[1] == copy.text[span.end - 1 : span.end]:
                opening, closing = _padded(copy, span)
                yield Correction(start=span.start, end=opening, after=other[0])
                yield Correction(start=closing, end=span.end, after=other[1])
                return


def _padded(copy: Copy, span: Span) -> tuple[int, int]:
    """Where the opening mark ends and the closing one begins, with French spaces inside them."""
    opening, closing = span.start + 1, span.end - 1
    if _sign(copy, span) == "«":
        opening += copy.text[opening] in SPACES
        closing -= copy.text[closing - 1] in SPACES
    return opening, closing
