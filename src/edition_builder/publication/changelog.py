"""The edition's own changelog, where it keeps one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.diagnostics import Place
from edition_builder.publication.notes import section_of
from edition_builder.rules.out.releases import OUT037

if TYPE_CHECKING:
    from pathlib import Path

    from edition_builder.diagnostics import Diagnostic

CHANGELOG = "CHANGELOG.md"
LARGEST = 4 * 2**20


def told_of(root: Path, version: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """What `CHANGELOG.md` tells of this version, and a finding where it tells nothing.

    An edition without a changelog, or with one that is no plain text, tells nothing.
    """
    path = root / CHANGELOG
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            return "", ()
        told = section_of(path.read_text(encoding="utf-8"), version)
    except (OSError, UnicodeDecodeError):
        return "", ()
    return told, () if told else (_untold(version),)


def _untold(version: str) -> Diagnostic:
    return OUT037.at(
        Place(path=CHANGELOG),
        f"there is nothing on version {version}",
        hint=f"add a section “## [{version}]” with what has changed",
    )
