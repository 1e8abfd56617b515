"""One number for everything an edition is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import hashlib

    from edition_builder.model import Project


def project_digest(project: Project) -> str:
    """The SHA-256, in hex, of everything an edition is made from.

    Of all inputs by path and content, of the names of all pictures, and of the edition's day.
    The day stands for the one value of the environment that reaches an edition
    (`SOURCE_DATE_EPOCH`, where `edition.toml` has no date). The folder's own name plays no part.
    """
    import hashlib  # noqa: PLC0415 - `check` asks for no digest

    digest = hashlib.sha256()
    _add(digest, project.metadata.date.isoformat().encode())
    for path in project.pictures:
        _add(digest, path.encode("utf-8", "surrogateescape"))
    for item in project.inputs:
        _add(digest, item.path.encode("utf-8", "surrogateescape"))
        _add(digest, item.data)
    return digest.hexdigest()


def _add(digest: hashlib._Hash, part: bytes) -> None:
    """Each part with its length before it, so that no two lists of parts look alike."""
    digest.update(len(part).to_bytes(8, "big"))
    digest.update(part)
