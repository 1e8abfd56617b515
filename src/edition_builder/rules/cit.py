"""Rules of the family CIT: citations."""

from __future__ import annotations

