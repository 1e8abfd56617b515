"""HTML, as word processors export it and as people write it, read into a script."""

from __future__ import annotations

from edition_builder.importing.web.reading import read_page

__all__ = ["read_page"]
