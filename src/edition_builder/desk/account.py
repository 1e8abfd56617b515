"""What a build corrected in memory, as a file beside the editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.desk.correcting import corrected_file
from edition_builder.diagnostics import EditionError
from edition_builder.ledger import Record, step_of, written
from edition_builder.model import Artifact

if TYPE_CHECKING:
    from edition_builder.model import Input, Manuscript, Part, Project

NAME = "normalise.json"


def account(manuscript: Manuscript, project: Project) -> tuple[Artifact, ...]:
    """`normalise.json`: a ledger for each part that was corrected; nothing where none was.

    A ledger is in terms of its file, as `normalise --write` would write it.
    """
    records = [
        _record(part, item)
        for part, item in zip(manuscript.parts, project.manuscript, strict=True)
        if part.ledger.rounds
    ]
    if not records:
        return ()
    ledgers = ",\n".join(written(record).rstrip("\n") for record in records)
    text = f'{{"version": 1, "ledgers": [\n{ledgers}\n]}}\n'
    return (Artifact(name=NAME, media_type="application/json", data=text.encode()),)


def _record(part: Part, item: Input) -> Record:
    try:
        done = corrected_file(part, item)
        text, ledger = done.file.text, done.ledger
    except EditionError:  # letters that were guessed: then of the text as it was read
        text, ledger = part.ledger.undone(part.text), part.ledger
    return Record(path=part.path, steps=(step_of("build", text, ledger),))
