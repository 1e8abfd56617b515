"""`import`: an author's file taken into an edition, or into any folder."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from edition_builder.bibliography import read_bibliography
from edition_builder.desk.asking import asked_of
from edition_builder.desk.filing import (
    beside_it,
    bibliography_of,
    contents,
    filed,
    renamed,
    sheets,
)
from edition_builder.desk.intake import House, take_in
from edition_builder.desk.putting import put
from edition_builder.desk.revision import Tally
from edition_builder.desk.submission import submitted
from edition_builder.desk.telling import offer
from edition_builder.diagnostics import Exit, Place, Severity, collected
from edition_builder.frozen import dataclass
from edition_builder.importing import TrackChanges
from edition_builder.model import Certainty
from edition_builder.model.outcome import Outcome
from edition_builder.pipeline.asking import Letter, questions_to
from edition_builder.pipeline.progress import silent
from edition_builder.project import open_project
from edition_builder.project.slug import slug_from
from edition_builder.rules.src.submissions import SRC080, SRC081, SRC082

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from edition_builder.desk.intake import Intake
    from edition_builder.desk.submission import Submission
    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Project
from edition_builder.pipeline.progress import Progress

HOME = "manuscript"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What was asked of an import.

    `out` is where the text goes (None for `manuscript/NAME.md`); with `force` it may take the
    place of another; `queries` is a Word file to write with the open questions in it.
    """

    file: Path
    out: Path | None = None
    track_changes: TrackChanges = "ask"
    queries: Path | None = None
    strict: bool = False
    force: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What an import ended with: findings and files, and what was corrected and is open.

    `exit` is the outcome's, but that under `strict` every open question counts, however it weighs.
    """

    outcome: Outcome
    exit: Exit
    tallies: tuple[Tally, ...] = ()


def import_file(root: Path | None, order: Order, progress: Progress | None = None) -> Arrival:
    """Take a file into the edition under `root`, or into the working folder where that is None.

    Raises `EditionError` where the file cannot be read, where other files would be overwritten,
    and where the machine refuses; then nothing was written.
    """
    progress = progress or silent
    progress("reading")
    sent = submitted(order.file)
    project = open_project(root, os.environ) if root else None
    base, home = _place(order, project, sent.stem)
    progress("normalising")
    intake = take_in(sent, home, _house(project), track_changes=order.track_changes)
    intake = renamed(intake, lambda path, data: contents(base, path) not in {None, data})
    progress("writing")
    letter = _letter(order, sent, intake)
    written = put(base, sheets(base, filed(intake), force=order.force))
    written += letter.put() if letter else ()
    outcome = Outcome(
        findings=collected(
            _findings(intake, project if project and base == project.root else None)
        ),
        sources={intake.home: intake.text},
        threshold=Severity.WARNING if order.strict else Severity.ERROR,
        written=written,
    )
    strictly = Exit.FINDINGS if order.strict and asked_of(intake) else Exit.CLEAN
    return Arrival(outcome=outcome, exit=outcome.exit or strictly, tallies=_tallies(intake))


def _letter(order: Order, sent: Submission, intake: Intake) -> Letter | None:
    """The questions for the author, where they are wanted."""
    if order.queries is None:
        return None
    asked = asked_of(intake)
    return questions_to(order.queries, sent, intake.text, asked, force=order.force)


def _place(order: Order, project: Project | None, stem: str) -> tuple[Path, str]:
    """The folder that everything goes into, and the text's path in it."""
    name = slug_from(stem, "text")
    if order.out is None:
        return (project.root if project else Path.cwd()), f"{HOME}/{name}.md"
    real = Path(os.path.normpath(order.out.absolute()))
    for base in (project.root if project else None, Path.cwd()):
        if base is not None and real.is_relative_to(base):
            return base, real.relative_to(base).as_posix()
    return real.parent, real.name


def _house(project: Project | None) -> House:
    if project is None:
        return House()
    return House(
        language=project.metadata.language,
        style=project.settings.house,
        references=read_bibliography(project).references,
    )


def _findings(intake: Intake, project: Project | None) -> Iterator[Diagnostic]:
    yield from intake.findings
    yield from intake.questions
    yield from map(offer, intake.open)
    yield from _on_the_bibliography(intake)
    if project is not None:
        yield from _on_the_list(intake, project)
        yield from _on_the_title(intake, project)


def _on_the_bibliography(intake: Intake) -> Iterator[Diagnostic]:
    if entries := bibliography_of(intake):
        path = beside_it(intake.home, ".bib")
        count = entries.count(b"\n@") + entries.startswith(b"@")
        yield SRC082.at(
            Place(path=path),
            f"{count} {'entry' if count == 1 else 'entries'} came with the file",
            hint=f"go through them, and add “{path}” to [citations] bibliography in edition.toml",
        )


def _on_the_list(intake: Intake, project: Project) -> Iterator[Diagnostic]:
    """A note where the edition does not take the new part by itself."""
    listed = project.places.get("manuscript.files")
    known = {item.path for item in project.manuscript}
    alone = intake.home.startswith(f"{HOME}/") and intake.home.count("/") == 1
    if intake.home in known or (listed is None and alone):
        return
    yield SRC080.at(
        listed or Place(path="edition.toml"),
        f"“{intake.home}” is not yet a part of the edition",
        hint=f"add “{intake.home}” to files under [manuscript], where it belongs in the order",
    )


def _on_the_title(intake: Intake, project: Project) -> Iterator[Diagnostic]:
    said = [intake.title, intake.subtitle, *intake.authors]
    known = {project.metadata.title, project.metadata.subtitle}
    known |= {person.name for person in project.metadata.authors}
    left = [words for words in said if words and words not in known]
    if left:
        yield SRC081.at(
            Place(path=intake.home),
            f"the file's title page says “{'”, “'.join(left)}”, which is not in edition.toml",
            hint="say it there, or put it into the text as a heading",
        )


def _tallies(intake: Intake) -> tuple[Tally, ...]:
    """What was changed, what is offered and what is asked, by rule."""
    changes = (change for item in intake.ledger.rounds for change in item.changes)
    return tallied(
        [(change.code, Certainty.AUTO) for change in changes],
        [(item.rule.code, item.certainty) for item in intake.open],
        [(query.code, Certainty.QUERY) for query in intake.queries],
    )


def tallied(*groups: Iterable[tuple[str, Certainty]]) -> tuple[Tally, ...]:
    """One row for each rule and certainty, in the order of the codes."""
    from edition_builder.rules import RULES  # noqa: PLC0415 - the whole catalogue

    counts = Counter(pair for group in groups for pair in group)
    order: Sequence[Certainty] = tuple(Certainty)
    return tuple(
        Tally(code=code, title=RULES[code].title, certainty=certainty, count=count)
        for (code, certainty), count in sorted(
            counts.items(), key=lambda row: (row[0][0], order.index(row[0][1]))
        )
        if code in RULES
    )
