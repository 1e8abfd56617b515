"""From the manuscript as text to the resolved document, with every check that needs no pages."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any

from edition_builder.checks import run_checks
from edition_builder.citations.resolve import prove, resolve
from edition_builder.diagnostics import Diagnostic, collected
from edition_builder.frozen import dataclass
from edition_builder.model import Bibliography, Document, Manuscript, Project
from edition_builder.model.source import Collation
from edition_builder.parse import parse
from edition_builder.resources import overlays

if TYPE_CHECKING:
    from concurrent.futures import Future

    from edition_builder.pipeline.ahead import Apparatus
    from edition_builder.pipeline.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """The resolved document, the author's overlays by medium, every value, every finding."""

    document: Document
    styles: Mapping[str, str]
    values: Mapping[type, Any]
    findings: tuple[Diagnostic, ...]


def examine(
    project: Project,
    manuscript: Manuscript,
    coming: Future[Apparatus],
    progress: Progress,
    *,
    sampled: bool,
) -> Examined:
    """Parse, render the citations and check; the checks run while citeproc renders.

    They look at the document before its citations are rendered: at what the author wrote.
    """
    document = parse(manuscript, project)
    bibliography, style = coming.result().bibliography, coming.result().style
    progress("citations")
    per_chapter = project.settings.citations.per_chapter
    render = prove if sampled else partial(resolve, per_chapter=per_chapter)
    with ThreadPoolExecutor(max_workers=1) as pool:
        rendering = pool.submit(render, document, bibliography, style)
        styles, on_styles = overlays(project)
        if project.sources:
            progress("sources")
        collation = _collated(project, document, bibliography)
        values = _by_type(project, manuscript, bibliography, document, style, collation)
        checked = run_checks(values)
        resolved = rendering.result()
    told = (item.diagnostics for item in (project, manuscript, bibliography, style, resolved))
    return Examined(
        document=resolved,
        styles=styles,
        values={**values, Document: resolved},
        findings=collected(*told, on_styles, checked),
    )


def _by_type(*values: object) -> dict[type, Any]:
    """Values as checks ask for them."""
    return {type(value): value for value in values}


def _collated(project: Project, document: Document, bibliography: Bibliography) -> Collation:
    if not project.sources:
        return Collation()
    from edition_builder.sources import collate  # noqa: PLC0415 - only for projects with copies

    return collate(document, bibliography, project.sources)
