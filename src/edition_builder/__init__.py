"""edition-builder: from a scholar's manuscript to press."""

from __future__ import annotations

from edition_builder.version import __version__

__all__ = ["__version__"]
