"""Why the editions could not be put in place, in words that help."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Place
from edition_builder.locks import LockedError
from edition_builder.rules.out.writing import OUT001, OUT002, OUT003, OUT004, OUT005, OUT006

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from edition_builder.diagnostics import Diagnostic, Rule
    from edition_builder.model import Project

REASONS: Mapping[int, tuple[Rule, str]] = {
    errno.EACCES: (OUT001, "“{path}” may not be written"),
    errno.EPERM: (OUT001, "“{path}” may not be written"),
    errno.EROFS: (OUT001, "“{path}” lies on a disk that can only be read"),
    errno.ENOSPC: (OUT002, "the disk that holds “{path}” is full"),
    errno.EDQUOT: (OUT002, "the quota for “{path}” is used up"),
    errno.ENOTDIR: (OUT003, "a part of “{path}” is a file, not a folder"),
    errno.EEXIST: (OUT003, "“{path}” is a file, not a folder"),
}
"""What each error of the system means for an edition."""


def refusal(error: OSError | LockedError, shown: str) -> Diagnostic:
    """The finding for an error met while writing; `shown` is the output folder as users know it."""
    place = Place(path=shown)
    if isinstance(error, LockedError):
        message = f"another build into “{shown}” is running ({error})"
        return OUT004.at(place, message, hint="wait until it has ended, or use another folder: -o")
    rule, words = REASONS.get(error.errno or 0, (OUT006, "“{path}” cannot be written: {reason}"))
    reason = (error.strerror or "").lower()
    return rule.at(place, words.format(path=shown, reason=reason), hint=as_hint(rule))


def unsuitable(out: Path, shown: str, project: Project) -> Diagnostic | None:
    """The finding where `out` is no folder for editions: a file, or a place that holds sources."""
    place = Place(path=shown)
    if out.exists() and not out.is_dir():
        message = f"“{shown}” is a file, not a folder"
        return OUT003.at(place, message, hint=as_hint(OUT003))
    if not out.name:
        return OUT005.at(place, f"“{shown}” is the whole machine", hint=as_hint(OUT005))
    home = out.resolve()
    held = [
        item.path
        for item in project.inputs
        if (project.root / item.path).resolve().is_relative_to(home)
    ]
    if held or (home / ".git").exists():
        message = f"“{shown}” holds sources of the edition: “{held[0] if held else '.git'}”"
        return OUT005.at(place, message, hint=as_hint(OUT005))
    return None


def as_hint(rule: Rule) -> str:
    """The rule's remedy as a hint: no capital, no full stop."""
    return rule.remedy[0].lower() + rule.remedy[1:].rstrip(".")
