"""What the project decided about findings: their severities, and those it lives with."""

from __future__ import annotations

from dataclasses import replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from edition_builder.rules.prj.configuration import PRJ019

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import CheckSettings, Ignore


def in_effect(check: CheckSettings, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings with the severities that `[check.severity]` gives their rules."""
    return tuple(
        replace(item, severity=check.severity.get(item.code, item.severity)) for item in diagnostics
    )


def apply(
    check: CheckSettings, diagnostics: Iterable[Diagnostic], ran_codes: Collection[str]
) -> tuple[tuple[Diagnostic, ...], int, tuple[Diagnostic, ...]]:
    """The findings that remain, how many were ignored, and a note for each ignore that met nothing.

    A note is given only for rules that ran (`ran_codes`): `check` cannot know what a build would
    find.
    """
    kept: list[Diagnostic] = []
    met: set[Ignore] = set()
    ignored = 0
    for item in diagnostics:
        meeting = [ignore for ignore in check.ignore if _meets(ignore, item)]
        met.update(meeting)
        ignored += bool(meeting)
        kept.extend([] if meeting else [item])
    idle = [row for row in check.ignore if row not in met and row.code in ran_codes]
    return tuple(kept), ignored, tuple(_idle(ignore) for ignore in idle)


def ignored_in(check: CheckSettings, path: str) -> frozenset[str]:
    """The codes that `[check] ignore` sets aside in a file, or in all."""
    return frozenset(row.code for row in check.ignore if _covers(row, path))


def _meets(ignore: Ignore, item: Diagnostic) -> bool:
    if ignore.code != item.code:
        return False
    return _covers(ignore, item.place.path if item.place else "")


def _covers(ignore: Ignore, path: str) -> bool:
    return ignore.path in {"", path} or fnmatchcase(path, ignore.path)


def _idle(ignore: Ignore) -> Diagnostic:
    where = f" in “{ignore.path}”" if ignore.path else ""
    return PRJ019.at(
        ignore.place,
        f"no finding {ignore.code}{where} is there to ignore",
        hint="delete the row",
    )
