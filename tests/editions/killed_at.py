"""Run edition-builder and die, as by `kill -9`, before the N-th change to the project's files.

    python killed_at.py N ROOT build all

Python tells its audit hooks of every file that is opened for writing, renamed, removed or made.
Changes outside ROOT (the cache, temporary files) do not count.
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate"}


def is_change(event: str, arguments: tuple[object, ...], root: Path) -> bool:
    """Whether an audit event is about to change a file under the root."""
    if event == "open":
        flags = arguments[2]
        if not isinstance(flags, int) or not flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            return False
    elif event not in CHANGES:
        return False
    return any(root in (Path.cwd() / path).parents for path in paths_in(arguments))


def paths_in(arguments: tuple[object, ...]) -> Iterator[str]:
    """The arguments that name files."""
    for item in arguments[:2]:
        if isinstance(item, str | bytes | os.PathLike):
            yield os.fsdecode(item)


def main() -> None:
    """Install the hook and hand over to the command."""
    left, root = int(sys.argv[1]), Path(sys.argv[2]).absolute()

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if is_change(event, arguments, root):
            left -= 1
            if left == 0:
                os.killpg(0, signal.SIGKILL)

    sys.addaudithook(watch)
    sys.argv = ["edition-builder", *sys.argv[3:]]
    runpy.run_module("edition_builder", run_name="__main__", alter_sys=False)


if __name__ == "__main__":
    main()
