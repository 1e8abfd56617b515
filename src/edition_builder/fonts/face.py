"""What a face and a family of faces are."""

from __future__ import annotations

from dataclasses import field

from edition_builder.frozen import dataclass

RESTRICTED = 0x0002
"""OpenType `OS/2.fsType`: Restricted License embedding, alone among the usage bits."""
NO_SUBSETTING = 0x0100
BITMAP_ONLY = 0x0200
USAGE = 0x000F


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One static face: a TrueType or OpenType font of a single style and weight.

    `style` is `normal` or `italic`, `weight` CSS's (400 regular, 700 bold); `source` names the
    package and file it was cut from; `name` is a file stem safe in every format.
    """

    family: str
    style: str
    weight: int
    data: bytes = field(repr=False)
    source: str = ""

    @property
    def name(self) -> str:
        """For example `eb-garamond-italic-400`."""
        return f"{self.family.lower().replace(' ', '-')}-{self.style}-{self.weight}"

    @property
    def kind(self) -> str:
        """`otf` for outlines in PostScript's manner, else `ttf`: file suffix and media subtype."""
        return "otf" if self.data.startswith(b"OTTO") else "ttf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """The faces of one design, with the licence they are given under.

    `generic` is CSS's word for where it belongs: `serif` or `monospace`. `licence` is the whole
    text, to be carried wherever the faces go; `spdx` its short name.
    """

    name: str
    generic: str
    faces: tuple[Face, ...]
    licence: str = field(repr=False)
    spdx: str = "OFL-1.1"

    def face(self, style: str = "normal", weight: int = 400) -> Face:
        """The face of this style whose weight is nearest; another style where there is none."""
        return min(self.faces, key=lambda face: (face.style != style, abs(face.weight - weight)))


def may_embed(data: bytes) -> bool:
    """Whether a font's own licence bits let it be embedded and subset.

    OpenType 1.9, `OS/2.fsType`: restricted, bitmap-only and no-subsetting fonts may not. A font
    without the table says nothing against it.
    """
    table = _table(data, b"OS/2")
    kind = int.from_bytes(table[8:10], "big") if len(table) >= 10 else 0  # noqa: PLR2004 - fsType is the uint16 at offset 8
    return kind & USAGE != RESTRICTED and not kind & (NO_SUBSETTING | BITMAP_ONLY)


def has_small_capitals(data: bytes) -> bool:
    """Whether a font draws small capitals of its own (OpenType 1.9, feature `smcp` of `GSUB`)."""
    table = _table(data, b"GSUB")
    start = int.from_bytes(table[6:8], "big")
    count = int.from_bytes(table[start : start + 2], "big")
    tags = (table[at : at + 4] for at in range(start + 2, start + 2 + 6 * count, 6))
    return bool(table) and b"smcp" in tags


def _table(data: bytes, tag: bytes) -> bytes:
    """A table of an sfnt, by its 16-byte directory record; empty where there is none."""
    count = int.from_bytes(data[4:6], "big")
    for start in range(12, 12 + 16 * count, 16):
        if data[start : start + 4] == tag:
            offset = int.from_bytes(data[start + 8 : start + 12], "big")
            length = int.from_bytes(data[start + 12 : start + 16], "big")
            return data[offset : offset + length]
    return b""
