"""Rules of the family SRC: reading the manuscript."""

from __future__ import annotations

