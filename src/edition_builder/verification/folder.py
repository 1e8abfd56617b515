"""Opening a folder of finished editions."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.model import Artifact

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        ".pdf": "application/pdf",
        ".epub": "application/epub+zip",
        ".html": "text/html",
        ".css": "text/css",
        ".woff2": "font/woff2",
        ".json": "application/json",
        ".xml": "application/xml",
    }
)
"""By the end of a file's name; anything else is plain text to us."""


def editions_in(folder: Path) -> tuple[Artifact, ...]:
    """Every file in a folder and below it, in name order; none where there is no folder."""
    if not folder.is_dir():
        return ()
    return tuple(
        Artifact(
            name=path.relative_to(folder).as_posix(),
            media_type=MEDIA_TYPES.get(path.suffix, "text/plain"),
            data=path.read_bytes(),
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    )
