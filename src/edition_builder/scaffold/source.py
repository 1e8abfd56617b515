"""The author's file that an edition is started from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from edition_builder.desk.filing import beside_it, bibliography_of, filed
from edition_builder.desk.intake import House, take_in
from edition_builder.desk.submission import submitted
from edition_builder.diagnostics import Diagnostic, Place
from edition_builder.frozen import dataclass
from edition_builder.rules.src.submissions import SRC082

if TYPE_CHECKING:
    from pathlib import Path

    from edition_builder.desk.intake import Intake
    from edition_builder.importing import TrackChanges

HOME = "manuscript/essay.md"
"""Where the text goes in the new edition."""

BIBLIOGRAPHY = "bibliography.bib"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What an author's file gives a new edition; everything is empty where there is no file.

    `told` says that the file names its language, and nobody had to guess. `files` has everything
    that comes along, by path: the text, its ledger, its pictures, what is open, the bibliography.
    """

    text: str = field(default="", repr=False)
    title: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    language: str = ""
    told: bool = False
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    findings: tuple[Diagnostic, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict, repr=False)


def read_source(
    file: Path | None, language: str = "", track_changes: TrackChanges = "ask"
) -> Source:
    """What an author's file gives; `language` is what the edition is said to be in, if it is.

    Places in the findings are those of the text in its new home. Raises EditionError where the
    file cannot be read.
    """
    if file is None:
        return Source()
    intake = take_in(submitted(file), HOME, House(language=language), track_changes=track_changes)
    return Source(
        text=intake.text,
        title=intake.title,
        subtitle=intake.subtitle,
        authors=intake.authors,
        language=intake.language,
        told=intake.told,
        files=_files(intake),
        findings=(*intake.findings, *intake.questions, *intake.asked, *_drafts(intake)),
        sources={HOME: intake.text, **intake.sources},
    )


def _files(intake: Intake) -> Mapping[str, bytes]:
    """Everything by its path; the entries become the edition's own bibliography."""
    own = beside_it(HOME, ".bib")
    return {BIBLIOGRAPHY if path == own else path: data for path, data in filed(intake).items()}


def _drafts(intake: Intake) -> tuple[Diagnostic, ...]:
    if not intake.entries:
        return ()
    count = bibliography_of(intake).count(b"\n@") + intake.entries.startswith("@")
    drafted = "entry was" if count == 1 else "entries were"
    message = f"{count} {drafted} drafted from what the file says of its works"
    hint = "compare them with the works themselves"
    return (SRC082.at(Place(path=BIBLIOGRAPHY), message, hint=hint),)
