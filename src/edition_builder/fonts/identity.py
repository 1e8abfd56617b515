"""Character identifiers that are glyph numbers: what a PDF takes them for.

A font with PostScript outlines may number its characters otherwise than its glyphs. A PDF names
characters (ISO 32000-1, 9.7.4.2), Pango names glyphs; where the two are the same, nobody errs.
"""

from __future__ import annotations

from typing import NamedTuple

CHARSET = 15
"""The operator of the Top DICT that says where the charset lies (Adobe TN 5176, table 9)."""
READY_MADE = 2
"""Offsets up to here name a charset that every reader knows (table 22)."""
LONG, SHORT = 29, 28
RANGE = b"\x02"
"""A charset of ranges of up to 65,536 identifiers (table 20)."""


class Table(NamedTuple):
    """Where a table of an sfnt begins, and how long it is."""

    start: int
    length: int


def identified(font: bytes) -> bytes:
    """The font with each character's identifier its glyph's number; TrueType as it is."""
    tables = _tables(font)
    if b"CFF " not in tables:
        return font
    start = tables[b"CFF "].start
    glyphs = int.from_bytes(font[tables[b"maxp"].start + 4 : tables[b"maxp"].start + 6], "big")
    at = _charset(font[start : start + tables[b"CFF "].length])
    if at == 0 or glyphs < 4:  # noqa: PLR2004 - a charset of fewer has no room for a range
        return font
    charset = RANGE + (1).to_bytes(2, "big") + (glyphs - 2).to_bytes(2, "big")
    place = start + at
    return font[:place] + charset + font[place + len(charset) :]


def _tables(font: bytes) -> dict[bytes, Table]:
    """The directory of an sfnt: 16-byte records behind a head of 12."""
    count = int.from_bytes(font[4:6], "big")
    return {
        font[at : at + 4]: Table(
            int.from_bytes(font[at + 8 : at + 12], "big"),
            int.from_bytes(font[at + 12 : at + 16], "big"),
        )
        for at in range(12, 12 + 16 * count, 16)
    }


def _charset(cff: bytes) -> int:
    """Where in a CFF table its charset lies; 0 where it has one of the ready-made ones."""
    _, after_names = _first(cff, cff[2])
    top, _ = _first(cff, after_names)
    offset = _operand(top, CHARSET)
    return offset if offset > READY_MADE else 0


def _first(cff: bytes, at: int) -> tuple[bytes, int]:
    """The first object of an INDEX, and where the INDEX ends (section 5)."""
    count, size = int.from_bytes(cff[at : at + 2], "big"), cff[at + 2]
    offsets = [
        int.from_bytes(cff[at + 3 + size * n : at + 3 + size * (n + 1)], "big")
        for n in range(count + 1)
    ]
    data = at + 2 + size * (count + 1)
    return cff[data + offsets[0] : data + offsets[1]], data + offsets[-1]


def _operand(data: bytes, wanted: int) -> int:
    """The number before an operator of a DICT, 0 where it is not there (section 4)."""
    at, value = 0, 0
    while at < len(data):
        code = data[at]
        length = _length(data, at)
        if code == wanted:
            return value
        if code in {SHORT, LONG}:
            value = int.from_bytes(data[at + 1 : at + length], "big", signed=True)
        elif code > LONG + 2:
            value = _small(data[at : at + length])
        at += length
    return 0


def _length(data: bytes, at: int) -> int:
    """How many bytes an operand or operator takes."""
    code = data[at]
    if code == 30:  # noqa: PLR2004 - a real number, in half-bytes up to one of all ones
        end = next(n for n in range(at + 1, len(data)) if "f" in f"{data[n]:02x}")
        return end - at + 1
    lengths = {12: 2, SHORT: 3, LONG: 5}
    return lengths.get(code, 2 if 247 <= code <= 254 else 1)  # noqa: PLR2004 - two bytes each


def _small(number: bytes) -> int:
    """A number of one or two bytes (table 3)."""
    if len(number) == 1:
        return number[0] - 139
    if number[0] < 251:  # noqa: PLR2004 - up to here they are positive
        return (number[0] - 247) * 256 + number[1] + 108
    return -(number[0] - 251) * 256 - number[1] - 108
