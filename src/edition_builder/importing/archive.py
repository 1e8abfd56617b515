"""The archive that a Word or OpenDocument file is, inspected before anything in it is read."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError, Place
from edition_builder.rules.src.packages import SRC043, SRC044, SRC045

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition_builder.diagnostics import Diagnostic

MOST_MEMBERS = 10_000
LARGEST_TEXT = 192 * 2**20
"""Bytes of one member, unpacked: ten times the text of a very long book, as Word writes it."""
TOTAL = 512 * 2**20
"""Bytes of all members, unpacked."""
STEEPEST, SMALL = 200, 16 * 2**20
"""How many times its packed size a member may unfold to, once it is larger than `SMALL`."""

OUTWARD = re.compile(r"(?:^|[\\/])\.\.(?:[\\/]|\Z)|\A[\\/]|\A[A-Za-z]:|\x00|\\")
"""A member's name that points out of its archive, or would on some system."""

DAMAGE = (zipfile.BadZipFile, zlib.error, KeyError, NotImplementedError, ValueError, EOFError,
          RuntimeError, OSError)  # fmt: skip


class Archive:
    """The members of an inspected archive, each unpacked when it is asked for, within limits."""

    def __init__(
        self, name: str, members: Mapping[str, zipfile.ZipInfo], file: zipfile.ZipFile
    ) -> None:
        self.name = name
        self._members = members
        self._file = file
        self._left = TOTAL

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the members, in the order of the archive."""
        return tuple(self._members)

    def read(self, member: str) -> bytes:
        """A member's bytes, b'' where there is none of that name.

        Raises EditionError where it is damaged or unfolds to more than it said.
        """
        if member not in self._members:
            return b""
        most = min(LARGEST_TEXT, self._left)
        try:
            with self._file.open(self._members[member]) as opened:
                data = opened.read(most + 1)
        except DAMAGE as error:
            raise EditionError([_damaged(self.name, f"its part “{member}” is damaged")]) from error
        if len(data) > most:
            raise EditionError([_bomb(self.name, f"“{member}” unfolds to more than it says")])
        self._left -= len(data)
        return data


def open_archive(name: str, data: bytes) -> Archive:
    """The archive in `data`, inspected; raises EditionError, saying what is wrong with it."""
    try:
        file = zipfile.ZipFile(io.BytesIO(data))
        members = file.infolist()
    except DAMAGE as error:
        raise EditionError([_damaged(name, "it breaks off before its end")]) from error
    fault = _fault(name, members)
    if fault:
        raise EditionError([fault])
    return Archive(name, {item.filename: item for item in members}, file)


def _fault(name: str, members: list[zipfile.ZipInfo]) -> Diagnostic | None:
    names = [item.filename for item in members]
    if len(names) > MOST_MEMBERS:
        return _bomb(name, f"it holds {len(names)} files")
    outward = next((item for item in names if OUTWARD.search(item)), None)
    if outward is not None:
        return SRC045.at(
            Place(path=name),
            f"“{name}” holds a file that would land outside of it: “{outward[:80]}”",
            hint="ask the author for the file as it left the word processor; do not open this one",
        )
    if len(set(names)) < len(names):
        twice = next(item for item in names if names.count(item) > 1)
        return _damaged(name, f"it holds “{twice}” twice")
    return _swelling(name, members)


def _swelling(name: str, members: list[zipfile.ZipInfo]) -> Diagnostic | None:
    for item in members:
        if item.file_size > LARGEST_TEXT or (
            item.file_size > SMALL and item.file_size > STEEPEST * max(item.compress_size, 1)
        ):
            return _bomb(name, f"“{item.filename}” unfolds to {item.file_size // 2**20} MB")
    total = sum(item.file_size for item in members)
    return _bomb(name, f"it unfolds to {total // 2**20} MB") if total > TOTAL else None


def _damaged(name: str, what: str) -> Diagnostic:
    return SRC043.at(
        Place(path=name),
        f"“{name}” is damaged: {what}",
        hint="ask for the file again, or open it in a word processor and save it anew",
    )


def _bomb(name: str, what: str) -> Diagnostic:
    return SRC044.at(
        Place(path=name),
        f"“{name}” is built to unfold to more than a manuscript can hold: {what}",
        hint="save it anew from a word processor; if that cannot open it, ask for another copy",
    )
