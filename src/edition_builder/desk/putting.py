"""Files put in place together: all of them, or none."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError, Place
from edition_builder.frozen import dataclass
from edition_builder.locks import LockedError, staging
from edition_builder.project.door import OutsideError, inside
from edition_builder.rules.out.corrections import OUT120, OUT122, OUT125

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from edition_builder.diagnostics import Diagnostic

NEW_MODE = 0o644


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One file to put in place: its path from the folder, its bytes, and those it has now.

    `before` is None where there must be no such file yet.
    """

    path: str
    data: bytes = field(repr=False)
    before: bytes | None = field(repr=False, default=None)


def put(root: Path, sheets: Sequence[Sheet]) -> tuple[str, ...]:
    """Write the sheets, each in one step and all or none of them; their paths.

    One process at a time works on a folder's manuscript. Raises `EditionError` where a file lies
    outside the folder, has changed since it was read, or where the machine refuses; then every file
    is as it was.
    """
    home = Path(os.path.realpath(root))
    try:
        with staging(home / "manuscript") as folder:
            _replace(home, folder, sheets)
    except LockedError as error:
        message = f"another run is writing into this manuscript ({error})"
        raise EditionError([OUT125.at(None, message, hint="wait until it has ended")]) from error
    except OSError as error:
        raise EditionError([_refused(error, sheets)]) from error
    return tuple(sheet.path for sheet in sheets)


def _replace(home: Path, folder: Path, sheets: Sequence[Sheet]) -> None:
    places = [_place(home, sheet) for sheet in sheets]
    drafts = [_draft(folder / f"new-{number}", sheet) for number, sheet in enumerate(sheets)]
    made = [each for place in places for each in _folders(place.parent)]
    done: list[tuple[Path, Path | None]] = []
    try:
        for number, (draft, place) in enumerate(zip(drafts, places, strict=True)):
            done.append((place, _kept(place, folder / f"old-{number}", draft)))
            draft.replace(place)
    except BaseException:
        _take_back(done, made)
        raise


def _place(home: Path, sheet: Sheet) -> Path:
    """Where a sheet goes, links followed; what is there now has to be what was read."""
    try:
        place = inside(home, sheet.path)
    except OutsideError:
        message = f"“{sheet.path}” lies outside this folder, and nothing was written"
        hint = "name a file inside the edition"
        raise EditionError([OUT122.at(Place(path=sheet.path), message, hint=hint)]) from None
    now = place.read_bytes() if place.exists() else None
    if now != sheet.before:
        message = f"“{sheet.path}” was changed by somebody else meanwhile; nothing was written"
        hint = "run the command again"
        raise EditionError([OUT122.at(Place(path=sheet.path), message, hint=hint)])
    return place


def _draft(path: Path, sheet: Sheet) -> Path:
    with path.open("wb") as file:
        file.write(sheet.data)
        file.flush()
        os.fsync(file.fileno())
    return path


def _folders(folder: Path) -> list[Path]:
    """Make a folder and those above it; those that were made, outermost first."""
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for each in reversed(missing):
        each.mkdir(exist_ok=True)
    return missing[::-1]


def _kept(place: Path, kept: Path, draft: Path) -> Path | None:
    """A second name for the file that is about to be replaced; the draft gets its permissions."""
    if not place.exists():
        draft.chmod(NEW_MODE)
        return None
    draft.chmod(stat.S_IMODE(place.stat().st_mode))
    kept.hardlink_to(place)
    return kept


def _take_back(done: Iterable[tuple[Path, Path | None]], made: Sequence[Path]) -> None:
    for place, kept in done:
        with suppress(OSError):
            if kept is None:
                place.unlink(missing_ok=True)
            else:
                kept.replace(place)
    for folder in reversed(made):
        with suppress(OSError):
            folder.rmdir()


def _refused(error: OSError, sheets: Sequence[Sheet]) -> Diagnostic:
    named = os.fspath(error.filename) if error.filename else ""
    path = next((sheet.path for sheet in sheets if named.endswith(sheet.path)), sheets[0].path)
    reason = (error.strerror or "the system refused").lower()
    message = f"“{path}” could not be written: {reason}"
    return OUT120.at(Place(path=path), message, hint="nothing was changed; mend that and try again")
