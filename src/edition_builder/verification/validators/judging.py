"""Putting an artefact before a validator, and telling what it says in our words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Place, Related, Severity, collected
from edition_builder.engines.scratch import Scratch
from edition_builder.model.verification import Proof, Result
from edition_builder.rules.out.validators import OUT065
from edition_builder.verification.validators.validator import (
    FORMATS,
    NotAskedError,
    NotRunError,
    Subject,
)

if TYPE_CHECKING:
    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Artifact
    from edition_builder.verification.trail import Trail
    from edition_builder.verification.validators.validator import Complaint, Validator

HELP = "install it; pip install 'edition-builder[verify]' brings most validators"


def concerns(validator: Validator, artifact: Artifact) -> bool:
    """Whether a validator looks at an artefact of this kind."""
    own = FORMATS.get(artifact.media_type, "")
    ends = validator.suffix or ("",)
    return own == validator.looks_at and artifact.name.endswith(ends)


def judge(
    validator: Validator, artifact: Artifact, path: str, trail: Trail, roots: tuple[Path, ...]
) -> Proof:
    """One validator's judgement of one artefact; `path` is the artefact's place in findings."""
    with Scratch() as folder:
        file = Path(folder) / artifact.name
        file.write_bytes(artifact.data)
        scratch = Path(folder) / "scratch"
        scratch.mkdir()
        try:
            said = validator.look(Subject(file=file, scratch=scratch, roots=roots))
        except NotRunError as error:
            return _not_run(validator, artifact, error)
    findings = collected(
        (_told(complaint, validator, path, trail) for complaint in said.complaints),
        (replace(finding, place=Place(path=path)) for finding in said.findings),
    )
    return Proof(
        name=validator.name,
        subject=artifact.name,
        result=Result.FOUND if findings else Result.PASSED,
        detail=said.version,
        findings=findings,
    )


def _not_run(validator: Validator, artifact: Artifact, error: NotRunError) -> Proof:
    """Nothing was shown; that is a warning where the validator is one of those a proof asks."""
    finding = OUT065.at(
        None, f"{validator.name} was not run on {artifact.name}: {error}", hint=error.hint or HELP
    )
    if isinstance(error, NotAskedError):
        finding = replace(finding, severity=Severity.NOTE, hint="")
    return Proof(
        name=validator.name,
        subject=artifact.name,
        result=Result.NOT_RUN,
        detail=str(error),
        findings=(finding,),
    )


def _told(complaint: Complaint, validator: Validator, path: str, trail: Trail) -> Diagnostic:
    """The finding: at the manuscript's line where that is known, else at the artefact's place."""
    here = Place(path=path, label=complaint.label)
    line = trail.place(complaint.identifier, complaint.page)
    message = f"{validator.name} says of {path.rpartition('/')[2]}: {complaint.message}"
    related = [Related(place=here, message="it says so of this")] if line else []
    found = validator.rule.at(line or here, message, related=related)
    return replace(found, severity=complaint.severity)
