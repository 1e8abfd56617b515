"""Word: the parts of a .docx, read into a script."""

from __future__ import annotations

from edition_builder.importing.word.reading import read_word

__all__ = ["read_word"]
