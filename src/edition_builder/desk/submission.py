"""The author's file: opened once, from wherever it lies."""

from __future__ import annotations

import hashlib
import os
import re
import sys
from dataclasses import field
from pathlib import Path

from edition_builder.diagnostics import EditionError, Place
from edition_builder.frozen import dataclass
from edition_builder.ledger import Origin
from edition_builder.project.door import (
    MEGABYTE,
    NotAFileError,
    TooLargeError,
    read_bytes,
)
from edition_builder.rules.prj.files import PRJ015, PRJ026
from edition_builder.rules.src.files import SRC001

LIMIT = 256 * MEGABYTE
"""Bytes of a file with pictures in it; what may be in an archive is limited by its importer."""

TEXT_LIMIT = 16 * MEGABYTE
"""Bytes of a file that is all words: ten times a long book."""

STDIN = "-"
PIPED = "standard-input"
"""The name of what came through a pipe; text from there is Markdown, for programs write it."""

TEXTS = frozenset({".txt", ".text", ".md", ".markdown", ""})
MARKDOWN = frozenset({".md", ".markdown"})

WEB_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
LOOKS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis", re.DOTALL), ".odt"),
    (re.compile(rb"PK\x03\x04"), ".docx"),
    (re.compile(rb"\{\\rtf"), ".rtf"),
    (WEB_PAGE, ".html"),
)
"""How files begin that came without a name, and the ending they would have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """A file as it was sent: its name without folders, its ending in lower case, its bytes.

    `folder` is where it lies, for what an author put beside it; None where nobody knows.
    """

    name: str
    ending: str
    data: bytes = field(repr=False)
    folder: Path | None = field(default=None, repr=False, compare=False)

    @property
    def origin(self) -> Origin:
        """What a ledger says of it."""
        return Origin(name=self.name, sha256=hashlib.sha256(self.data).hexdigest())

    @property
    def stem(self) -> str:
        """Its name without the ending."""
        return self.name.removesuffix(self.name[len(self.name) - len(self.ending) :] or "\0")


def submitted(file: Path) -> Submission:
    """The author's file, or what comes through a pipe for `-`; raises `EditionError`."""
    if str(file) == STDIN:
        data = _bounded(sys.stdin.buffer.read(LIMIT + 1), PIPED)
        ending = _looks_like(data)
        return Submission(name=f"{PIPED}{ending}", ending=ending, data=data)
    name = file.name.encode("utf-8", "replace").decode()
    data = _read(file, name)
    ending = file.suffix.lower()
    return Submission(
        name=name,
        ending=ending or _looks_like(data),
        data=data,
        folder=Path(os.path.realpath(file)).parent,
    )


def _looks_like(data: bytes) -> str:
    return next((ending for begins, ending in LOOKS if begins.match(data)), ".md")


def _read(file: Path, name: str) -> bytes:
    place = Place(path=name)
    limit = TEXT_LIMIT if file.suffix.lower() in TEXTS else LIMIT
    try:
        return read_bytes(Path(os.path.realpath(file)), limit)
    except (FileNotFoundError, NotADirectoryError) as error:
        hint = "correct the path"
        raise EditionError([SRC001.at(place, f"there is no file “{file}”", hint=hint)]) from error
    except TooLargeError as error:
        raise _too_large(name, limit) from error
    except (OSError, ValueError, NotAFileError) as error:
        message = f"“{name}” is not a plain file that can be read"
        hint = "name a file; a folder, a pipe or a device cannot be read"
        raise EditionError([PRJ015.at(place, message, hint=hint)]) from error


def _bounded(data: bytes, name: str) -> bytes:
    if len(data) > LIMIT:
        raise _too_large(name, LIMIT)
    return data


def _too_large(name: str, limit: int) -> EditionError:
    message = f"“{name}” is larger than {limit // MEGABYTE} MB"
    hint = "split it into a file for each chapter"
    return EditionError([PRJ026.at(Place(path=name), message, hint=hint)])
