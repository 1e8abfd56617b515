"""One manuscript file with its corrections: what is written, and what the ledger says of it."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from edition_builder.desk.putting import Sheet
from edition_builder.desk.saved import NotWritableError, Saved, lifted, saved
from edition_builder.diagnostics import EditionError, Place
from edition_builder.frozen import dataclass
from edition_builder.ledger import (
    Record,
    UnreadableLedgerError,
    composed,
    read_record,
    step_of,
    unified,
    written,
)
from edition_builder.model import Input, Ledger
from edition_builder.project.door import (
    MEGABYTE,
    NotAFileError,
    OutsideError,
    TooLargeError,
    inside,
    read_bytes,
)
from edition_builder.rules.out.corrections import OUT123, OUT124

if TYPE_CHECKING:
    from edition_builder.model import Part

LARGEST_LEDGER = 256 * MEGABYTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A file as it lies on the disk, and the corrections in terms of it."""

    file: Saved
    ledger: Ledger

    @property
    def diff(self) -> str:
        """What changes, as a unified diff; '' where nothing does."""
        edits = composed(self.ledger, self.file.text)
        return unified(self.file.text, edits, self.file.path)

    def sheets(self, root: Path, by: str) -> tuple[Sheet, ...]:
        """The corrected file and its ledger with one step more; none where nothing changes.

        Raises `EditionError` where there is a ledger that cannot be read.
        """
        after = self.ledger.applied(self.file.text)
        if after == self.file.text:
            return ()
        path = ledger_path(self.file.path)
        known, before = _known(root, path, self.file.path)
        step = step_of(by, self.file.text, self.ledger)
        record = Record(path=known.path, origin=known.origin, steps=(*known.steps, step))
        text = after.encode(self.file.encoding)
        return (
            Sheet(path=path, data=written(record).encode(), before=before),
            Sheet(path=self.file.path, data=text, before=self.file.data),
        )


def corrected_file(part: Part, item: Input) -> Corrected:
    """The corrections of a part in terms of its file; raises `EditionError` where that fails."""
    try:
        file = saved(item)
        return Corrected(file=file, ledger=lifted(part, file))
    except NotWritableError as error:
        message = f"“{item.path}” cannot be corrected: {error}"
        hint = "save the file as UTF-8, and run the command again"
        raise EditionError([OUT124.at(Place(path=item.path), message, hint=hint)]) from error


def ledger_path(path: str) -> str:
    """Where the ledger of a manuscript file is: `manuscript/NAME.ledger.json`."""
    return str(PurePosixPath(path).with_suffix(".ledger.json"))


def _known(root: Path, path: str, text_path: str) -> tuple[Record, bytes | None]:
    """The record so far, and its bytes."""
    try:
        data = read_bytes(inside(Path(os.path.realpath(root)), path), LARGEST_LEDGER)
    except FileNotFoundError:
        return Record(path=text_path), None
    except (OSError, OutsideError, NotAFileError, TooLargeError):
        raise _unreadable(path, "it is not a plain file in this edition") from None
    try:
        return read_record(data), data
    except UnreadableLedgerError as error:
        raise _unreadable(path, str(error)) from None


def _unreadable(path: str, why: str) -> EditionError:
    message = f"the ledger “{path}” cannot be read: {why}; nothing was written"
    hint = "mend the file, or move it away: then a new ledger is begun"
    return EditionError([OUT123.at(Place(path=path), message, hint=hint)])
