"""Rules of the family BIB: the bibliography."""

from edition_builder.rules.bib import entries, reading

__all__ = ["entries", "reading"]
