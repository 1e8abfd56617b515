"""Pandoc, locked and confined: bytes in, bytes out, nothing to open.

The program is the one that pypandoc_binary carries, so every machine runs the same version. It
runs under `--sandbox` (no file, no network for readers and writers), with a cap on its heap and a
hard time limit. `--sandbox` does not confine citeproc, so callers never pass it a path.
"""

from __future__ import annotations

import functools
from concurrent.futures import Future, ThreadPoolExecutor
from importlib import util
from pathlib import Path
from typing import TYPE_CHECKING

from edition_builder.engines import cache, process

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LOCKED_VERSION = "3.9"
"""The version everything was measured with; positions reset by section need it."""

HEAP_BASE, HEAP_PER_MEBIBYTE = 512, 256
SECONDS_BASE, SECONDS_PER_MEBIBYTE = 20.0, 40.0
"""Limits grow with the input: heap in MiB, time in seconds, each with its share a MiB."""

NURSERY = 16
"""MiB that are filled before GHC's collector looks round: with its own 4 a third more time."""

HEAP_EXHAUSTED = 251
"""The exit code of GHC's runtime when the heap passes `-M`."""


SIDE_BY_SIDE = 2
"""How many runs are begun at once; the machines of services have two cores."""

_BEGUN: dict[tuple[tuple[str, ...], bytes], Future[bytes]] = {}
"""What pandoc was started on and nobody has asked for yet."""
MOST_BEGUN = 200
"""Runs that are kept for who may ask; the oldest are forgotten."""


class PandocError(Exception):
    """Raised when pandoc refuses its input; `errors` is its own text, not fit for users."""

    def __init__(self, code: int, errors: str) -> None:
        self.code = code
        self.errors = errors
        super().__init__(f"pandoc ended with {code}")


class PandocLimitError(Exception):
    """Raised when pandoc passed its time or its memory; the message says which."""


class PandocMissingError(Exception):
    """Raised when the locked pandoc is not on this machine."""


@functools.cache
def program() -> str:
    """The path of the locked pandoc, found without importing pypandoc.

    Raises `PandocMissingError` where pypandoc_binary is not installed whole.
    """
    found = util.find_spec("pypandoc")
    if found is None or found.origin is None:
        raise PandocMissingError("pypandoc_binary is not installed")
    path = Path(found.origin).parent / "files" / "pandoc"
    if not path.is_file():
        from importlib import metadata  # noqa: PLC0415 - slow to load, and only for a broken machine

        raise PandocMissingError(f"pypandoc {metadata.version('pypandoc_binary')} has no pandoc")
    return str(path)


def run_pandoc(arguments: Sequence[str], stdin: bytes) -> bytes:
    """What the locked pandoc makes of `stdin`, from the cache where it was made before.

    Raises `PandocError` when it refuses, `PandocLimitError` when it passes a limit, and
    `PandocMissingError` when it is not there.
    """
    begun = _BEGUN.pop((tuple(arguments), stdin), None)
    return _remembered(arguments, stdin) if begun is None else begun.result()


def _remembered(arguments: Sequence[str], stdin: bytes) -> bytes:
    parts = ("pandoc", LOCKED_VERSION, *arguments)
    return cache.remembered(parts, stdin, lambda: _run(arguments, stdin))


def begin_pandoc(runs: Iterable[tuple[Sequence[str], bytes]]) -> None:
    """Set pandoc to work on inputs that `run_pandoc` will soon be asked for, and do not wait.

    Each run is what `run_pandoc` takes. What goes wrong is raised there.
    """
    pool = ThreadPoolExecutor(max_workers=SIDE_BY_SIDE)
    for arguments, stdin in runs:
        if (tuple(arguments), stdin) not in _BEGUN:
            _BEGUN[tuple(arguments), stdin] = pool.submit(_remembered, arguments, stdin)
    for key in list(_BEGUN)[:-MOST_BEGUN]:
        _BEGUN.pop(key, None)
    pool.shutdown(wait=False)


def _run(arguments: Sequence[str], stdin: bytes) -> bytes:
    size = len(stdin) / 2**20
    heap = HEAP_BASE + int(HEAP_PER_MEBIBYTE * size)
    command = [program(), "--sandbox", *arguments, "+RTS", f"-M{heap}M", f"-A{NURSERY}M", "-RTS"]
    try:
        ended = process.run(
            command, stdin=stdin, seconds=SECONDS_BASE + SECONDS_PER_MEBIBYTE * size
        )
    except process.TimeLimitError as error:
        raise PandocLimitError(f"took more than {error.seconds:.0f} seconds") from error
    if ended.code == HEAP_EXHAUSTED:
        raise PandocLimitError(f"needed more than {heap} MB of memory")
    if ended.code != 0:
        raise PandocError(ended.code, ended.errors)
    return ended.output
