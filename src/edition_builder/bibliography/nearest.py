"""“Did you mean …?”: the nearest of the names there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

if TYPE_CHECKING:
    from collections.abc import Iterable

LIKE = 0.6
"""How much of a name must agree (0 to 1) before it is worth suggesting; capitals do not count."""
LONGEST = 200
"""How many characters of a name are compared."""


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """A hint naming the nearest of the names, or '' where none is near."""
    scorer = DamerauLevenshtein.normalized_similarity
    ordered, wanted = sorted(names), name[:LONGEST]
    found = process.extractOne(
        wanted, ordered, scorer=scorer, processor=str.lower, score_cutoff=LIKE
    )
    return f"did you mean “{found[0]}”?" if found else ""
