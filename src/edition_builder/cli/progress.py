"""What the person who waits sees: a line that says the step, once a run takes over a second.

Only on a terminal, only on standard error. In a pipe nothing is said, or, with `-v`, each step as a
plain line.
"""

from __future__ import annotations

import sys
import threading
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from edition_builder.cli.terminal import chat, interactive

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from rich.status import Status

    from edition_builder.cli.session import Session

PATIENCE = 1.0
"""Seconds before anything is shown."""


def following(session: Session) -> AbstractContextManager[Callable[[str], None]]:
    """What to call with the name of each step, for as long as the run lasts."""
    if session.quiet:
        return nullcontext(lambda _step: None)
    if session.verbose:
        return nullcontext(chat)
    if interactive(sys.stderr):
        return Waiting()
    return nullcontext(lambda _step: None)


class Waiting:
    """A spinner with the name of the step; it comes after a second and leaves nothing behind."""

    def __init__(self) -> None:
        self._step = ""
        self._status: Status | None = None
        self._lock = threading.Lock()
        self._over = False
        self._timer = threading.Timer(PATIENCE, self._show)
        self._timer.daemon = True

    def __enter__(self) -> Callable[[str], None]:
        self._timer.start()
        return self._follow

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        with self._lock:
            self._over = True
            if self._status is not None:
                self._status.stop()

    def _follow(self, step: str) -> None:
        with self._lock:
            self._step = step
            if self._status is not None:
                self._status.update(step)

    def _show(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - only for those who wait
        from rich.status import Status  # noqa: PLC0415

        with self._lock:
            if not self._over:
                self._status = Status(self._step, console=Console(stderr=True))
                self._status.start()
