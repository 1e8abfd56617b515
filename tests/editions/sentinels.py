"""What notices when a build opens a file or an address that is none of its business."""

from __future__ import annotations

import ctypes
import os
import socket
import threading
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pathlib import Path

IN_ACCESS, IN_OPEN = 0x1, 0x20
EVENT = 16
"""Bytes of an inotify event before its name: watch, mask, cookie, length."""


class Listener:
    """A loopback port that counts who calls; every caller is hung up on."""

    def __init__(self) -> None:
        self.calls = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self._listen)

    def _listen(self) -> None:
        while True:
            caller, _ = self._socket.accept()
            with caller:
                if caller.recv(64).startswith(b"enough"):
                    return
                self.calls += 1

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with socket.create_connection(self._socket.getsockname()) as last:
            last.sendall(b"enough")
        self._thread.join()
        self._socket.close()


class Watch:
    """A folder whose every opened or read file is noticed (inotify, so of any process)."""

    def __init__(self, folder: Path) -> None:
        library = ctypes.CDLL(None, use_errno=True)
        self._handle = library.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        if (
            self._handle < 0
            or library.inotify_add_watch(self._handle, os.fsencode(folder), IN_OPEN | IN_ACCESS) < 0
        ):
            raise OSError(ctypes.get_errno(), "inotify cannot watch", str(folder))

    def opened(self) -> set[str]:
        """The names of the files that were opened since this was last asked."""
        try:
            data = os.read(self._handle, 65536)
        except BlockingIOError:
            return set()
        names = set()
        while data:
            length = int.from_bytes(data[12:EVENT], "little")
            names.add(os.fsdecode(data[EVENT : EVENT + length].rstrip(b"\0")))
            data = data[EVENT + length :]
        return names

    def close(self) -> None:
        """Stop watching."""
        os.close(self._handle)
