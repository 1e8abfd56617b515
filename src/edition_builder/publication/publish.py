"""Put a release in place: wholly, or not at all."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from edition_builder.publication.exchange import exchange

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from edition_builder.model import Release

FRESH = "new"
OF_ONE_BUILD = frozenset({"citations.html", "normalise.json"})
"""Files about a build, made only where there is something to tell."""


def publish(
    release: Release,
    out: Path,
    staging: Path,
    swap: Callable[[Path, Path], bool] = exchange,
) -> tuple[str, ...]:
    """Write the release's files beside `out`, then let them take its place; their names.

    Other files in `out` stay. On Linux the two folders are exchanged in one step, so that `out`
    holds the old editions or the new ones at every moment. Where there is no such call each file
    is replaced in one step, checksums last. `swap` is that call. Raises `OSError`; then `out` is
    as it was.
    """
    fresh = staging / FRESH
    fresh.mkdir()
    for artifact in release.artifacts:
        _write(fresh / artifact.name, artifact.data)
    if not out.exists():
        _sync(fresh)
        fresh.rename(out)
    else:
        _carry_over(out, fresh)
        _sync(fresh)
        if not swap(fresh, out):
            _replace_each(release, fresh, out)
    with suppress(OSError):  # the editions are in place, whatever the disk says of their folder
        _sync(out.parent)
    return tuple(artifact.name for artifact in release.artifacts)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _carry_over(old: Path, fresh: Path) -> None:
    """What the release does not replace keeps its place, unless it speaks of another build."""
    for entry in sorted(old.iterdir()):
        target = fresh / entry.name
        if target.exists() or entry.name in OF_ONE_BUILD:
            continue
        if entry.is_dir() and not entry.is_symlink():
            target.mkdir()
            _carry_over(entry, target)
            shutil.copystat(entry, target)
        else:
            shutil.copy2(entry, target, follow_symlinks=False)


def _replace_each(release: Release, fresh: Path, out: Path) -> None:
    for artifact in sorted(release.artifacts, key=lambda item: item.name == "SHA256SUMS"):
        (out / artifact.name).parent.mkdir(exist_ok=True)
        (fresh / artifact.name).replace(out / artifact.name)
    for name in OF_ONE_BUILD - {item.name for item in release.artifacts}:
        (out / name).unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
