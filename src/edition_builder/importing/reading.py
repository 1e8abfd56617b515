"""The way of every word processor's file: script, structure, Markdown."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError, Place, collected
from edition_builder.engines.pandoc import PandocError, PandocLimitError
from edition_builder.importing.imported import Imported
from edition_builder.importing.markup import written
from edition_builder.importing.opendocument import read_flat, read_opendocument
from edition_builder.importing.references import entries_of
from edition_builder.importing.rich_text import read_rich_text
from edition_builder.importing.structure import recognised
from edition_builder.importing.web import read_page
from edition_builder.importing.word import read_word
from edition_builder.rules.src.documents import SRC058
from edition_builder.rules.src.files import SRC022
from edition_builder.rules.src.markup import SRC020

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.importing.desk import TrackChanges
    from edition_builder.importing.script import Script


def imported(script: Script) -> Imported:
    """What a script gives. Raises EditionError where pandoc cannot take it."""
    known = recognised(script)
    try:
        markdown = written(known)
        entries, lost = entries_of(known.works)
    except (PandocError, PandocLimitError, RecursionError) as error:
        raise EditionError([_too_much(script)]) from error
    findings = [_unwritten(script, key) for key in lost]
    if not markdown.text.strip():
        findings.append(_empty(script))
    return Imported(
        text=markdown.text,
        extracted=markdown.text,
        title=known.title,
        subtitle=known.subtitle,
        authors=known.authors,
        language=markdown.language,
        media=known.pictures,
        entries=entries,
        queries=markdown.queries,
        diagnostics=collected(known.diagnostics, findings),
    )


def _too_much(script: Script) -> Diagnostic:
    return SRC020.at(
        Place(path=script.name),
        f"“{script.name}” was given up: it is nested too deeply, or too large",
        hint="flatten lists and tables that lie in one another, or split the file",
    )


def _unwritten(script: Script, key: str) -> Diagnostic:
    return SRC058.at(
        Place(path=script.name),
        f"the work cited as “{key}” could not be made an entry",
        hint=f"put an entry “{key}” into the bibliography by hand",
    )


def _empty(script: Script) -> Diagnostic:
    return SRC022.at(
        Place(path=script.name),
        f"“{script.name}” has no words in it",
        hint="ask the author for the file with the text",
    )


READERS: Mapping[str, Callable[[str, bytes, TrackChanges], Script]] = MappingProxyType(
    {
        "docx": read_word,
        "odt": read_opendocument,
        "fodt": read_flat,
        "html": read_page,
        "rtf": read_rich_text,
    }
)
"""Kind of file → what reads it into a script."""
