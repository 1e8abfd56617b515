"""Where two texts differ."""

from __future__ import annotations

from itertools import zip_longest

AROUND = 30
"""How many bytes on either side of a difference are shown."""


def difference_of_texts(one: bytes, other: bytes) -> str:
    """The line and column (from 1, in bytes) of the first difference, and what stands there."""
    lines = zip_longest(one.split(b"\n"), other.split(b"\n"), fillvalue=b"")
    for number, (first, second) in enumerate(lines, start=1):
        if first != second:
            at = _first(first, second)
            return f"line {number}, byte {at + 1}: {_shown(first, at)} became {_shown(second, at)}"
    return "nowhere"


def _first(one: bytes, other: bytes) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _shown(line: bytes, at: int) -> str:
    piece = line[max(0, at - AROUND) : at + AROUND].decode("utf-8", "backslashreplace")
    return f"“{''.join(sign if sign.isprintable() else '�' for sign in piece)}”"
