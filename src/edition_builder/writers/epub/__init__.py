"""The ebook: EPUB 3.3, a file for every section, notes that pop up and read well without.

`book` puts it together from pages (`front`, `navigation`, `body`, `notes`), what it says of itself
(`metadata`, `identifiers`) and what it carries (`faces`); `package` is the one door to
EbookLib, `packing` makes the bytes.
"""

from __future__ import annotations

from edition_builder.writers.epub.book import write_epub

__all__ = ["write_epub"]
