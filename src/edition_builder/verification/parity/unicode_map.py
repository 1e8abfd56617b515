"""What characters a font's codes stand for: its ToUnicode map (ISO 32000-1, 9.10.3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

UNKNOWN = "\ufffd"
"""Stands for a glyph that the font gives no character for."""

SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
CHARACTER = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>")
RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[([^\]]*)\])")
TEXT = re.compile(rb"<([0-9A-Fa-f\s]*)>")
LARGEST_RANGE = 0x10000


def decoder(to_unicode: bytes | None, width: int) -> Callable[[bytes], str]:
    """A function from strings to characters; `width` is the number of bytes of a code."""
    known = characters(to_unicode) if to_unicode else {}

    def decode(text: bytes) -> str:
        codes = (int.from_bytes(text[at : at + width]) for at in range(0, len(text), width))
        return "".join([known.get(code, UNKNOWN) for code in codes])

    return decode


def characters(stream: bytes) -> Mapping[int, str]:
    """Code → characters."""
    known: dict[int, str] = {}
    for kind, body in SECTION.findall(stream):
        if kind == b"bfchar":
            known.update((int(code, 16), _text(text)) for code, text in CHARACTER.findall(body))
        else:
            for first, last, text, several in RANGE.findall(body):
                known.update(_ranged(int(first, 16), int(last, 16), text, several))
    return known


def _ranged(first: int, last: int, text: bytes, several: bytes) -> Mapping[int, str]:
    if several:
        return dict(enumerate(map(_text, TEXT.findall(several)), first))
    start = _text(text)
    if not start or last - first > LARGEST_RANGE:
        return {}
    return {
        code: start[:-1] + chr(ord(start[-1]) + code - first) for code in range(first, last + 1)
    }


def _text(digits: bytes) -> str:
    return bytes.fromhex("".join(digits.decode("ascii").split())).decode("utf-16-be", "replace")
