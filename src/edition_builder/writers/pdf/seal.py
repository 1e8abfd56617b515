"""The seal: once it has its job, the child can open nothing, call nobody and start nothing.

The text it sets is a stranger's, and the libraries that set it are large. Python's audit hooks
(PEP 578) cannot be taken off again; the kernel's limits hold for everything else.
"""

from __future__ import annotations

import os
import resource
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MEBIBYTE = 2**20
LARGEST_FILE = 512 * MEBIBYTE

FORBIDDEN = frozenset(
    {
        *("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname"),
        *("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.forkpty"),
        *("urllib.Request", "ftplib.connect", "http.client.connect", "smtplib.connect"),
    }
)
"""Audit events of the network and of other programs."""


def seal(limits: Mapping[str, int]) -> None:
    """Set the limits and forbid files, network and programs, for the rest of this process."""
    memory = limits["mebibytes"] * MEBIBYTE
    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, limits["seconds"]),
        (resource.RLIMIT_FSIZE, LARGEST_FILE),
        (resource.RLIMIT_CORE, 0),
    ):
        _limit(kind, most)
    sys.addaudithook(_hook())


def _limit(kind: int, most: int) -> None:
    """Set a limit; one that is lower already stays."""
    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    resource.setrlimit(kind, (most, hard))


def _hook() -> Callable[[str, tuple[Any, ...]], None]:
    roots = tuple(_readable())

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event in FORBIDDEN:
            raise PermissionError(event)
        if event == "open" and isinstance(arguments[0], str | bytes):
            path = os.path.abspath(os.fsdecode(arguments[0]))  # noqa: PTH100 - pathlib is slower, and this runs often
            if not path.startswith(roots):
                raise PermissionError(path)

    return refuse


def _readable() -> list[str]:
    """The folders of Python and its packages, and this process's own."""
    folders = {sys.prefix, sys.base_prefix, *filter(None, sys.path), os.environ["TMPDIR"]}
    return sorted(os.path.abspath(folder) + os.sep for folder in folders)  # noqa: PTH100
