"""Taste: what makes a line good or bad, as one table.

Spaces are told in parts of the face's own space. Costs are in the units of Knuth and Plass: a line
whose spaces reach their comfortable limit has a badness of 100.
"""

from __future__ import annotations

from typing import NamedTuple

from edition_builder.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Taste:
    """The limits of a line's spaces and letters, and the price of each kind of end."""

    # Spaces: how much more or less than natural is comfortable.
    stretch: float = 0.35
    shrink: float = 0.15

    # Letters help where spaces alone would leave these bounds: first in their own width, by no more
    # than `letters` of it, then in a trace of space between them (`trace`). Only where spaces pass
    # `late` as well are letters set further apart, as far as each try allows; they are set together
    # by no more than `together`.
    ease: float = 0.12
    give: float = 0.08
    letters: float = 0.015
    trace: float = 0.011
    late: float = 0.25
    together: float = 0.028

    # A line for its own sake, and a neighbour of another colour: tight next to loose.
    line: float = 10.0
    contrast: float = 8_000.0

    # Ends of lines. Three hyphens in a row are never set. A hyphen at the seam of a compound costs
    # so much less.
    hyphen: float = 700.0
    seam: float = 200.0
    capital: float = 200.0
    author_hyphen: float = 60.0
    compound: float = 70.0
    dash: float = 30.0
    before_dash: float = 250.0
    name: float = 800.0
    address: float = 30.0
    anywhere: float = 2_000.0
    two_hyphens: float = 60_000.0
    hyphen_before_last: float = 40_000.0

    # The last line: shorter than this part of the measure, or of the indent, it looks lost.
    short: float = 0.12
    short_last: float = 40_000.0

    # Ragged setting: the part of the measure a line may leave empty for a badness of 100.
    ragged: float = 0.2


TASTE = Taste()


class Try(NamedTuple):
    """One way to try a paragraph: with the engine's hyphenation or without, and its limits.

    `loosest`, `tightest`: of the spaces, in parts of what is comfortable; `between`: of the space
    between letters, as a part of the line's width. A share of 0.017 puts 0.7 % of the size of
    type after each letter; more is seen, and left to lines that nothing else can hold. `parted`:
    whether an initial may be parted from its name.
    """

    hyphenated: bool
    loosest: float
    tightest: float
    between: float
    parted: bool = False


TRIES = (
    Try(hyphenated=False, loosest=1.2, tightest=1.0, between=0.011),
    Try(hyphenated=False, loosest=1.4, tightest=1.0, between=0.017),
    Try(hyphenated=True, loosest=1.45, tightest=1.0, between=0.017),
    Try(hyphenated=True, loosest=2.1, tightest=1.6, between=0.034),
    Try(hyphenated=True, loosest=60.0, tightest=1.6, between=0.034, parted=True),
)
"""The tries in order: most paragraphs are set without a single hyphen, and the last one holds what
no compositor could set well."""

RAGGED = TRIES[2]
"""For what is set ragged: words are broken, spaces are the face's own."""

WHOLE = TRIES[:3]
"""For a paragraph whose line must not end inside a word where its page ends."""

MENDING = Try(hyphenated=True, loosest=1.5, tightest=1.0, between=0.024)
"""For a line more or less than is best, where that mends a page: spaces as in good lines, letters
set apart or together by 1 % of the size of type at the most."""
