"""Make the general press profile: four inks on uncoated paper, by a model, not by measurement.

`python workshop/profile.py src/edition_builder/writers/press/general.icc`

The colours of the sixteen overprints of cyan, magenta, yellow and black are set down below in
CIELAB; between them the Neugebauer equations with Yule and Nielsen's factor hold, after dots have
grown as they do on uncoated paper. The form is ICC.1:2001-04 (profile version 2.4).
"""

from __future__ import annotations

import struct
import sys
from itertools import product
from pathlib import Path

Lab = tuple[float, float, float]

WHITE = (0.9642, 1.0, 0.8249)
"""The D50 illuminant in XYZ, the profile connection space's white."""

PAPER: Lab = (94.0, 0.0, -1.0)
SOLIDS: dict[tuple[int, int, int], Lab] = {
    (0, 0, 0): (94.0, 0.0, -1.0),
    (1, 0, 0): (59.0, -25.0, -43.0),
    (0, 1, 0): (55.0, 59.0, -1.0),
    (0, 0, 1): (88.0, -4.0, 74.0),
    (1, 1, 0): (40.0, 9.0, -31.0),
    (1, 0, 1): (52.0, -43.0, 14.0),
    (0, 1, 1): (53.0, 53.0, 27.0),
    (1, 1, 1): (34.0, -1.0, 1.0),
}
"""Cyan, magenta, yellow on or off → the colour of their overprint on uncoated paper."""
BLACK_LIGHTNESS, BLACK_SHARE = 31.0, 0.3
"""Solid black on paper, and how much of a colour's own distance from it shines through black."""

GAIN = 0.16
"""How much a dot of half the area grows."""
YULE_NIELSEN = 1.8
MOST_INK = 3.0
"""The sum of the inks that uncoated paper bears."""

GRID_OUT, GRID_IN = 7, 15
FINEST = 0.004
"""A step of ink that nobody sees, in parts of one: the descent ends there."""
BEYOND = 25
"""The square of the difference from which a colour counts as out of reach."""
NAME = "General uncoated (edition-builder)"
RIGHTS = "CC0 1.0"


def xyz(lab: Lab) -> tuple[float, ...]:
    """CIELAB to XYZ under D50."""
    y = (lab[0] + 16) / 116
    roots = (y + lab[1] / 500, y, y - lab[2] / 200)
    return tuple(
        white * (root**3 if root > 6 / 29 else (root - 4 / 29) * 3 * (6 / 29) ** 2)
        for root, white in zip(roots, WHITE, strict=True)
    )


def lab_of(values: tuple[float, ...]) -> Lab:
    """XYZ under D50 to CIELAB."""
    x, y, z = (_root(value / white) for value, white in zip(values, WHITE, strict=True))
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def _root(value: float) -> float:
    return (
        float(value ** (1 / 3)) if value > (6 / 29) ** 3 else value / (3 * (6 / 29) ** 2) + 4 / 29
    )


def _overprint(inks: tuple[int, ...]) -> Lab:
    light, a, b = SOLIDS[inks[0], inks[1], inks[2]]
    if not inks[3]:
        return (light, a, b)
    dark = BLACK_LIGHTNESS - (PAPER[0] - light) * BLACK_SHARE * 0.6
    return (dark, a * BLACK_SHARE * 0.4, b * BLACK_SHARE * 0.4)


ROOTS = {
    inks: tuple(value ** (1 / YULE_NIELSEN) for value in xyz(_overprint(inks)))
    for inks in product((0, 1), repeat=4)
}
PAPER_XYZ = xyz(PAPER)


def printed(inks: tuple[float, ...]) -> Lab:
    """The colour of four inks, each 0 to 1, relative to the paper's white."""
    areas = [share + 4 * GAIN * share * (1 - share) * 0.6 for share in inks]
    sums = [0.0, 0.0, 0.0]
    for solids, roots in ROOTS.items():
        weight = 1.0
        for area, solid in zip(areas, solids, strict=True):
            weight *= area if solid else 1 - area
        for at, root in enumerate(roots):
            sums[at] += weight * root
    relative = tuple(
        total**YULE_NIELSEN / paper * white
        for total, paper, white in zip(sums, PAPER_XYZ, WHITE, strict=True)
    )
    return lab_of(relative)


def _black(lab: Lab) -> float:
    """How much of a colour black ink takes over: dark greys most, clear colours none."""
    chroma = (lab[1] ** 2 + lab[2] ** 2) ** 0.5
    return float(max(0.0, 1 - lab[0] / 100) ** 2.2 * max(0.0, 1 - chroma / 80))


