"""From a script to Markdown, through pandoc's tree and pandoc's own writer."""

from __future__ import annotations

from edition_builder.importing.markup.writing import Written, written

__all__ = ["Written", "written"]
