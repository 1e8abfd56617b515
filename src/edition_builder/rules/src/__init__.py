"""Rules of the family SRC: reading the manuscript."""

from edition_builder.rules.src import documents, files, front_matter, markup, packages, submissions

__all__ = ["documents", "files", "front_matter", "markup", "packages", "submissions"]
