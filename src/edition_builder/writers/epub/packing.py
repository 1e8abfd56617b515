"""The zip container: the same files give the same bytes, whoever packs them, when and where."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Mapping

MIMETYPE = "mimetype"
CONTAINER = "META-INF/container.xml"
UNIX = 3
READABLE = 0o100644
EARLIEST = date(1980, 1, 1)
"""What a zip can date: MS-DOS counts its years from here, with seven bits."""
LATEST = date(2107, 12, 31)

ALREADY_PACKED = frozenset({"jpeg", "jpg", "png", "webp", "gif"})
"""Files that do not get smaller."""


def packed(files: Mapping[str, bytes], day: date) -> bytes:
    """The files as a zip: `mimetype` first and stored (OCF 3.3, 4.3.2), the rest by name."""
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name in sorted(files, key=lambda name: (name != MIMETYPE, name != CONTAINER, name)):
            archive.writestr(_entry(name, day), files[name], compresslevel=9)
    return stream.getvalue()


def _entry(name: str, day: date) -> ZipInfo:
    dated = min(max(day, EARLIEST), LATEST)
    entry = ZipInfo(name, (dated.year, dated.month, dated.day, 0, 0, 0))
    entry.create_system = UNIX
    entry.external_attr = READABLE << 16
    stored = name == MIMETYPE or name.rpartition(".")[2] in ALREADY_PACKED
    entry.compress_type = ZIP_STORED if stored else ZIP_DEFLATED
    return entry
