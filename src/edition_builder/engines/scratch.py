"""Folders for the time of a run, and the sweeping of those that killed runs left behind.

Whoever makes such a folder holds the lock of a file in it; the system takes the lock away with the
process, however that ends. A folder whose lock is free is nobody's.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFIX, HELD = "edition-builder-", "held"


class Scratch(tempfile.TemporaryDirectory[str]):
    """An empty folder of our own, which goes with `cleanup()` or the end of a `with` block.

    What killed runs of ours left is removed first. Raises `OSError` where it cannot be made.
    """

    def __init__(self) -> None:
        sweep(Path(tempfile.gettempdir()))
        super().__init__(prefix=PREFIX, ignore_cleanup_errors=True)
        try:
            self._lock = _held(Path(self.name))
        except OSError:
            super().cleanup()
            raise

    def cleanup(self) -> None:
        """Remove the folder with everything in it; a second time nothing happens."""
        self._lock.close()
        super().cleanup()


def _held(folder: Path) -> IO[bytes]:
    """A locked file in the folder; nobody sees it before it is locked."""
    new = folder / f"{HELD}.new"
    lock = new.open("wb")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        new.rename(folder / HELD)
    except OSError:
        lock.close()
        raise
    return lock


def sweep(place: Path) -> None:
    """Remove our folders in `place` that nobody holds."""
    with suppress(OSError):
        for folder in [*_ours(place)]:
            with suppress(OSError), (folder / HELD).open("rb") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)


def _ours(place: Path) -> Iterator[Path]:
    with os.scandir(place) as entries:
        for entry in entries:
            if entry.name.startswith(PREFIX) and entry.is_dir(follow_symlinks=False):
                yield Path(entry.path)
