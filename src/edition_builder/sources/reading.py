"""Copies of works, from bytes to pages: each in a child process, each only once."""

from __future__ import annotations

import json
import sys
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from edition_builder.engines import cache, process
from edition_builder.model.source import Page, Source
from edition_builder.sources.refused import RefusedError
from edition_builder.version import __version__

if TYPE_CHECKING:
    from edition_builder.model import Input

CHILD = "edition_builder.sources.child"
SECONDS = 90.0
"""A reader's time; its own limit, of processor time, is shorter."""


def key_of(path: str) -> str:
    """The key of the entry that a file in `sources/` is a copy of: its name without the ending."""
    return PurePosixPath(path).stem


def read_source(item: Input) -> Source:
    """The pages of a copy. Raises `RefusedError` where it cannot be read.

    PDF, EPUB and HTML are strangers' files: libraries that open them run in a process of their
    own, with caps on time and memory, without the user's environment.
    """
    kind = PurePosixPath(item.path).suffix.lower()
    parts = ("source", __version__, kind)
    answer = json.loads(cache.remembered(parts, item.data, lambda: _run(kind, item.data)))
    if isinstance(answer, dict):
        raise RefusedError(answer["refused"])
    pages = tuple(Page(label=label, text=text) for label, text in answer)
    return Source(key=key_of(item.path), path=item.path, pages=pages)


def _run(kind: str, data: bytes) -> bytes:
    command = [sys.executable, "-P", "-s", "-W", "ignore", "-m", CHILD, kind]
    try:
        ended = process.run(command, stdin=data, seconds=SECONDS)
    except process.TimeLimitError as error:
        raise RefusedError(f"it took more than {error.seconds:.0f} seconds") from error
    if ended.code:
        raise RefusedError("it passed a limit of time or memory, or is damaged")
    return ended.output
