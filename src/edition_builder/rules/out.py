"""Rules of the family OUT: artefacts and machine."""

from __future__ import annotations

