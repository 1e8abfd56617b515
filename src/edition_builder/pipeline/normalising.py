"""`normalise`: the copy editor's corrections, shown or written into the manuscript."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from edition_builder.bibliography import read_bibliography
from edition_builder.desk.accepting import accepted, wanted
from edition_builder.desk.correcting import corrected_file
from edition_builder.desk.proposing import Proposal, proofread, proposed, settled
from edition_builder.desk.putting import put
from edition_builder.desk.revision import Revision, Tally
from edition_builder.desk.telling import corrections, offer
from edition_builder.diagnostics import EditionError, Place
from edition_builder.frozen import dataclass
from edition_builder.model import Certainty, Project
from edition_builder.normalise import copy_of
from edition_builder.normalise.copy import Copy
from edition_builder.normalise.table import CORRECTING
from edition_builder.pipeline.alone import project_of
from edition_builder.pipeline.progress import silent
from edition_builder.pipeline.verdict import outcome_of
from edition_builder.project import open_project
from edition_builder.readers import read
from edition_builder.rules.src.submissions import SRC089

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from edition_builder.desk.correcting import Corrected
    from edition_builder.diagnostics import Diagnostic
    from edition_builder.pipeline.progress import Progress

    Choose = Callable[[Sequence[Proposal], Sequence[Copy]], Mapping[Proposal, str]]
    """Asks a person: from what is open to the words that are to stand there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    """A project's copies, proofread, with what is open in those that were asked for."""

    project: Project
    copies: tuple[Copy, ...]
    open: tuple[Proposal, ...]
    asked: frozenset[int]

    @property
    def parts(self) -> Iterable[Copy]:
        """The copies that were asked for."""
        return (self.copies[number] for number in sorted(self.asked))


def normalise(  # noqa: PLR0913 - what a person can ask for, each by its name
    root: Path,
    paths: Sequence[Path] = (),
    *,
    accept: Sequence[str] = (),
    choose: Choose | None = None,
    write: bool = False,
    progress: Progress | None = None,
) -> Revision:
    """The corrections of the manuscript, or of these files of it.

    `accept` names offers (`NRM014`, `NRM014:3`); `choose` asks a person about everything open.
    Only with `write` is anything written: the corrected files and their ledgers, all together.
    Raises `EditionError` where the edition cannot be opened or its files not be written, and
    `NotOfferedError` for a name that nothing has.
    """
    progress = progress or silent
    progress("reading")
    project = open_project(root, os.environ)
    return _revised(project, paths, accept, choose, progress, write=write)


def normalise_alone(paths: Sequence[Path], progress: Progress | None = None) -> Revision:
    """The corrections of files that belong to no edition, or of what comes through a pipe (`-`).

    Nothing is written: an edition keeps a ledger, and these files have none. Raises `EditionError`
    for what is not there, or no text.
    """
    progress = progress or silent
    progress("reading")
    seen = _revised(project_of(paths), (), (), None, progress, write=False)
    return replace(seen, alone=True)


def _revised(  # noqa: PLR0913 - as above
    project: Project,
    paths: Sequence[Path],
    accept: Sequence[str],
    choose: Choose | None,
    progress: Progress,
    *,
    write: bool,
) -> Revision:
    wishes = wanted(accept)
    desk = _laid_out(project, paths, progress)
    chosen = dict(accepted(wishes, desk.open))
    if choose is not None:
        chosen |= choose(desk.open, desk.copies)
    done = _corrected(desk, chosen)
    found = _findings(desk)
    outcome = outcome_of(project, found, strict=False, ran=frozenset())
    if write:
        progress("writing")
        outcome = replace(outcome, written=_written(project, done))
    return Revision(
        outcome=outcome,
        tallies=_tallies(found),
        proposals=desk.open,
        diffs=tuple(diff for each in done if (diff := each.diff)),
        work=any(certainty is not Certainty.QUERY for certainty in _certainties(found)),
    )


def _laid_out(project: Project, paths: Sequence[Path], progress: Progress) -> _Desk:
    asked = _asked(project, paths)
    references = read_bibliography(project).references
    progress("normalising")
    copies = (copy_of(part, project) for part in read(project).parts)
    proof = proofread(replace(copy, references=references) for copy in copies)
    everything = proposed(proof)
    return _Desk(
        project=project,
        copies=proof,
        open=tuple(item for item in everything if item.part in asked),
        asked=asked,
    )


def _asked(project: Project, paths: Sequence[Path]) -> frozenset[int]:
    """The numbers of the parts that the paths name; of all where none is named."""
    places = [os.path.realpath(project.root / item.path) for item in project.manuscript]
    if not paths:
        return frozenset(range(len(places)))
    asked: set[int] = set()
    for path in paths:
        real = Path(os.path.realpath(path))
        met = {number for number, place in enumerate(places) if Path(place).is_relative_to(real)}
        if not met:
            message = f"“{path}” is no part of this edition's manuscript"
            hint = "name one of " + ", ".join(f"“{item.path}”" for item in project.manuscript)
            raise EditionError([SRC089.at(Place(path=str(path)), message, hint=hint)])
        asked |= met
    return frozenset(asked)


def _corrected(desk: _Desk, chosen: Mapping[Proposal, str]) -> list[Corrected]:
    """The files that change, with what was chosen."""
    copies = settled(desk.copies, chosen)
    return [
        corrected_file(copies[number].part, desk.project.manuscript[number])
        for number in sorted(desk.asked)
        if copies[number].part.ledger.rounds
    ]


def _written(project: Project, done: Iterable[Corrected]) -> tuple[str, ...]:
    sheets = [sheet for each in done for sheet in each.sheets(project.root, "normalise")]
    return put(project.root, sheets) if sheets else ()


def _findings(desk: _Desk) -> tuple[Diagnostic, ...]:
    made = chain.from_iterable(corrections(copy.part) for copy in desk.parts)
    return (*made, *map(offer, desk.open))


_CERTAINTY = {row.rule.code: row.certainty for row in CORRECTING}


def _certainties(found: Iterable[Diagnostic]) -> Iterable[Certainty]:
    return (_CERTAINTY[item.code] for item in found)


def _tallies(found: Iterable[Diagnostic]) -> tuple[Tally, ...]:
    """One row for each rule that found something, in the order of their codes."""
    counts = Counter(item.rule for item in found)
    return tuple(
        Tally(code=rule.code, title=rule.title, certainty=_CERTAINTY[rule.code], count=count)
        for rule, count in sorted(counts.items(), key=lambda pair: pair[0].code)
    )
