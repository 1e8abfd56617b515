"""Rules of the family RES: images, fonts and styles."""

from __future__ import annotations

