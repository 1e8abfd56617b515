"""Rich text (RTF): pandoc reads it and hands it on as a Word file, which is then read as any other.

In that form the pictures come along, and notes, lists, tables and emphasis keep their places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError, Place
from edition_builder.engines.pandoc import PandocError, PandocLimitError, run_pandoc
from edition_builder.importing.word import read_word
from edition_builder.rules.src import SRC020, SRC043

if TYPE_CHECKING:
    from edition_builder.diagnostics import Diagnostic
    from edition_builder.importing.desk import TrackChanges
    from edition_builder.importing.script import Script


def read_rich_text(name: str, data: bytes, track_changes: TrackChanges) -> Script:
    """What an .rtf says. Raises EditionError where it cannot be read."""
    try:
        made = run_pandoc(["-f", "rtf", "-t", "docx", "-o", "-"], data)
    except PandocLimitError as limit:
        raise EditionError([_given_up(name, str(limit))]) from limit
    except PandocError as error:
        raise EditionError([_damaged(name)]) from error
    return read_word(name, made, track_changes)


def _given_up(name: str, why: str) -> Diagnostic:
    return SRC020.at(
        Place(path=name),
        f"“{name}” was given up: reading it {why}",
        hint="save it as .docx in a word processor, and import that",
    )


def _damaged(name: str) -> Diagnostic:
    return SRC043.at(
        Place(path=name),
        f"“{name}” is damaged: it cannot be read as rich text",
        hint="open it in a word processor and save it as .docx",
    )
