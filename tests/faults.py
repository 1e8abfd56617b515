"""Let the N-th thing that the system is asked to do with a file go wrong, as a bad disk would.

Everything by which Python changes files is wrapped: making, opening for writing, writing, flushing
to disk, cutting, renaming (also Linux's exchange of two folders), removing. A call that concerns a
path under the watched folder is counted; the chosen one raises the chosen error and does nothing.
Nothing of edition-builder is replaced.

As a program it runs edition-builder so, and tells at the end how many calls there were:

    python -m tests.faults N ERRNO FOLDER build all
"""

from __future__ import annotations

import builtins
import ctypes
import errno
import io
import os
import runpy
import shutil
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS)
BY_PATH = ("mkdir", "rename", "replace", "unlink", "remove", "rmdir", "link", "symlink", "chmod")
BY_DESCRIPTOR = ("fsync", "write", "pwrite", "ftruncate", "sendfile", "copy_file_range")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


class Disk:
    """A disk that goes wrong once: at call `number` (0: never), with this error, under `folder`."""

    def __init__(self, number: int, code: int, folder: Path) -> None:
        self.number, self.code, self.folder = number, code, Path(os.path.realpath(folder))
        self.calls = 0
        self.at = ""

    def meet(self, name: str, *places: object) -> None:
        """Count a call that concerns one of these paths or descriptors; raise if it is the one."""
        if not any(self._concerns(place) for place in places):
            return
        self.calls += 1
        if self.calls == self.number:
            self.at = f"{name} {places}"
            raise OSError(self.code, os.strerror(self.code), _named(places[0]))

    def _concerns(self, place: object) -> bool:
        path = _named(place)
        if path is None:
            return False
        whole = Path(os.path.abspath(path))  # noqa: PTH100 - a link is not followed
        return whole == self.folder or self.folder in whole.parents


def _named(place: object) -> str | None:
    """The path of a path or of an open descriptor."""
    if isinstance(place, int):
        try:
            path = str(Path(f"/proc/self/fd/{place}").readlink()).removesuffix(" (deleted)")
        except OSError:
            return None
        return path if path.startswith("/") else None  # a pipe has a number and no path
    if isinstance(place, str | bytes | os.PathLike):
        return os.fsdecode(place)
    return None


@contextmanager
def failing(disk: Disk) -> Iterator[Disk]:
    """Let the disk go wrong until the end of the block."""
    kept = [(owner, name, getattr(owner, name)) for owner, name in _wrapped()]
    try:
        _wrap(disk)
        yield disk
    finally:
        for owner, name, function in kept:
            setattr(owner, name, function)


def _wrapped() -> Iterator[tuple[Any, str]]:
    yield from ((os, name) for name in (*BY_PATH, *BY_DESCRIPTOR, "open"))
    yield from ((io, "open"), (builtins, "open"), (ctypes.CDLL, "__getattr__"))
    yield shutil, "_USE_CP_SENDFILE"


def _wrap(disk: Disk) -> None:
    for name in (*BY_PATH, *BY_DESCRIPTOR):
        setattr(os, name, _counted(disk, name, getattr(os, name)))
    os.open = _opening(disk, os.open)
    io.open = builtins.open = _file_opening(disk, io.open)
    ctypes.CDLL.__getattr__ = _library(disk, ctypes.CDLL.__getattr__)  # type: ignore[method-assign]
    shutil._USE_CP_SENDFILE = False  # type: ignore[attr-defined]  # noqa: SLF001 - else it is not seen


def _counted(disk: Disk, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    def call(*arguments: Any, **rest: Any) -> Any:
        if rest.get("dir_fd") is None:
            disk.meet(name, *arguments[:2])
        return function(*arguments, **rest)

    return call


def _opening(disk: Disk, function: Callable[..., int]) -> Callable[..., int]:
    def call(path: Any, flags: int, *arguments: Any, **rest: Any) -> int:
        if flags & WRITING:
            disk.meet("open", path)
        return function(path, flags, *arguments, **rest)

    return call


class _Raw(io.FileIO):
    """A file whose every write is counted."""

    def __init__(self, disk: Disk, path: Any, mode: str) -> None:
        super().__init__(path, mode)
        self.disk = disk

    def write(self, data: Any) -> int:
        self.disk.meet("write", self.fileno())
        return super().write(data) or 0


def _file_opening(disk: Disk, function: Callable[..., Any]) -> Callable[..., Any]:
    def call(file: Any, mode: str = "r", *arguments: Any, **rest: Any) -> Any:
        if not set(mode) & set("wax+"):
            return function(file, mode, *arguments, **rest)
        disk.meet("open", file)
        plain = not rest and all(item in {-1, None} for item in arguments)
        if mode == "wb" and plain and not isinstance(file, int):
            return io.BufferedWriter(_Raw(disk, file, "w"))
        return function(file, mode, *arguments, **rest)

    return call


def _library(disk: Disk, function: Callable[..., Any]) -> Callable[..., Any]:
    """`renameat2` of the C library, which edition-builder calls by hand."""

    def get(library: Any, name: str) -> Any:
        found = function(library, name)
        if name != "renameat2":
            return found

        def call(_old_at: int, old: bytes, _new_at: int, new: bytes, flags: int) -> int:
            try:
                disk.meet(name, old, new)
            except OSError as error:
                ctypes.set_errno(error.errno or 0)
                return -1
            answer = found(_old_at, old, _new_at, new, flags)
            ctypes.set_errno(ctypes.get_errno())
            return int(answer)

        return call

    return get


def main() -> None:
    """Run edition-builder on a bad disk; the number of calls goes to the file that FAULTS names."""
    number, code, folder, *arguments = sys.argv[1:]
    disk = Disk(int(number), int(code), Path(folder))
    sys.argv = ["edition-builder", *arguments]
    report = Path(os.environ["FAULTS"])
    try:
        with failing(disk):
            runpy.run_module("edition_builder", run_name="__main__", alter_sys=False)
    finally:
        report.write_text(f"{disk.calls} {disk.at}", encoding="utf-8")


if __name__ == "__main__":
    main()
