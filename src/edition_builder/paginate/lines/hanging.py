"""Hanging punctuation: how far a mark at a line's edge stands out into the margin.

Light marks at the edge look like holes; hung by a part of their width, the edge looks straight.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

RIGHT: Mapping[str, float] = {
    "-": 0.5, "\u2010": 0.5, ",": 0.5, ".": 0.5, "’": 0.5, "”": 0.4, "'": 0.5, '"': 0.4,
    "»": 0.3, "›": 0.3, ";": 0.3, ":": 0.3, "–": 0.25, "—": 0.15,
}  # fmt: skip
"""The part of a mark's own width that hangs at the end of a line."""

LEFT: Mapping[str, float] = {
    "‘": 0.5, "“": 0.4, "„": 0.4, "‚": 0.5, "'": 0.5, '"': 0.4, "«": 0.3, "‹": 0.3,
}  # fmt: skip
"""The same for the start of a line."""
