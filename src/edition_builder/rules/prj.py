"""Rules of the family PRJ: the project and its configuration."""

from __future__ import annotations

