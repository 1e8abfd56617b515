"""Rules of the family BIB: the bibliography."""

from __future__ import annotations

