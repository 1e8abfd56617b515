"""What is worked out from a whole bibliography, and asked for by every part of a manuscript."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from edition_builder.model import Reference

Found = TypeVar("Found")


def once(
    find: Callable[[Mapping[str, Reference]], Found],
) -> Callable[[Mapping[str, Reference]], Found]:
    """A function of a bibliography's entries that keeps its last answer.

    A book has forty chapters and one bibliography. That it is the same is told by identity, which
    costs nothing: entries are never changed.
    """
    last: list[tuple[Mapping[str, Reference], Found]] = []

    @wraps(find)
    def kept(references: Mapping[str, Reference]) -> Found:
        for known, found in last[:]:
            if known is references:
                return found
        found = find(references)
        last[:] = [(references, found)]
        return found

    return kept
