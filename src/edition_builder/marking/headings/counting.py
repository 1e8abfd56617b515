"""Headings by their numbers: numbered lines that go on counting with headings."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.marking.headings.signs import (
    COUNTED_STYLES,
    FEWEST_TITLED,
    NUMBER,
    SURE_LENGTH,
    TWO_SENTENCES,
    WIDE,
    Style,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.marking.blocks import Block

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}

FIGURES = expression(r"\[?(?P<number>\d{1,3}|[IVXLC]{1,7})[.\]]?")
SERIES = expression(
    r"(?P<name>[^\W\d_][^\d.!?;:]{2,40}\.?(?:\s(?:No|Nr|N°|№)\.?)?)\s(?P<number>\d{1,3})\.?"
)
FEWEST_ALONE = 6
COUNTS = 0.8
"""The share of numbers that are by one more than the number before."""


def count_on(blocks: Sequence[Block], styles: list[Style | None]) -> None:
    """Numbered lines that end with a full stop are headings where they go on counting with some.

    “III. How goes it?”, “IV. It goes.”: the numbers follow one another, and as many blank lines
    stand above the one as above the other.
    """
    known = [at for at, style in enumerate(styles) if style and style.name in COUNTED_STYLES]
    if len(known) < FEWEST_TITLED:
        return
    gap = min(blocks[at].gap for at in known)
    if gap < WIDE:
        return
    for step, places in ((1, range(len(blocks))), (-1, reversed(range(len(blocks))))):
        last = -1
        for at in places:
            style, block = styles[at], blocks[at]
            if style and style.name in COUNTED_STYLES:
                last = _number_of(block)
            elif not style and last + step > 0 and _counted_from(block, gap) == last + step:
                name = "roman" if block.words[0].isalpha() else "numbered"
                styles[at], last = Style(name), last + step


def count_series(blocks: Sequence[Block], styles: list[Style | None]) -> None:
    """Lines alike but for a number that counts on are headings: “Letter No. 1”, “Letter No. 2”."""
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, block in enumerate(blocks):
        found = SERIES.fullmatch(block.words) if block.plain and len(block.lines) == 1 else None
        if found and (block.gap or not at):
            places[found["name"].casefold().replace(".", "")].append((at, int(found["number"])))
    for series in places.values():
        steps = sum(b == a + 1 for (_, a), (_, b) in pairwise(series))
        if len(series) >= FEWEST_TITLED and steps >= COUNTS * (len(series) - 1):
            for at, _ in series:
                known = styles[at]
                styles[at] = Style("chapter") if not known or known.name == "plain" else known


def count_alone(blocks: Sequence[Block], styles: list[Style | None]) -> None:
    """Numbers alone on a line are headings where many of them count through the text."""
    alone = [
        (at, _value_of(found["number"]))
        for at, block in enumerate(blocks)
        if block.plain and block.gap and len(block.lines) == 1
        if (found := FIGURES.fullmatch(block.words))
    ]
    steps = sum(b == a + 1 for (_, a), (_, b) in pairwise(alone))
    if len(alone) < FEWEST_ALONE or steps < COUNTS * (len(alone) - 1):
        return
    for at, _ in alone:
        styles[at] = styles[at] or Style("numeral")


def _counted_from(block: Block, gap: int) -> int:
    """The number of a line that stands as far below the text as numbered headings do, or 0."""
    alone = block.plain and len(block.lines) == 1 and block.gap >= gap
    short = len(block.words) <= SURE_LENGTH and not TWO_SENTENCES.search(_unnumbered(block.words))
    return _number_of(block) if alone and short and block.words.endswith(".") else 0


def _unnumbered(words: str) -> str:
    found = NUMBER.match(words)
    return words[found.end() :] if found else words


def _number_of(block: Block) -> int:
    """The whole number a line begins with, 0 where there is none."""
    found = NUMBER.match(block.words)
    return _value_of(found["number"]) if found else 0


def _value_of(digits: str) -> int:
    """What figures or Roman numerals count, 0 where they are neither: “2.1”."""
    if digits.isdigit():
        return int(digits)
    if not digits.isalpha():
        return 0
    values = [ROMAN[letter] for letter in digits]
    return sum(
        -value if value < following else value for value, following in pairwise([*values, 0])
    )
