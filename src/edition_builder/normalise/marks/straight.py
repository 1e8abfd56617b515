"""Straight marks in pairs, as the marks of the house."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.marking.dictionary import is_word
from edition_builder.normalise.copy import HIDDEN
from edition_builder.normalise.correction import Correction
from edition_builder.normalise.languages import language_of
from edition_builder.normalise.marks.house import house_of, is_own
from edition_builder.quotations.lexicon import words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy
    from edition_builder.normalise.languages import Quotes
    from edition_builder.quotations.spans import Span

STRAIGHT = ('"', "'")
SINGLE, DOUBLE, SINGLES = "'", '"', "‘‚‹›"
RARELY = 4
"""How many times fewer double marks than single ones are a slip, and no way of their own."""

CODE = expression(r"(?:[\w\])] ?[=+] ?|\w[(\[{]|\\)(?=[\"'][\w.-])")
FILE = expression(r"[\w./-]*\w(?:[._]\w{1,5}|_\w+)")
"""A file's name, or one that a program gave: event_index.md."""

WORD = expression(r"[^\W\d_]+")
LAST_WORD = expression(r"[^\W\d_]+\Z")
LONGEST_WORD = 40
CUT = words_in(
    """
    o th wi an ol t d
    """
)
"""Words whose end is not spoken; those in -in that stand for -ing are told by the dictionary."""

ELIDED = words_in(
    """
    til bout cause round cross fore ere e ave ad as ow spose stead tween twixt gin low un
    """
)
"""What remains of words whose beginning is not spoken, and some that are words in themselves."""


def straight_pairs(copy: Copy) -> Iterator[Correction]:
    """Each straight mark of a quotation, opening, closing, and repeated at a paragraph's head."""
    text = copy.text
    if not any(mark in text for mark in STRAIGHT):
        return
    uneven = {stray.passage for stray in copy.reading.strays} | _coded(copy)
    for span in copy.reading.spans:
        mark = text[span.start : span.start + 1]
        if mark not in STRAIGHT or text[span.end - 1 : span.end] != mark:
            continue
        if any(number in uneven for number, _, _ in span.pieces):
            continue
        if copy.open[span.start] == HIDDEN or FILE.fullmatch(text, span.start + 1, span.end - 1):
            continue
        if mark == SINGLE and _may_be_elided(copy, span):
            continue
        if way := way_at(copy, span):
            yield from _pair(text, span, _marks(copy, span, way))


def _marks(copy: Copy, span: Span, way: Quotes) -> tuple[str, str]:
    """The marks that a straight pair becomes; two empty ones where that is not known.

    An author who types single and double marks side by side means something by it: ‘glosses’
    beside “quotations”. There each pair keeps its kind; a lone pair follows the house.
    """
    level, single = span.level, copy.text[span.start] == SINGLE
    if not level and _keeps_kind(copy, single=single):
        levels = [at for at in (0, 1) if (way.marks(at)[0] in SINGLES) is single]
        level = levels[0] if levels else -1
    return ("", "") if level < 0 else (way.opening(level), way.closing(level))


def _keeps_kind(copy: Copy, *, single: bool) -> bool:
    used = copy.once(_openings)
    singles = sum(count for sign, count in used.items() if sign in SINGLES + SINGLE)
    doubles = used.total() - singles
    if single:
        return doubles > 0
    typed = used[SINGLE] > 0 and used[SINGLE] == singles
    return typed or (doubles > used[DOUBLE] and RARELY * doubles >= singles)


def _openings(copy: Copy) -> Counter[str]:
    """How often each mark, as it was typed, opens a quotation of the first level."""
    spans = (span for span in copy.reading.spans if not span.level and is_own(copy, span))
    return Counter(copy.text[span.start] for span in spans)


def _coded(copy: Copy) -> set[int]:
    """The passages with a value set in marks as programs have it: type="one", f('x'), a['k']."""
    starts = [passage.start for passage in copy.reading.passages]
    return {bisect_right(starts, found.start()) - 1 for found in CODE.finditer(copy.open)}


def _may_be_elided(copy: Copy, span: Span) -> bool:
    """Whether two single marks may be apostrophes: ’eard … the boys’, ’Arker an’.

    Several words that end in a letter, the last of them cut short; or such as begin with what is
    a word nowhere, or with what is left of one.
    """
    words = copy.text[span.start + 1 : span.end - 1]
    first, last = WORD.match(words), LAST_WORD.search(words[-LONGEST_WORD:])
    if not first or not last or first.end() == len(words):
        return False
    if copy.conventions_at(span.start).family != "en":
        return False
    begins, ends = first[0].casefold(), last[0]
    if ends in CUT or (
        ends.endswith("in") and not is_word(ends, "en") and is_word(f"{ends}g", "en")
    ):
        return True
    small = first[0].islower() and is_word(begins, "en") is False
    return small or (begins in ELIDED and ends.endswith("s"))


def way_at(copy: Copy, span: Span) -> Quotes | None:
    """How to quote where a quotation stands: by the house, or by its own language."""
    if is_own(copy, span):
        return copy.once(house_of)
    ways = language_of(copy.language_at(span.start)).quotes
    return ways[0] if ways else None


def _pair(text: str, span: Span, marks: tuple[str, str]) -> Iterator[Correction]:
    opening, closing = marks
    if not opening:
        return
    yield Correction(start=span.start, end=span.start + 1, after=opening)
    for _, start, _ in span.pieces[1:]:
        if text[start - 1 : start] in STRAIGHT:
            yield Correction(start=start - 1, end=start, after=opening)
    yield Correction(start=span.end - 1, end=span.end, after=closing)
