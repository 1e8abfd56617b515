"""What lies beside an author's file and belongs to it: pictures it shows, its bibliography.

Only files in the author's folder and below it are opened, and of these only what the text names.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from edition_builder.desk.submission import MARKDOWN
from edition_builder.diagnostics import Diagnostic, Place
from edition_builder.frozen import dataclass
from edition_builder.project.door import (
    MEGABYTE,
    NotAFileError,
    OutsideError,
    TooLargeError,
    inside,
    read_bytes,
)
from edition_builder.project.listing import IMAGE_SUFFIXES
from edition_builder.readers.front_matter import read_front_matter
from edition_builder.readers.stated import stated_in
from edition_builder.rules.src.submissions import SRC083

if TYPE_CHECKING:
    from pathlib import Path

    from edition_builder.desk.submission import Submission
    from edition_builder.importing import Imported

LARGEST = 64 * MEGABYTE
ALL_TOGETHER = 512 * MEGABYTE
"""Bytes of all files that are brought along."""

LONGEST = 200
"""Characters of an address in a message."""

LINE_END = re.compile(r"\r\n?")
TAKEN = frozenset({"author", "authors", "bibliography", "language", "subtitle"})
"""Keys of front matter that a new edition takes, besides those that a build reads."""

USUAL = ("bibliography.bib", "references.bib")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One file from the author's folder: its path from there, with forward slashes."""

    path: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The pictures and the bibliographies that come along, and what could not."""

    pictures: tuple[Beside, ...] = ()
    bibliographies: tuple[Beside, ...] = ()
    findings: tuple[Diagnostic, ...] = ()


def company_of(sent: Submission, read: Imported) -> Company:
    """What belongs to a text file; other formats carry all they have in themselves."""
    if sent.folder is None or read.media:
        return Company()
    shelf = _Shelf(sent.folder)
    found = {address: shelf.file(address) for address in read.pictures if _is_picture(address)}
    pictures = {item.path: item for item in found.values() if item}
    return Company(
        pictures=tuple(pictures.values()),
        bibliographies=tuple(_bibliographies(sent, read, shelf)),
        findings=tuple(_left_behind(sent, at) for at, item in found.items() if item is None),
    )


def _bibliographies(sent: Submission, read: Imported, shelf: _Shelf) -> list[Beside]:
    """Those that front matter names; where it names none, the one that lies beside the file."""
    if sent.ending not in MARKDOWN:
        return []
    stated = stated_in(_plain(read))
    named = (shelf.file(name) for name in stated.values.get("bibliography", ()))
    return [item for item in named if item] or shelf.usual(sent.stem)


def unused(sent: Submission, read: Imported) -> tuple[Diagnostic, ...]:
    """What stands in front matter and goes nowhere, at its place in the author's file."""
    if sent.ending not in MARKDOWN:
        return ()
    text = _plain(read)
    lines = text.split("\n", LONGEST)
    found = read_front_matter(sent.name, text).findings
    return tuple(item for item in found if _key_at(item.place, lines) not in TAKEN)


def _key_at(place: Place | None, lines: list[str]) -> str:
    """The key of front matter that a finding is about."""
    if place is None or place.line is None or place.line > len(lines):
        return ""
    return lines[place.line - 1].partition(":")[0].strip()


def _plain(read: Imported) -> str:
    return LINE_END.sub("\n", read.extracted.removeprefix("\ufeff"))


def _is_picture(address: str) -> bool:
    return posixpath.splitext(address)[1].lower() in IMAGE_SUFFIXES


def _left_behind(sent: Submission, address: str) -> Diagnostic:
    return SRC083.at(
        Place(path=sent.name),
        f"the picture “{address[:LONGEST]}” is not in the author's folder",
        hint="copy it into the edition, and name it from there",
    )


class _Shelf:
    """A folder of which files are taken by name, so many bytes and no more."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.left = ALL_TOGETHER

    def file(self, address: str) -> Beside | None:
        """The file an address means, as it stands or with its percent codes read."""
        for name in dict.fromkeys((address, unquote(address))):
            path = posixpath.normpath(name)
            if path.startswith(("/", "../")) or "\0" in path:
                continue
            try:
                data = read_bytes(inside(self.folder, path), min(LARGEST, self.left))
            except (OSError, ValueError, OutsideError, NotAFileError, TooLargeError):
                continue
            self.left -= len(data)
            return Beside(path=path, data=data)
        return None

    def usual(self, stem: str) -> list[Beside]:
        """The bibliography nobody named: the text's own, one of a usual name, or the only one."""
        try:
            names = sorted(entry.name for entry in self.folder.glob("*.bib"))
        except OSError:
            return []
        for name in (f"{stem}.bib", *USUAL):
            if name in names:
                names = [name]
        found = self.file(names[0]) if len(names) == 1 else None
        return [found] if found else []
