"""The optimum: which of the places where a line may end make the best paragraph.

Knuth and Plass's total fit over plain numbers; it knows neither fonts nor the engine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from edition_builder.paginate.lines.taste import Taste

TOO_LONG, TOO_SHORT = -1, -2
"""What stands for a line's looks where there can be no such line."""

MOST_HYPHENS = 2
"""Lines in a row that may end in a hyphen."""


class Place(NamedTuple):
    """A place where a line may end; widths are measured from the paragraph's beginning.

    `end`, `end_spaces`: text and spaces up to here, the hyphen with them, what hangs without.
    `start`, `start_spaces`: what lies before the next line's first letter.
    """

    end: float
    end_spaces: float
    start: float
    start_spaces: float
    cost: float = 0.0
    hyphen: bool = False


class Node(NamedTuple):
    """The best way found to end a line at a place, given its looks and the hyphens before it."""

    demerits: float
    start: float
    spaces: float
    looks: int
    hyphens: int
    place: int
    before: Node | None
    lines: int = 0


class Looks(NamedTuple):
    """How a line looks: its badness, and its colour from tight (0) to very loose (3)."""

    badness: float
    colour: int


Judge = Callable[[float, float, float, bool], Looks | int]
"""Of a line's free width, its spaces, its text and whether it is the last: its looks, `TOO_LONG`
or `TOO_SHORT`. A line that starts later or ends earlier must never be longer."""


class Rules(NamedTuple):
    """What a paragraph's lines are measured and judged by.

    `lines` is how many are wanted, 0 for as many as look best.
    """

    measure: float
    judge: Judge
    taste: Taste
    lines: int = 0


def optimum(places: Sequence[Place], rules: Rules, indent: float = 0.0) -> tuple[int, ...] | None:
    """The indices of the places to break at, the end of the text last; None where nothing fits.

    `indent` is a width in the same unit as the places.
    """
    active = [Node(0.0, -indent, 0.0, 1, 0, -1, None)]
    final = len(places) - 1
    for at, place in enumerate(places):
        found: dict[tuple[int, int, int], Node] = {}
        passed = 0
        for node in active:
            step = extend(node, place, at, rules, last=at == final)
            if step == TOO_LONG:
                passed += 1
            elif step == TOO_SHORT:
                break
            elif isinstance(step, Node):
                key = (step.looks, step.hyphens, step.lines if rules.lines else 0)
                if key not in found or step.demerits < found[key].demerits:
                    found[key] = step
        if at == final:
            ends = (node for node in found.values() if rules.lines in {0, node.lines})
            return _way(min(ends, key=_demerits, default=None))
        active = active[passed:] if passed else active
        if found:
            active.extend(_worthy(found.values(), rules))
        if not active:
            return None
    return None


def extend(
    node: Node,
    place: Place,
    at: int,
    rules: Rules,
    *,
    last: bool,
) -> Node | int | None:
    """A line from a node to a place: the node it leads to, or why there can be none.

    None: the line could be set, but must not end there.
    """
    width = place.end - node.start
    looks = rules.judge(rules.measure - width, place.end_spaces - node.spaces, width, last)
    if isinstance(looks, int):
        return looks
    hyphens = node.hyphens + 1 if place.hyphen else 0
    if hyphens > MOST_HYPHENS:
        return None
    taste = rules.taste
    demerits = node.demerits + (taste.line + looks.badness + place.cost) ** 2
    if hyphens > 1:
        demerits += taste.two_hyphens
    if abs(looks.colour - node.looks) > 1:
        demerits += taste.contrast
    if last:
        demerits += _ending(node, width, rules.measure, taste)
    start, spaces, lines = place.start, place.start_spaces, node.lines + 1
    return Node(demerits, start, spaces, looks.colour, hyphens, at, node, lines)


def _ending(node: Node, width: float, measure: float, taste: Taste) -> float:
    """What a last line costs: a broken word before it, or too little on it."""
    demerits = taste.hyphen_before_last if node.hyphens else 0.0
    if node.before is not None and width < taste.short * measure:
        demerits += taste.short_last
    return demerits


def _worthy(found: Iterable[Node], rules: Rules) -> list[Node]:
    """The nodes that may still win: one that costs less and binds no more beats the rest.

    Where so many lines are wanted, those of another number are no rivals.
    """
    contrast = rules.taste.contrast
    kept: list[Node] = []
    for node in sorted(found, key=_demerits):
        if not any(
            other.demerits + contrast <= node.demerits
            and other.hyphens <= node.hyphens
            and (not rules.lines or other.lines == node.lines)
            for other in kept
        ):
            kept.append(node)
    return kept


def _demerits(node: Node) -> float:
    return node.demerits


def _way(node: Node | None) -> tuple[int, ...] | None:
    """The places that led to a node."""
    if node is None:
        return None
    way: list[int] = []
    while node is not None and node.place >= 0:
        way.append(node.place)
        node = node.before
    return tuple(reversed(way))
