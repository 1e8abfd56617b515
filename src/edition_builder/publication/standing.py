"""A release that is there already: the same, or another under the same version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.diagnostics import Place
from edition_builder.publication.signing import SIGNATURE
from edition_builder.rules.out.releases import OUT031

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Release

FEW = 4
"""How many differing files are named."""


def differences(release: Release, folder: Path) -> tuple[str, ...]:
    """The names of the files that differ, are missing, or are there besides; none: it is the same.

    Hidden files are not the release's. A signature that is there, where none was asked for now, is
    no difference. Raises `OSError` where the folder cannot be read.
    """
    made = {item.name: item.data for item in release.artifacts}
    there = {path.name: path for path in folder.iterdir() if not path.name.startswith(".")}
    return tuple(sorted({*_changed(made, there), *(there.keys() - made.keys() - {SIGNATURE})}))


def _changed(made: dict[str, bytes], there: dict[str, Path]) -> Iterator[str]:
    for name, data in made.items():
        if name not in there or not there[name].is_file() or there[name].read_bytes() != data:
            yield name


def standing_otherwise(names: tuple[str, ...], shown: str, version: str) -> Diagnostic:
    """The refusal to replace a release."""
    named = ", ".join(f"“{name}”" for name in names[:FEW])
    more = f" and {len(names) - FEW} more" if len(names) > FEW else ""
    return OUT031.at(
        Place(path=shown),
        f"version {version} was released with other contents: {named}{more}",
        hint="raise “version” in edition.toml, or delete the folder if nobody has that release",
    )
