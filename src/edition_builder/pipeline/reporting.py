"""The report of an edition's state, made from everything a run knows."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from edition_builder.model.state import State
from edition_builder.pipeline.citations import entered
from edition_builder.pipeline.memory import recall_build
from edition_builder.pipeline.order import Order
from edition_builder.pipeline.pages import recall_pages
from edition_builder.pipeline.progress import silent
from edition_builder.pipeline.verdict import outcome_of
from edition_builder.publication import refusal
from edition_builder.publication.beside import put_beside
from edition_builder.verification.previews import previews
from edition_builder.writers.report import NAME, write_report

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Artifact, Outcome, Project
    from edition_builder.model.verification import Verification
    from edition_builder.pipeline.text import Text

FORMATS = ("pdf", "epub", "html")


def refresh_report(
    text: Text, artifacts: Sequence[Artifact], verification: Verification, place: Path
) -> tuple[Diagnostic, ...]:
    """Put the report beside the editions; what stood in its way, if anything did."""
    built = _last_build(text.project, artifacts, place)
    findings = built.findings if built else _of_text(text)
    state = state_of(text, findings, artifacts, verification, laid_out=built is not None)
    try:
        put_beside(write_report(state), place)
    except OSError as error:
        return (refusal(error, f"{os.path.relpath(place, text.project.root)}/{NAME}"),)
    return ()


def state_of(
    text: Text,
    findings: Sequence[Diagnostic],
    artifacts: Sequence[Artifact],
    verification: Verification,
    *,
    laid_out: bool,
) -> State:
    """What the report shows; `findings` are those of the text and, where known, of its layout."""
    slug = text.project.metadata.slug
    pdf = next((item.data for item in artifacts if item.name == f"{slug}.pdf"), None)
    pictures, pages = previews(pdf) if pdf else ((), 0)
    return State(
        metadata=text.project.metadata,
        findings=tuple(findings),
        verification=verification,
        register=entered(text.values, recall_pages(text.project)),
        artifacts=tuple(item for item in artifacts if item.name != NAME),
        previews=pictures,
        pages=pages,
        laid_out=laid_out,
    )


def _last_build(project: Project, artifacts: Sequence[Artifact], place: Path) -> Outcome | None:
    """The build that made these files, where it was made here from these inputs."""
    names = {item.name for item in artifacts}
    slug = project.metadata.slug
    order = Order(
        formats=tuple(name for name in FORMATS if f"{slug}.{name}" in names),
        place=place,
        strict=False,
        jobs=1,
        progress=silent,
    )
    return recall_build(project, order)


def _of_text(text: Text) -> Sequence[Diagnostic]:
    return outcome_of(text.project, text.findings, strict=False, ran=frozenset()).findings
