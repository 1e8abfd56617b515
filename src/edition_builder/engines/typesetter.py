"""The typesetter: a child process that lays out pages and writes them, under limits.

It is started before there is anything to set, because loading its libraries takes longer than
reading the manuscript; the two overlap. What it sets is a stranger's work, so it runs apart: a time
limit on its whole process group, caps on memory and processor time, nothing of the user's
environment, a folder of its own that goes when it goes.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer
from typing import TYPE_CHECKING, Any, Self

from edition_builder.engines.frames import receive, send
from edition_builder.engines.process import CLEAN_ENVIRONMENT, end_group
from edition_builder.engines.scratch import Scratch

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

SECONDS_BASE, SECONDS_PER_MEBIBYTE, MOST_SECONDS = 60.0, 240.0, 900.0
MEBIBYTES_BASE, MEBIBYTES_PER_MEBIBYTE, MOST_MEBIBYTES = 2048, 1024, 8192
"""Limits on processor time and memory, each with its share for a MiB of text to set, and a top.

A book of 250 pages takes about a minute and half a GiB.
"""
PATIENCE = 3
"""How many times its processor time the child may take by the clock, on a machine that is busy."""

LIBRARY_PATHS = ("LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH", "WEASYPRINT_DLL_DIRECTORIES")
"""Where a user may have told the system to find Pango: the only variables handed on."""


class TypesetterStoppedError(Exception):
    """Raised when the typesetter ended before its work did; `reason` says how, for the author."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class TypesetterMissingError(Exception):
    """Raised when the typesetter's libraries are not on this machine."""


class TypesetterFullError(Exception):
    """Raised when the disk that holds the typesetter's folder is full; `folder` is above it."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        super().__init__(folder)


class Typesetter:
    """One child process: one layout, then one file. Use it as a context manager."""

    def __init__(self, module: str) -> None:
        self._folder = Scratch()
        self._late = False
        self._timer: Timer | None = None
        self._waiting = Lock()
        self._written: tuple[dict[str, Any], bytes] | None = None
        with (Path(self._folder.name) / "errors").open("wb") as errors:
            self._child = subprocess.Popen(  # noqa: S603 - our own command line, never a shell
                [sys.executable, "-P", "-s", "-W", "ignore", "-m", module],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=_environment(self._folder.name),
                cwd=self._folder.name,
                start_new_session=True,
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def layout(self, job: Mapping[str, Any], data: bytes = b"") -> dict[str, Any]:
        """Give the child its one job and wait for what it says of the pages.

        It goes on to write them at once, while this process does other things. Raises
        `TypesetterStoppedError`, `TypesetterMissingError`, `TypesetterFullError`, and
        `RuntimeError` with the child's traceback where the fault is ours.
        """
        size = len(str(job.get("html", ""))) / 2**20
        seconds = min(SECONDS_BASE + SECONDS_PER_MEBIBYTE * size, MOST_SECONDS)
        mebibytes = min(MEBIBYTES_BASE + MEBIBYTES_PER_MEBIBYTE * size, MOST_MEBIBYTES)
        limits = {"seconds": int(seconds), "mebibytes": int(mebibytes)}
        self._timer = Timer(PATIENCE * seconds, self._stop_late)
        self._timer.daemon = True
        self._timer.start()
        with suppress(BrokenPipeError):  # what it said before it ended is read next
            send(self._pipe_in, {**job, "limits": limits}, data)
        return self._answer()[0]

    def write(self) -> tuple[dict[str, Any], bytes]:
        """Wait for the finished file, however often it is asked for; raises as `layout` does."""
        with self._waiting:
            if self._written is None:
                self._written = self._answer()
            return self._written

    def close(self) -> None:
        """End the child, whatever it is doing, and remove its folder."""
        if self._timer is not None:
            self._timer.cancel()
        end_group(self._child.pid)
        self._child.wait()
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()
        self._folder.cleanup()

    def _answer(self) -> tuple[dict[str, Any], bytes]:
        try:
            answer, data = receive(self._pipe_out)
        except (EOFError, ValueError):
            raise TypesetterStoppedError(self._end()) from None
        if "missing" in answer:
            raise TypesetterMissingError(answer["missing"])
        if "full" in answer:
            raise TypesetterFullError(answer["full"])
        if "stopped" in answer:
            raise TypesetterStoppedError(answer["stopped"])
        if "bug" in answer:
            raise RuntimeError(answer["bug"])
        return answer, data

    def _end(self) -> str:
        """Why the child is gone, as its exit tells it."""
        code = self._child.wait()
        if self._late or code == -signal.SIGXCPU:
            return "it was still at work when its time was over"
        if code < 0:
            return f"it was ended by signal {-code}"
        return f"it ended early, with code {code}"

    def _stop_late(self) -> None:
        self._late = True
        end_group(self._child.pid)

    @property
    def _pipe_in(self) -> Any:
        return self._child.stdin

    @property
    def _pipe_out(self) -> Any:
        return self._child.stdout


def start_typesetter(module: str) -> Typesetter:
    """Start the child that runs `module`; it loads its libraries while the caller goes on."""
    return Typesetter(module)


def _environment(folder: str) -> dict[str, str]:
    """The child's whole environment: nothing in it can change what is set."""
    handed_on = {name: os.environ[name] for name in LIBRARY_PATHS if name in os.environ}
    return {
        **CLEAN_ENVIRONMENT,
        **handed_on,
        "HOME": folder,
        "TMPDIR": folder,
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": "315532800",
    }
