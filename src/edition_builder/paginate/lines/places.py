"""Places: where the lines of a paragraph may end, and at what cost.

The engine's own rules come first (Unicode Standard Annex 14); a few of them a compositor would not
follow: no line ends after the dash of “1919–30” or before any dash, an address ends after its
slashes and full stops, a name stays with its initials.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from weasyprint.text.line_break import get_log_attrs

from edition_builder.paginate import walk
from edition_builder.paginate.lines.copy import OBJECT
from edition_builder.paginate.lines.words import breakable, syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.paginate.lines.copy import Copy
    from edition_builder.paginate.lines.taste import Taste
    from edition_builder.paginate.lines.words import Lexicon

ADDRESS = re.compile(
    r"(?:https?://|www\.|doi\.org/|doi:)\S+|[\w.+-]{1,99}@[\w-]{1,99}\.[\w.-]{1,199}\w"
)
AFTER_IN_ADDRESS = re.compile(r"[/.?&=_@-]+(?=[^\s/.?&=_@>)\],;:’”»-])")
"""Where an address may be broken: after these, never with a hyphen nor before what closes it."""

SOFT_HYPHEN = "\xad"
HYPHENS = frozenset("-\u2010")
MARKERS = frozenset({"footnote-marker", "marker"})
DASHES = frozenset("–—\u2012\u2015")
OPENING = frozenset({"Pi", "Ps"})
"""Unicode's categories of what opens: a bracket, a quotation."""

BOUND = re.compile(
    r"(?:\b[^\W\d_]\.|(?<![\w’])(?:(?:vols?|nos?|chs?|figs?|eds?|Bd|Nr|vgl)\.|(?:pp?|nn?|Drs?|Mrs?|St)"
    r"\.?)) (?=[\w‘“(])"
)
"""Initials and abbreviations that hold to what follows them."""


FEWEST = 3
"""Letters to be left together where a word is broken anywhere."""


class Spot(NamedTuple):
    """A place in the text: what stands on the line ends at `end`, the next begins at `next`.

    `hyphen`: whether a hyphen is added; `broken`: whether a line that ends here ends in one;
    `bound`: whether what stands before holds to what follows, as an initial does to its name.
    """

    end: int
    next: int
    cost: float
    hyphen: bool = False
    broken: bool = False
    bound: bool = False


def spots(copy: Copy, language: str, taste: Taste) -> list[Spot]:
    """Every place but the engine's hyphens, in order; the end of the text is the last."""
    text = copy.text
    held = _held(copy)
    addresses = [found.span() for found in ADDRESS.finditer(text)]
    found = list(_regular(text, language, held, addresses, taste))
    for start, end in addresses:
        found += [
            Spot(at, at, taste.address)
            for at in (mark.end() for mark in AFTER_IN_ADDRESS.finditer(text, start, end))
            if not held[at] and at > text.find(":", start, end) + 3
        ]
    end = len(text.rstrip(" "))
    return [*sorted(spot for spot in found if spot.end < end), Spot(end, len(text), 0.0)]


def hyphens(copy: Copy, taste: Taste, lexicon: Lexicon) -> list[Spot]:
    """The places inside words, by the language of each passage."""
    found: list[Spot] = []
    last = len(copy.text.rstrip(" ")) - 1
    for box, start, end, held in copy.runs:
        style = box.style
        if held or style["hyphens"] != "auto" or not style["lang"]:
            continue
        fewest, left, right = style["hyphenate_limit_chars"]
        for first, past in breakable(copy.text, start, end, style["lang"], lexicon):
            if past - first >= fewest and past < last and not _in_address(copy.text, first):
                word = copy.text[first:past]
                cost = taste.hyphen if word.islower() else taste.hyphen + taste.capital
                for at in syllables(word, style["lang"], left, right):
                    less = taste.seam if lexicon.seam(word, at) else 0.0
                    found.append(
                        Spot(first + at, first + at, cost - less, hyphen=True, broken=True)
                    )
    return found


def anywhere(
    found: Sequence[Spot], copy: Copy, widths: Sequence[float], measure: float, taste: Taste
) -> list[Spot]:
    """The places inside what is wider than a line and cannot be broken: between any two letters.

    `widths` are those of the text up to each letter.
    """
    more: list[Spot] = []
    start = 0
    if all(held for *_, held in copy.runs):
        return []  # its style wants it on one line
    for spot in found:
        if widths[spot.end] - widths[start] > measure:
            more += [
                Spot(at, at, taste.anywhere)
                for at in range(start + FEWEST, spot.end - FEWEST + 1)
                if not unicodedata.combining(copy.text[at])
            ]
        start = spot.next
    return more


def _regular(
    text: str,
    language: str,
    held: bytearray,
    addresses: list[tuple[int, int]],
    taste: Taste,
) -> Iterator[Spot]:
    """The engine's places, where a compositor agrees."""
    attributes = get_log_attrs(text, language)
    bound = {found.end() for found in BOUND.finditer(text)}
    inside = {at for start, end in addresses for at in range(start + 1, end)}
    for at in range(1, len(text)):
        before = text[at - 1]
        if before.isalnum() or held[at] or at in inside or not attributes[at].is_line_break:
            continue
        spot = _spot(text, at, taste)
        if spot is not None:
            if at in bound:
                spot = spot._replace(cost=spot.cost + taste.name, bound=True)
            yield spot


def _spot(text: str, at: int, taste: Taste) -> Spot | None:
    """The place before the character at an index, as its neighbours make it."""
    before, after = text[at - 1], text[at]
    if before == " ":
        end = len(text[:at].rstrip(" "))
        cost = taste.before_dash if after in DASHES else 0.0
        return Spot(end, at, cost) if end else None
    if _is_joined(before, after):
        return None
    if before == SOFT_HYPHEN:
        return Spot(at - 1, at, taste.author_hyphen, hyphen=True, broken=True)
    if after in DASHES or (
        before in DASHES and after.isdigit() and text[at - 2 : at - 1].isdigit()
    ):
        return None
    if before in HYPHENS:
        return Spot(at, at, taste.compound, broken=True)
    return Spot(at, at, taste.dash)


def _is_joined(before: str, after: str) -> bool:
    """Whether what the engine would part is one word: “(x)” and “nth” drawn, “R.C.P.(B.)”."""
    opens = unicodedata.category(after) in OPENING and before not in DASHES
    return opens or OBJECT in (before, after)


def _held(copy: Copy) -> bytearray:
    """Which places must not end a line: 1 for every index inside what holds together."""
    held = bytearray(len(copy.text) + 1)
    for _, start, end, holds in copy.runs:
        if holds:
            held[start + 1 : end] = b"\1" * max(0, end - start - 1)
    for (box, _, end, holds), (follower, _, _, follower_holds) in pairwise(copy.runs):
        together = holds and follower_holds
        if together or walk.pseudo(follower) == "footnote-call" or walk.pseudo(box) in MARKERS:
            held[end] = 1
    return held


def _in_address(text: str, at: int) -> bool:
    start = text.rfind(" ", 0, at) + 1
    return ADDRESS.match(text, start) is not None
