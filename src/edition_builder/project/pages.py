"""Page sizes: the trade's names, and measures."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_INCH = 25.4

TRADE_SIZES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "a4": (210.0, 297.0),
        "a5": (148.0, 210.0),
        "a6": (105.0, 148.0),
        "b5": (176.0, 250.0),
        "a-format": (111.0, 178.0),
        "b-format": (129.0, 198.0),
        "c-format": (135.0, 216.0),
        "demy": (138.0, 216.0),
        "royal": (156.0, 234.0),
        "crown-quarto": (189.0, 246.0),
        "digest": (5.5 * _INCH, 8.5 * _INCH),
        "us-trade": (6 * _INCH, 9 * _INCH),
        "letter": (8.5 * _INCH, 11 * _INCH),
    }
)
"""Name → width and height of the trimmed page in millimetres (ISO 216, trade trims)."""

DESIGN_SIZES: Mapping[str, str] = MappingProxyType(
    {"essay": "a5", "pamphlet": "a-format", "trade": "demy"}
)
"""Design → the page it has where `[print] page` says none."""

UNITS: Mapping[str, float] = MappingProxyType(
    {"mm": 1.0, "cm": 10.0, "in": _INCH, "pt": _INCH / 72}
)
"""Unit → millimetres."""

SMALLEST, LARGEST = 70.0, 600.0
"""The limits of each side in millimetres: a pocket book, a newspaper."""

_MEASURE = re.compile(r"(\d{1,5}(?:\.\d{1,4})?)\s*(mm|cm|in|pt)", re.ASCII)


def trade_size(name: str) -> tuple[float, float] | None:
    """The size a name stands for, in millimetres; the case of its letters does not matter."""
    return TRADE_SIZES.get(name.strip().lower())


def millimetres(measure: str) -> float | None:
    """A measure such as “129mm” or “5.5 in”, in millimetres; None where it is not one."""
    found = _MEASURE.fullmatch(measure.strip().lower())
    return round(float(found.group(1)) * UNITS[found.group(2)], 3) if found else None


def page_size(page: str | Sequence[str]) -> tuple[float, float] | None:
    """The width and height that `[print] page` asks for, in millimetres, or None."""
    if isinstance(page, str):
        return trade_size(page)
    sides = [millimetres(side) for side in page]
    match sides:
        case [float(width), float(height)] if min(width, height) >= SMALLEST:
            return (width, height) if max(width, height) <= LARGEST else None
        case _:
            return None
