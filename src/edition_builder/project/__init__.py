"""The door in: an edition's files and settings, read once, and nothing else of the machine.

`open_project` is the only function that reads what an author wrote; every later step works on its
value. Four things happen in it: `edition.toml` becomes values with places (`toml`, `places`), the
values are held against the table of keys (`schema`, `validation`), they become metadata and
settings (`metadata`, `settings`), and the files they name are read from inside the root (`listing`,
`door`).
"""

from __future__ import annotations

from edition_builder.project.digest import project_digest
from edition_builder.project.opening import find_root, open_project

__all__ = ["find_root", "open_project", "project_digest"]
