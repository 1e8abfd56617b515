"""Rules of the family LAY: the laid-out page."""

from __future__ import annotations