def separated(lab: Lab) -> tuple[float, ...]:
    """The inks that come nearest to a colour: black by rule, the others by descent."""
    black = min(1.0, _black(lab))
    inks = [0.3, 0.3, 0.3]
    best = _distance((*inks, black), lab)
    step = 0.25
    while step > FINEST:
        moved = False
        for at, sign in product(range(3), (1, -1)):
            tried = list(inks)
            tried[at] = min(1.0, max(0.0, tried[at] + sign * step))
            distance = _distance((*tried, black), lab)
            if distance < best and sum(tried) + black <= MOST_INK:
                inks, best, moved = tried, distance, True
        step = step if moved else step / 2
    return (*inks, black)


def _distance(inks: tuple[float, ...], lab: Lab) -> float:
    return sum((one - two) ** 2 for one, two in zip(printed(inks), lab, strict=True))


def _lut(kind: bytes, inputs: int, outputs: int, grid: int, table: bytes) -> bytes:
    """A lookup table, `mft1` of bytes or `mft2` of words, with straight curves on both sides."""
    wide = kind == b"mft2"
    head = struct.pack(">4s4xBBBx", kind, inputs, outputs, grid)
    matrix = struct.pack(">9i", *(65536 if at in {0, 4, 8} else 0 for at in range(9)))
    if wide:
        curve = struct.pack(">2H", 0, 65535)
        return head + matrix + struct.pack(">2H", 2, 2) + curve * inputs + table + curve * outputs
    curve = bytes(range(256))
    return head + matrix + curve * inputs + table + curve * outputs


def _to_lab() -> bytes:
    steps = [at / (GRID_OUT - 1) for at in range(GRID_OUT)]
    cells = []
    for inks in product(steps, repeat=4):
        light, a, b = printed(inks)
        words = (light * 652.8, (a + 128) * 256, (b + 128) * 256)
        cells.append(struct.pack(">3H", *(min(65535, max(0, round(word))) for word in words)))
    return _lut(b"mft2", 4, 3, GRID_OUT, b"".join(cells))


def _to_ink() -> tuple[bytes, bytes]:
    """The table from colours to inks, and the one that tells colours out of reach."""
    steps = [at / (GRID_IN - 1) for at in range(GRID_IN)]
    inks, beyond = bytearray(), bytearray()
    for light, a, b in product(steps, repeat=3):
        lab = (light * 100, a * 255 - 128, b * 255 - 128)
        found = separated(lab)
        inks += bytes(round(share * 255) for share in found)
        beyond.append(255 if _distance(found, lab) > BEYOND else 0)
    return _lut(b"mft1", 3, 4, GRID_IN, bytes(inks)), _lut(b"mft1", 3, 1, GRID_IN, bytes(beyond))


def profile() -> bytes:
    """The whole profile."""
    to_lab = _to_lab()
    to_ink, beyond = _to_ink()
    name = NAME.encode() + b"\0"
    description = struct.pack(">4s4xI", b"desc", len(name)) + name + bytes(78)
    rights = b"text" + bytes(4) + RIGHTS.encode() + b"\0"
    white = struct.pack(">4s4x3i", b"XYZ ", *(round(value * 65536) for value in PAPER_XYZ))
    tags = {
        b"desc": description, b"cprt": rights, b"wtpt": white, b"A2B0": to_lab, b"A2B1": to_lab,
        b"A2B2": to_lab, b"B2A0": to_ink, b"B2A1": to_ink, b"B2A2": to_ink, b"gamt": beyond,
    }  # fmt: skip
    return _bound(tags)


def _bound(tags: dict[bytes, bytes]) -> bytes:
    start = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    body = b""
    for data in tags.values():
        if data not in places:
            places[data] = start + len(body)
            body += data + bytes(-len(data) % 4)
    rows = (struct.pack(">4s2I", tag, places[data], len(data)) for tag, data in tags.items())
    table = struct.pack(">I", len(tags)) + b"".join(rows)
    illuminant = [round(value * 65536) for value in WHITE]
    head = struct.pack(
        ">I4xI4s4s4s6H4s4x4x4x4x8xI3i4x44x",
        start + len(body), 0x02400000, b"prtr", b"CMYK", b"Lab ", 2026, 1, 1, 0, 0, 0, b"acsp",
        1, *illuminant,
    )  # fmt: skip
    return head + table + body


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(profile())
