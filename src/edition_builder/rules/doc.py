"""Rules of the family DOC: structure and accessibility."""

from __future__ import annotations

