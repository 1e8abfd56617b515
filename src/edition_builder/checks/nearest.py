"""“Did you mean”: the name that was most likely meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from collections.abc import Iterable

LIKE_ENOUGH = 0.7
"""The share of letters that two names must have in common, letters changed places counting one."""


def nearest(name: str, names: Iterable[str]) -> str:
    """The name most like this one, the first of several, or '' where none is like it.

    Capitals count for nothing. The names come in an order that is the same in every run.
    """
    found = process.extractOne(
        name,
        list(names),
        scorer=OSA.normalized_similarity,
        processor=str.casefold,
        score_cutoff=LIKE_ENOUGH,
    )
    return found[0] if found else ""


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """A hint that offers the nearest name, or ''."""
    found = nearest(name, names)
    return f"did you mean “{found}”?" if found else ""
