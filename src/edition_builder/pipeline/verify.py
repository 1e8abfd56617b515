"""`verify`: open what was built, and prove it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from edition_builder.accessibility import measure
from edition_builder.diagnostics import EditionError, Place
from edition_builder.model import Artifact, Bibliography, Document, Manuscript
from edition_builder.model.verification import Proof, Result
from edition_builder.pipeline.making import edition_of
from edition_builder.pipeline.progress import silent
from edition_builder.pipeline.rebuilding import prove_rebuild
from edition_builder.pipeline.reporting import refresh_report
from edition_builder.pipeline.text import set_text
from edition_builder.pipeline.verdict import outcome_of, refused
from edition_builder.project import open_project
from edition_builder.rules import RULES
from edition_builder.rules.out.parity import OUT050, OUT063
from edition_builder.verification import Evidence, yardstick_of
from edition_builder.verification import prove as prove_evidence
from edition_builder.verification.folder import editions_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.model import Edition, Outcome, Project, Setting
    from edition_builder.model.verification import Verification
    from edition_builder.pipeline.progress import Progress
    from edition_builder.pipeline.text import Text

BUILT = "build"
PROVED = frozenset(code for code in RULES if code.startswith("OUT"))
"""The rules that have their say here; those of the text had theirs in the build."""


def stale(shown: str) -> Proof:
    """A build of another manuscript cannot give the same bytes; that it is another, OUT063 says."""
    why = "the manuscript has changed since the build"
    return Proof(name="rebuild", subject=shown, result=Result.NOT_RUN, detail=why)


def verify(
    root: Path,
    *,
    out: Path | None = None,
    rebuild: bool = False,
    strict: bool = False,
    progress: Progress | None = None,
) -> Outcome:
    """Prove the editions in `out` (by default `build/`) against the manuscript under `root`.

    The editions are not touched; with `rebuild` a second build is made elsewhere and compared. In
    `build/`, `report.html` is made anew. The outcome holds the proofs, and its findings are theirs.
    """
    say = progress or silent
    try:
        project = open_project(root, os.environ)
        place = (out or root / BUILT).absolute()
        artifacts = _artifacts(place, project)
        text = set_text(project, say)
        edition = edition_of(text)
    except EditionError as error:
        return refused(error.diagnostics, error.sources)
    shown = os.path.relpath(place, project.root)
    verification = prove(text, edition, artifacts, shown=shown, progress=say)
    if rebuild:
        say("building again")
        changed = any(item.code == OUT063.code for item in verification.findings)
        again = (stale(shown),) if changed else prove_rebuild(project, artifacts, shown)
        verification = replace(verification, proofs=(*verification.proofs, *again))
    findings = verification.findings
    if place == (root / BUILT).absolute():
        say("report")
        findings = (*findings, *refresh_report(text, artifacts, verification, place))
    outcome = outcome_of(project, findings, strict=strict, ran=PROVED)
    return replace(outcome, verification=verification)


def prove(  # noqa: PLR0913 - what is proved, and what is known of it
    text: Text,
    edition: Edition,
    artifacts: Sequence[Artifact],
    *,
    setting: Setting | None = None,
    shown: str = BUILT,
    publishing: bool = False,
    progress: Progress | None = None,
) -> Verification:
    """Prove artefacts, in memory or read from a folder, against the text they were made from.

    `shown` is the folder's path as findings name it; `publishing` says that the editions are about
    to be released. Without `setting`, the accessibility record
    takes from the editions whether the printed pages are marked.
    """
    values = text.values
    evidence = Evidence(
        project=text.project,
        artifacts=tuple(artifacts),
        yardstick=yardstick_of(edition, values[Manuscript], values[Document], values[Bibliography]),
        record=measure(edition, setting),
        shown=shown,
        roots=(text.project.root, Path.cwd()),
        publishing=publishing,
        say=progress or silent,
    )
    return prove_evidence(evidence)


def _artifacts(place: Path, project: Project) -> tuple[Artifact, ...]:
    """Every file of the folder; raises `EditionError` (OUT050) where no edition is there."""
    artifacts = editions_in(place)
    slug = project.metadata.slug
    if not any(item.name.startswith(f"{slug}.") for item in artifacts):
        shown = os.path.relpath(place.absolute(), project.root)
        message = f"there is no edition in “{shown}”"
        raise EditionError(
            [
                OUT050.at(
                    Place(path=shown),
                    message,
                    hint="build the editions first: edition-builder build",
                )
            ]
        )
    return artifacts
