"""The end of a child whose parent was killed: nobody is left who would stop it."""

from __future__ import annotations

import os
import time
from threading import Thread

SECONDS = 0.5
"""How often a child looks whether its parent is still there."""


def end_with_parent() -> None:
    """Watch from now on, beside whatever this process does; end it at once where nobody waits."""
    Thread(target=_watch, args=(os.getppid(),), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(SECONDS)
    os._exit(1)
