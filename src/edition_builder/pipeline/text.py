"""The first half of the way, that every command goes: from the project to the resolved document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edition_builder.bibliography import read_bibliography
from edition_builder.checks import run_checks
from edition_builder.citations.resolve import resolve
from edition_builder.citations.styles import Style, load_style
from edition_builder.diagnostics import Diagnostic, EditionError, collected
from edition_builder.engines.pandoc import PandocMissingError
from edition_builder.model import Bibliography, Document, Manuscript, Project
from edition_builder.model.source import Collation
from edition_builder.normalise import normalise
from edition_builder.parse import parse
from edition_builder.readers import read
from edition_builder.resources import overlays
from edition_builder.rules.out import OUT010
from edition_builder.sources import collate

if TYPE_CHECKING:
    from edition_builder.pipeline.progress import Progress

Rendering = Callable[[Document, Bibliography, Style], Document]
"""What is done about a document's citations: all of them rendered, or only a sample."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The resolved text of a project, and everything found on the way to it.

    `styles` are the author's overlays by medium, confined. `values` holds every value by its type,
    for the checks that come later.
    """

    project: Project
    document: Document
    styles: Mapping[str, str]
    values: Mapping[type, object]
    findings: tuple[Diagnostic, ...]


def set_text(project: Project, progress: Progress, render: Rendering = resolve) -> Text:
    """Read, parse, check and resolve; bibliography and manuscript side by side.

    `render` is `resolve`, or `prove` where nothing is going to be set from the text.
    Raises `EditionError` where the locked pandoc is not on this machine.
    """
    try:
        return _set_text(project, progress, render)
    except PandocMissingError as error:
        raise EditionError([OUT010.at(None, str(error), hint=OUT010.remedy)]) from error


def _set_text(project: Project, progress: Progress, render: Rendering) -> Text:
    citations = project.settings.citations
    with ThreadPoolExecutor(max_workers=1) as pool:
        progress("reading")
        coming = pool.submit(read_bibliography, project)
        manuscript = normalise(read(project), project)
        document = parse(manuscript, project)
        style = load_style(citations.style, project.csl, citations.style_place)
        bibliography = coming.result()
    progress("citations")
    resolved = render(document, bibliography, style)
    styles, style_findings = overlays(project)
    if project.sources:
        progress("sources")
    values: dict[type, object] = {
        Project: project,
        Manuscript: manuscript,
        Bibliography: bibliography,
        Document: resolved,
        Style: style,
        Collation: collate(resolved, bibliography, project.sources),
    }
    findings = collected(
        project.diagnostics,
        manuscript.diagnostics,
        bibliography.diagnostics,
        style.diagnostics,
        resolved.diagnostics,
        style_findings,
        run_checks(values),
    )
    return Text(project=project, document=resolved, styles=styles, values=values, findings=findings)
