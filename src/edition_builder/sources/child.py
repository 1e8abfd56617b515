"""What runs in the reader's child process: a stranger's file in, pages out.

The kind of file comes as the only argument, its bytes by standard input. The answer is JSON: a list
of pages, each its label and its text, or an object that says why there are none.
"""

from __future__ import annotations

import json
import os
import resource
import sys
from contextlib import suppress

from edition_builder.sources.refused import RefusedError

MEMORY = 1_536 * 2**20
"""Bytes of address space."""
SECONDS = 60
"""Of processor time."""
MOST_LETTERS = 8_000_000
"""Characters of one source: some three thousand pages."""


def main() -> None:
    """Read the one file and answer."""
    seal()
    kind, data = sys.argv[1], sys.stdin.buffer.read()
    with os.fdopen(os.dup(1), "wb") as answer:
        os.dup2(2, 1)  # libraries that print speak to standard error
        answer.write(json.dumps(_read(kind, data)).encode())


def seal() -> None:
    """Cap memory and time; no file may be written."""
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
    ):
        with suppress(ValueError, OSError):  # macOS has no limit on address space
            resource.setrlimit(limit, (most, most))


def _read(kind: str, data: bytes) -> list[tuple[str, str]] | dict[str, str]:
    from edition_builder.sources.kinds import KINDS  # noqa: PLC0415 - after the limits are set

    try:
        pages = KINDS[kind](data)
    except RefusedError as error:
        return {"refused": str(error)}
    except (MemoryError, RecursionError):
        return {"refused": "it needs more memory than a text should"}
    if not any(text.strip() for _, text in pages):
        return {"refused": "there is no text in it; its pages may be pictures"}
    if sum(len(text) for _, text in pages) > MOST_LETTERS:
        return {"refused": f"it has more than {MOST_LETTERS // 1_000_000} million characters"}
    return pages


if __name__ == "__main__":
    main()
