"""“Did you mean …?”."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, words: Iterable[str], cutoff: float = 0.6) -> str:
    """The word most like this one, or '' where none is like it; case counts least."""
    from difflib import get_close_matches  # noqa: PLC0415 - only once something is wrong

    known = sorted(words)
    folded = {item.casefold(): item for item in reversed(known)}
    if word.casefold() in folded:
        return folded[word.casefold()]
    found = get_close_matches(word.casefold()[:200], folded, n=1, cutoff=cutoff)
    return folded[found[0]] if found else ""


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """A hint that offers the nearest word, or ''."""
    near = nearest(word, words)
    return f"did you mean “{near}”?" if near else ""


def choices(words: Iterable[str]) -> str:
    """A hint that lists what can be chosen."""
    return "choose one of " + ", ".join(f"“{word}”" for word in words)
