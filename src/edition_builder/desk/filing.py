"""Where everything that an import gives is filed."""

from __future__ import annotations

import os
import posixpath
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from edition_builder.desk.correcting import ledger_path
from edition_builder.desk.open_list import open_list
from edition_builder.desk.putting import Sheet
from edition_builder.diagnostics import EditionError, Place
from edition_builder.ledger import Record, step_of, written
from edition_builder.model import Certainty, Change, Ledger, Round
from edition_builder.project.door import NotAFileError, OutsideError, TooLargeError, inside
from edition_builder.rules.nrm.structure import NRM100
from edition_builder.rules.out.corrections import OUT121

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from edition_builder.desk.intake import Intake
    from edition_builder.diagnostics import Diagnostic


def filed(intake: Intake) -> Mapping[str, bytes]:
    """Path → bytes of every file, the text itself last."""
    folder = posixpath.dirname(intake.home)
    files = {posixpath.join(folder, item.name): item.data for item in intake.media}
    for beside in intake.company.pictures:
        files.setdefault(posixpath.join(folder, beside.path), beside.data)
    if entries := bibliography_of(intake):
        files[beside_it(intake.home, ".bib")] = entries
    if intake.queries or intake.open:
        files[beside_it(intake.home, ".queries.md")] = open_list(intake).encode()
    files[ledger_path(intake.home)] = ledger_file(intake)
    files[intake.home] = intake.text.encode()
    return files


def beside_it(home: str, ending: str) -> str:
    """The path of something that goes with a text: `manuscript/NAME.bib`."""
    return posixpath.splitext(home)[0] + ending


def ledger_file(intake: Intake) -> bytes:
    """The ledger from the extracted text to what is filed."""
    step = step_of("import", intake.extracted, intake.ledger)
    record = Record(path=intake.home, origin=intake.origin, steps=(step,))
    return written(record).encode()


def bibliography_of(intake: Intake) -> bytes:
    """The entries that the file carried, and those of the bibliographies beside it."""
    carried = (intake.entries.encode(), *(item.data for item in intake.company.bibliographies))
    return b"\n".join(data.rstrip(b"\r\n") + b"\n" for data in carried if data.strip())


def renamed(intake: Intake, taken: Callable[[str, bytes], bool]) -> Intake:
    """The intake with other names for pictures whose place is taken by another picture.

    `taken(path, data)` says whether something else is at a path.
    """
    folder = posixpath.dirname(intake.home)
    names = {
        item.name: _own_name(intake.home, item.name)
        for item in intake.media
        if taken(posixpath.join(folder, item.name), item.data)
    }
    if not names:
        return intake
    named = re.compile("|".join(rf"(?<=[(\"<]){re.escape(name)}(?=[)\"> ])" for name in names))
    changes = Round(
        tuple(
            Change(
                code=NRM100.code,
                certainty=Certainty.AUTO,
                start=found.start(),
                end=found.end(),
                before=found[0],
                after=names[found[0]],
            )
            for found in named.finditer(intake.text)
        )
    )
    return _moved(intake, changes, names)


def _own_name(home: str, name: str) -> str:
    """`media/image1.png` of `manuscript/two.md` → `media/two-image1.png`."""
    folder, file = posixpath.split(name)
    stem = posixpath.splitext(posixpath.basename(home))[0]
    return posixpath.join(folder, f"{stem}-{file}")


def _moved(intake: Intake, done: Round, names: Mapping[str, str]) -> Intake:
    return replace(
        intake,
        text=done.applied(intake.text),
        ledger=intake.ledger.followed_by(Ledger((done,))),
        media=tuple(replace(item, name=names.get(item.name, item.name)) for item in intake.media),
        queries=tuple(replace(item, offset=done.image(item.offset)) for item in intake.queries),
    )


def contents(base: Path, path: str) -> bytes | None:
    """What is at a path now; b'' for something that is no file of ours."""
    try:
        return inside(Path(os.path.realpath(base)), path).read_bytes()
    except (FileNotFoundError, OutsideError):  # whoever writes says what is outside
        return None
    except (OSError, NotAFileError, TooLargeError):
        return b""


def sheets(base: Path, files: Mapping[str, bytes], *, force: bool) -> list[Sheet]:
    """What has to be written; raises `EditionError` where that would overwrite something."""
    there = {path: contents(base, path) for path in files}
    in_the_way = [path for path, data in files.items() if there[path] not in {None, data}]
    if in_the_way and not force:
        raise EditionError(_in_the_way(path) for path in in_the_way)
    return [
        Sheet(path=path, data=data, before=there[path])
        for path, data in files.items()
        if there[path] != data
    ]


def _in_the_way(path: str) -> Diagnostic:
    message = f"“{path}” is there already, with other contents; nothing was written"
    hint = "name another file with -o, or let the old one go with --force"
    return OUT121.at(Place(path=path), message, hint=hint)
