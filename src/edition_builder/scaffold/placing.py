"""A new edition's files, put in place together or not at all."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError
from edition_builder.rules.out.writing import OUT001
from edition_builder.rules.prj.files import PRJ030

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LAST = "edition.toml"
"""What makes a folder an edition; in a folder that was there before, it comes last."""


def refuse_unless_free(target: Path) -> None:
    """Raise EditionError unless the folder is empty or not there."""
    if not os.path.lexists(target):
        return
    if not target.is_dir():
        message = f"“{target}” is there already, and is not a folder"
    elif _occupied(target):
        message = f"the folder “{target}” is not empty"
    else:
        return
    hint = "name a folder that does not exist yet"
    raise EditionError([PRJ030.at(None, message, hint=hint)])


def _occupied(target: Path) -> bool:
    try:
        return any(target.iterdir())
    except OSError:
        return True


def place_files(target: Path, files: Mapping[str, str | bytes]) -> None:
    """Write the files into a draft beside the folder, and then make it the folder.

    Raises EditionError (exit 4) where the machine does not let us; the draft is gone then.
    """
    place = target.absolute()
    draft = place.parent / f".{place.name}.{os.getpid()}.new"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _write(draft, files)
        _move(draft, place)
    except OSError as error:
        message = f"“{target}” could not be written: {error.strerror}"
        hint = "name a folder in a place where you may write"
        raise EditionError([OUT001.at(None, message, hint=hint)]) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _write(draft: Path, files: Mapping[str, str | bytes]) -> None:
    draft.mkdir()
    for path, content in files.items():
        file = draft / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)


def _move(draft: Path, place: Path) -> None:
    if not place.exists():
        draft.rename(place)
        return
    # The empty folder stays the one it is: somebody's shell may be standing in it.
    entries = sorted(draft.iterdir(), key=lambda entry: (entry.name == LAST, entry.name))
    for entry in entries:
        entry.rename(place / entry.name)
