"""Spreading a line: how its free width is shared between its spaces and its letters."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from edition_builder.paginate.lines.measure import HAIR
from edition_builder.paginate.lines.optimum import TOO_LONG, TOO_SHORT, Looks

if TYPE_CHECKING:
    from edition_builder.paginate.lines.optimum import Judge
    from edition_builder.paginate.lines.taste import Taste, Try

NARROW, LOOSE = -0.5, 0.5
"""Strain beyond which a line looks tight or loose; beyond 1 it looks very loose."""


def letters_share(free: float, spaces: float, width: float, taste: Taste, between: float) -> float:
    """The part of a line's free width that its letters take; negative where they give way.

    Spaces alone bear what is hardly seen; then letters help by a trace, in their own width and in
    the space between them; then spaces; then letters up to their limit; spaces bear the rest.
    """
    if free < 0:
        most = (taste.letters + min(between, taste.together)) * width
        return -min(max(0.0, -free - taste.give * spaces), most)
    trace = min(between, taste.trace)
    first = min(max(0.0, free - taste.ease * spaces), (taste.letters + trace) * width)
    rest = free - first
    return first + min(max(0.0, rest - taste.late * spaces), (between - trace) * width)


def strain(free: float, spaces: float, width: float, taste: Taste, between: float) -> float:
    """How hard a line's spaces are drawn: 1 and -1 are the limits of comfort."""
    rest = free - letters_share(free, spaces, width, taste, between)
    if spaces <= 0:
        return 0.0 if abs(rest) < 1e-6 else float("inf") if rest > 0 else float("-inf")  # noqa: PLR2004 - rounding
    return rest / (spaces * (taste.stretch if rest >= 0 else taste.shrink))


def justified(taste: Taste, limits: Try, *, fill_last: bool = False) -> Judge:
    """Judges lines that fill the measure, their spaces within limits.

    `fill_last`: whether the last line fills the measure as well.
    """

    def judge(free: float, spaces: float, width: float, last: bool) -> Looks | int:
        if last and not fill_last and free >= 0:
            return Looks(0.0, 1)
        drawn = strain(free, spaces, width, taste, limits.between)
        if drawn < -limits.tightest:
            return TOO_LONG
        if drawn > limits.loosest:
            return TOO_SHORT
        return Looks(100 * abs(drawn) ** 3, _colour(drawn))

    return judge


def ragged(taste: Taste, measure: float, emptiest: float = inf) -> Judge:
    """Judges lines that keep their natural spaces and end where they end.

    `emptiest`: the CSS pixels that a line may leave empty.
    """

    def judge(free: float, _spaces: float, _width: float, last: bool) -> Looks | int:
        if free < -HAIR:
            return TOO_LONG
        if free > emptiest and not last:
            return TOO_SHORT
        return Looks(0.0 if last else 100 * (free / (measure * taste.ragged)) ** 2, 1)

    return judge


def _colour(drawn: float) -> int:
    if drawn < NARROW:
        return 0
    if drawn <= LOOSE:
        return 1
    return 2 if drawn <= 1 else 3
