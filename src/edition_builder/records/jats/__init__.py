"""The text for archives and indexes: JATS, the Journal Article Tag Suite (ANSI/NISO Z39.96).

Pandoc writes the body; `front` says what the edition is, `text` joins them.
"""

from __future__ import annotations

from edition_builder.records.jats.text import pictured, write_jats

__all__ = ["pictured", "write_jats"]
