"""Citations that reference managers keep in a file: their works, and what was said of them."""

from __future__ import annotations

from edition_builder.importing.references.csl import citation_of_json
from edition_builder.importing.references.endnote import citation_of_endnote
from edition_builder.importing.references.entries import entries_of
from edition_builder.importing.references.library import Library

__all__ = ["Library", "citation_of_endnote", "citation_of_json", "entries_of"]
