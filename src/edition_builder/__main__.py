"""The door of the command line: `edition-builder`, and `python -m edition_builder`."""

from __future__ import annotations

import os
import signal

TYPE_CHECKING = False  # see the package

if TYPE_CHECKING:
    from types import FrameType

INTERRUPTED = 130


def run() -> None:
    """Run the command line; whoever interrupts before it is loaded sees no traceback.

    Where interrupts are ignored, as for a job in the background, they stay so.
    """
    heard = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if heard:
        signal.signal(signal.SIGINT, _leave)
    from edition_builder.cli import main  # noqa: PLC0415 - what is waited for

    if heard:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    main(prog_name="edition-builder")


def _leave(_signal: int, _frame: FrameType | None) -> None:
    os._exit(INTERRUPTED)


if __name__ == "__main__":
    run()
