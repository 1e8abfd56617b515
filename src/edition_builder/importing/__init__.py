"""Importing: from the file an author sends to Markdown text, pictures, entries and questions.

Word, OpenDocument, HTML and rich text. A file is a stranger's: it is inspected before anything in
it is believed, nothing it names is fetched, and nothing it carries is run.
"""

from __future__ import annotations

from edition_builder.importing.imported import Imported, Picture, Query

__all__ = ["Imported", "Picture", "Query"]
