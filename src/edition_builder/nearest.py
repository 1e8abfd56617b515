"""“Did you mean …?”: the name that was most likely meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LIKE = 0.6
"""The share of letters two names must have in common; letters changed places count as one slip."""
LONGEST = 200
"""How many characters of a name are compared."""


def nearest(name: str, names: Iterable[str], like: float = LIKE) -> str:
    """The name most like this one, or '' where none is like it; capitals count least.

    Of several that are equally like, the first in alphabetical order.
    """
    known = sorted(names)
    folded = {item.casefold(): item for item in reversed(known)}
    if name.casefold() in folded:
        return folded[name.casefold()]
    from rapidfuzz import process  # noqa: PLC0415 - only once something is wrong
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    scorer = OSA.normalized_similarity
    wanted = name.casefold()[:LONGEST]
    found = process.extractOne(wanted, list(folded), scorer=scorer, score_cutoff=like)
    return folded[found[0]] if found else ""


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """A hint that offers the nearest name, or ''."""
    near = nearest(name, names)
    return f"did you mean “{near}”?" if near else ""


def choices(names: Iterable[str]) -> str:
    """A hint that lists what can be chosen."""
    return "choose one of " + ", ".join(f"“{name}”" for name in names)
