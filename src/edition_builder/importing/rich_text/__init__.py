"""Rich text (RTF 1.9.1), read into a script."""

from __future__ import annotations

from edition_builder.importing.rich_text.reading import read_rich_text

__all__ = ["read_rich_text"]
