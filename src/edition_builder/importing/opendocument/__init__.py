"""OpenDocument: the parts of an .odt, read into a script."""

from __future__ import annotations

from edition_builder.importing.opendocument.reading import read_flat, read_opendocument

__all__ = ["read_flat", "read_opendocument"]
