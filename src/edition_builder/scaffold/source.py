"""The author's file that an edition is started from."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from edition_builder.diagnostics import Diagnostic, EditionError, Place
from edition_builder.model import FrontMatter, Input
from edition_builder.project.door import (
    MEGABYTE,
    NotAFileError,
    TooLargeError,
    read_bytes,
)
from edition_builder.readers import READERS
from edition_builder.readers.front_matter import read_front_matter
from edition_builder.rules.prj import PRJ015, PRJ026
from edition_builder.rules.src import SRC001, SRC002

LIMIT = 16 * MEGABYTE
HOME = "manuscript/essay.md"
"""Where the text goes in the new edition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What an author's file gives a new edition; everything is empty where there is no file."""

    text: str = field(default="", repr=False)
    front: FrontMatter = field(default_factory=FrontMatter)
    findings: tuple[Diagnostic, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict, repr=False)


def read_source(file: Path | None) -> Source:
    """The text of an author's file, without its front matter; raises EditionError.

    Places in the findings are those of the text in its new home; what stands in the front matter,
    which is not taken along, is told at its place in the author's file.
    """
    if file is None:
        return Source()
    reader = READERS.get(file.suffix.lower())
    if reader is None:
        raise EditionError([_unsupported(file)])
    part, findings = reader(Input(path=HOME, data=_bytes(file)))
    # The author's own words, also where the reader has blanked what pandoc could not follow.
    body = part.source[read_front_matter(HOME, part.source).end :]
    text = body.strip("\n") + "\n"
    lines = part.source.count("\n") - body.lstrip("\n").count("\n")
    return Source(
        text=text,
        front=part.front,
        sources={HOME: text, file.name: part.source},
        findings=tuple(_moved(item, lines, file.name) for item in findings),
    )


def _moved(item: Diagnostic, lines: int, name: str) -> Diagnostic:
    """A finding's place after the lines of the front matter, which stay behind, have gone."""
    place = item.place
    if place is None or place.line is None:
        return item
    if place.line <= lines:
        return replace(item, place=replace(place, path=name))
    end = None if place.end_line is None else place.end_line - lines
    return replace(item, place=replace(place, line=place.line - lines, end_line=end))


def _bytes(file: Path) -> bytes:
    place = Place(path=file.name)
    try:
        return read_bytes(Path(os.path.realpath(file)), LIMIT)
    except (FileNotFoundError, NotADirectoryError) as error:
        hint = "correct the path after --from"
        raise EditionError([SRC001.at(place, f"there is no file “{file}”", hint=hint)]) from error
    except TooLargeError as error:
        message = f"“{file.name}” is larger than {LIMIT // MEGABYTE} MB"
        hint = "split it into a file for each chapter"
        raise EditionError([PRJ026.at(place, message, hint=hint)]) from error
    except (OSError, ValueError, NotAFileError) as error:
        message = f"“{file.name}” is not a plain file that can be read"
        hint = "name a file after --from; a folder, a pipe or a device cannot be read"
        raise EditionError([PRJ015.at(place, message, hint=hint)]) from error


def _unsupported(file: Path) -> Diagnostic:
    return SRC002.at(
        Place(path=file.name),
        f"“{file.name}” has a format that is not read here ({file.suffix or 'no ending'})",
        hint=f"save it as one of {', '.join(READERS)}",
    )
