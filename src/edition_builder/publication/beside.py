"""Put one file beside editions that stand already."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edition_builder.model import Artifact

READABLE = 0o644


def put_beside(artifact: Artifact, folder: Path) -> None:
    """Write a file into a folder, whole or not at all; another of its name is replaced.

    Raises `OSError`; then the folder is as it was.
    """
    with NamedTemporaryFile("wb", dir=folder, prefix=".report-", delete=False) as draft:
        try:
            draft.write(artifact.data)
            draft.flush()
            os.fchmod(draft.fileno(), READABLE)
            Path(draft.name).replace(folder / artifact.name)
        except BaseException:
            with suppress(FileNotFoundError):
                Path(draft.name).unlink()
            raise
