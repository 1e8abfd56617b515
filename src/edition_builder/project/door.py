"""Where an edition's files are opened: each once, as bytes, and only inside the project."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from edition_builder.diagnostics import Diagnostic, Place, Rule
from edition_builder.model import Input
from edition_builder.nearest import did_you_mean
from edition_builder.rules.prj.files import PRJ014, PRJ015, PRJ026

MEGABYTE = 1_000_000
TOTAL = 1_000 * MEGABYTE
"""Bytes of all inputs together."""


class OutsideError(Exception):
    """The path leads out of the project."""


class NotAFileError(Exception):
    """The path names a folder, a pipe, a device, or something nobody may read."""


class TooLargeError(Exception):
    """The file is larger than its kind may be."""


def inside(root: Path, path: str) -> Path:
    """The real file that a project path names, links followed; raises OutsideError.

    `root` has to be resolved itself. Whether there is such a file is not asked.
    """
    real = os.path.realpath(root / path)
    if not Path(real).is_relative_to(root):
        raise OutsideError
    return Path(real)


def read_bytes(file: Path, limit: int) -> bytes:
    """A plain file's bytes, never more than the limit; never waits for a pipe or a device."""
    if not stat.S_ISREG(file.lstat().st_mode):
        raise NotAFileError
    handle = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as opened:
        # Asked again of the opened file: the name may have changed hands in between.
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise NotAFileError
        data = opened.read(limit + 1)
    if len(data) > limit:
        raise TooLargeError
    return data


@dataclass(slots=True, kw_only=True)
class Door:
    """Reads the files of one project and keeps what was found wrong with them."""

    root: Path
    findings: list[Diagnostic] = field(default_factory=list)
    left: int = TOTAL

    def read(
        self, path: str, limit: int, *, place: Place | None = None, missing: Rule = PRJ015
    ) -> Input | None:
        """The file, or None and a finding; `place` is where its path is written, if anywhere.

        Paths in the value are relative to the root and have no `..` in them.
        """
        at = place or Place(path=path)
        name = os.path.normpath(path)
        try:
            data = read_bytes(inside(self.root, name), min(limit, self.left))
        except OutsideError:
            self._outside(path, at)
        except TooLargeError:
            self._too_large(path, limit, at)
        except (FileNotFoundError, NotADirectoryError, ValueError):
            self._missing(path, name, at, missing)
        except (OSError, NotAFileError):
            self._unreadable(path, at)
        else:
            self.left -= len(data)
            return Input(path=PurePosixPath(name).as_posix(), data=data)
        return None

    def _outside(self, path: str, at: Place) -> None:
        leads = not path.startswith(("/", "../"))
        self.findings.append(
            PRJ014.at(
                at,
                f"“{path}” {'leads' if leads else 'lies'} outside the project, and was not opened",
                hint="copy the file into the project and name it from there",
            )
        )

    def _missing(self, path: str, name: str, at: Place, rule: Rule) -> None:
        parent = PurePosixPath(name).parent
        near = did_you_mean(str(PurePosixPath(name)), self._neighbours(parent))
        hint = near or "correct the path; it is read from the folder of edition.toml"
        self.findings.append(rule.at(at, f"there is no file “{path}”", hint=hint))

    def _neighbours(self, folder: PurePosixPath) -> list[str]:
        try:
            names = [entry.name for entry in inside(self.root, str(folder)).iterdir()]
        except (OSError, ValueError, OutsideError):
            return []
        return [str(folder / name) for name in names if name.isprintable()]

    def _unreadable(self, path: str, at: Place) -> None:
        self.findings.append(
            PRJ015.at(
                at,
                f"“{path}” is not a plain file that can be read",
                hint="name a file; a folder, a pipe or a device cannot be read",
            )
        )

    def _too_large(self, path: str, limit: int, at: Place) -> None:
        if self.left < limit:
            message = f"with “{path}” the project passes {TOTAL // MEGABYTE} MB"
        else:
            message = f"“{path}” is larger than {limit / MEGABYTE:g} MB"
        self.findings.append(PRJ026.at(at, message, hint="make the file smaller, or split it"))
