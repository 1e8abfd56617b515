"""An edition that is one folder of a repository, for programs that know the repository's paths."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import PurePath

    from edition_builder.diagnostics import Diagnostic, Place
    from edition_builder.model.outcome import Outcome

BY_REPOSITORY = frozenset({"github", "junit", "sarif"})
"""The reports whose readers look for a path in the repository."""


def beneath(folder: PurePath | None, outcome: Outcome) -> Outcome:
    """The outcome with every path below the folder; unchanged where that leads elsewhere.

    The folder is as `--project` has it. Only one below the working folder can be put in front of a
    path: an absolute one, or one with `..`, is no part of the repository's paths.
    """
    if folder is None or folder.is_absolute() or ".." in folder.parts or not folder.parts:
        return outcome
    front = folder.as_posix()
    return replace(
        outcome,
        findings=tuple(_moved(item, front) for item in outcome.findings),
        sources={f"{front}/{path}": source for path, source in outcome.sources.items()},
    )


def _moved(item: Diagnostic, front: str) -> Diagnostic:
    related = tuple(replace(other, place=_below(other.place, front)) for other in item.related)
    return replace(item, place=item.place and _below(item.place, front), related=related)


def _below(place: Place, front: str) -> Place:
    return replace(place, path=f"{front}/{place.path}")
