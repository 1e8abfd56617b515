"""One build at a time into one folder."""

from __future__ import annotations

import fcntl
import os
import shutil
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

OWNER = "owner"


class LockedError(Exception):
    """Raised when another process is building; the message says which, and since when."""


@contextmanager
def staging(out: Path) -> Iterator[Path]:
    """An empty folder beside `out` to make new editions in, ours alone until the end.

    The folder is called `.NAME.building`. What a killed build left in it is cleared first; its
    lock ended with its process. Raises `LockedError` while another build holds it, and `OSError`
    where it cannot be made.
    """
    folder = out.with_name(f".{out.name}.building")
    missing = [parent for parent in out.parents if not parent.exists()]
    descriptor = _claimed(folder)
    try:
        _clear(folder)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(descriptor)
        _remove_empty(missing)


def _remove_empty(folders: Iterable[Path]) -> None:
    """Remove the folders above `out` that were made for it, where nothing has come into them."""
    with suppress(OSError):
        for folder in folders:
            folder.rmdir()


def sweep(out: Path) -> None:
    """Remove what a killed build left beside `out`; what a build at work holds stays."""
    if out.name and out.with_name(f".{out.name}.building").exists():
        with suppress(OSError, LockedError), staging(out):
            pass


def _claimed(folder: Path) -> int:
    """The descriptor of the folder's lock, held by us.

    The folder may be removed by its last owner between our opening and our locking; then what we
    hold is the lock of a folder that is gone, and we begin again.
    """
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder / OWNER, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        try:
            _claim(descriptor)
            if (folder / OWNER).stat().st_ino == os.fstat(descriptor).st_ino:
                return descriptor
        except FileNotFoundError:
            pass
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _claim(descriptor: int) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        owner = os.pread(descriptor, 200, 0).decode("utf-8", "replace").strip()
        raise LockedError(owner or "another process") from None
    since = datetime.now(tz=UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, f"process {os.getpid()}, since {since}".encode(), 0)


def _clear(folder: Path) -> None:
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry.name != OWNER:
            entry.unlink()
