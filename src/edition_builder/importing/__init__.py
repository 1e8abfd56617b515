"""Importing: from the file an author sends to Markdown text, pictures, entries and questions.

Word, OpenDocument, HTML and rich text. A file is a stranger's: it is inspected before anything in
it is believed, nothing it names is fetched, and nothing it carries is run. `IMPORTERS` is the table
of endings; what a file is, its bytes decide.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal

from edition_builder.importing.imported import Imported, Picture, Query

TrackChanges = Literal["accept", "reject", "ask"]
"""What becomes of changes that nobody has decided: `ask` keeps them and makes each a query."""

Importer = Callable[[str, bytes, TrackChanges], Imported]


def import_document(name: str, data: bytes, *, track_changes: TrackChanges = "ask") -> Imported:
    """An author's file as Markdown; `name` is how findings call it.

    Raises EditionError, saying why, where it cannot be read at all, and PandocMissingError where
    the locked pandoc is not on this machine.
    """
    from edition_builder.importing.kinds import kind_of  # noqa: PLC0415 - loads the XML library

    return _read(kind_of(name, data), name, data, track_changes)


def _import(name: str, data: bytes, track_changes: TrackChanges) -> Imported:
    return import_document(name, data, track_changes=track_changes)


def _read(kind: str, name: str, data: bytes, track_changes: TrackChanges) -> Imported:
    from edition_builder.importing.reading import READERS, imported  # noqa: PLC0415 - as above

    return imported(READERS[kind](name, data, track_changes))


ENDINGS = (
    ".docx",
    ".docm",
    ".dotx",
    ".odt",
    ".ott",
    ".fodt",
    ".html",
    ".htm",
    ".xhtml",
    ".rtf",
    ".doc",
)
"""The endings that are taken; `.doc` is among them for what it hides, or to be told about."""

IMPORTERS: Mapping[str, Importer] = MappingProxyType(dict.fromkeys(ENDINGS, _import))
"""Ending → how a file with it is imported."""

__all__ = [
    "IMPORTERS",
    "Imported",
    "Importer",
    "Picture",
    "Query",
    "TrackChanges",
    "import_document",
]
