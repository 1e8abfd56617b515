"""The names of OpenDocument 1.3 (OASIS), and how its lengths are read."""

from __future__ import annotations

import re

_BASE = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = f"{_BASE}office:1.0}}"
TEXT = f"{_BASE}text:1.0}}"
STYLE = f"{_BASE}style:1.0}}"
TABLE = f"{_BASE}table:1.0}}"
DRAW = f"{_BASE}drawing:1.0}}"
META = f"{_BASE}meta:1.0}}"
FORMAT = f"{_BASE}xsl-fo-compatible:1.0}}"
VECTOR = f"{_BASE}svg-compatible:1.0}}"
MANIFEST = f"{_BASE}manifest:1.0}}"
LINK = "{http://www.w3.org/1999/xlink}"
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
MATHML = "{http://www.w3.org/1998/Math/MathML}"
XML = "{http://www.w3.org/XML/1998/namespace}"

POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "px": 0.75}
LENGTH = re.compile(r"(-?\d*\.?\d+)(pt|in|cm|mm|pc|px)\Z")


def points(length: str | None) -> float | None:
    """A length with its unit as points; None where it is none."""
    match = LENGTH.match(length or "")
    return round(float(match[1]) * POINTS[match[2]], 2) if match else None


def whole(text: str | None, otherwise: int = 0) -> int:
    """A whole number below a million, or `otherwise`."""
    return int(text) if text and re.fullmatch(r"\d{1,6}", text) else otherwise
