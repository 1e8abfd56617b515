"""Rules of the family PRJ: the project and its configuration."""

from edition_builder.rules.prj import configuration, files, values

__all__ = ["configuration", "files", "values"]
