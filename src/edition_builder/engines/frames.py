"""How parent and child speak over a pipe: one JSON value and some bytes at a time.

A frame is two lengths (eight bytes each, big-endian), the JSON, the bytes. Nothing in it can be
anything but data, so a child that has read a stranger's text cannot make its parent do anything.
"""

from __future__ import annotations

import json
import struct
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

LENGTHS = struct.Struct(">QQ")
LARGEST = 2**31
"""The most bytes a frame's part may have; more is a fault of the sender."""


def send(pipe: IO[bytes], message: Mapping[str, Any], data: bytes = b"") -> None:
    """Write one frame; raises `BrokenPipeError` where nobody reads any more."""
    text = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    pipe.write(LENGTHS.pack(len(text), len(data)))
    pipe.write(text)
    pipe.write(data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> tuple[dict[str, Any], bytes]:
    """Read one frame; raises `EOFError` where the other side ended before or within it."""
    text_length, data_length = LENGTHS.unpack(_exactly(pipe, LENGTHS.size))
    if max(text_length, data_length) > LARGEST:
        raise EOFError
    message: dict[str, Any] = json.loads(_exactly(pipe, text_length))
    return message, _exactly(pipe, data_length)


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    content = pipe.read(length)
    if len(content) < length:
        raise EOFError
    return content
