"""The first half of the way, that every command goes: from the project to the resolved document."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from edition_builder.diagnostics import Diagnostic, EditionError
from edition_builder.engines.pandoc import PandocMissingError
from edition_builder.frozen import dataclass
from edition_builder.model import Document, Project
from edition_builder.pipeline.ahead import apparatus_of, begin_reading
from edition_builder.readers import read
from edition_builder.rules.out.writing import OUT010

if TYPE_CHECKING:
    from edition_builder.pipeline.progress import Progress


SMALL = 200_000
"""Characters of a manuscript that pandoc reads before the copy editor's room is loaded.

Mostly nothing in it has to be changed; where something is, pandoc reads it again.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The resolved text of a project, and everything found on the way to it.

    `styles` are the author's overlays by medium, confined. `values` holds every value by its type,
    for the checks that come later.
    """

    project: Project
    document: Document
    styles: Mapping[str, str]
    values: Mapping[type, Any]
    findings: tuple[Diagnostic, ...]


def set_text(project: Project, progress: Progress, *, sampled: bool = False) -> Text:
    """Read, parse, check and resolve; bibliography and manuscript side by side.

    Where nothing is going to be set from the text its citations may be rendered as a sample only.
    Raises `EditionError` where the locked pandoc is not on this machine.
    """
    try:
        return _set_text(project, progress, sampled=sampled)
    except PandocMissingError as error:
        raise EditionError([OUT010.at(None, str(error), hint=OUT010.remedy)]) from error


def _set_text(project: Project, progress: Progress, *, sampled: bool) -> Text:
    with ThreadPoolExecutor(max_workers=1) as pool:
        progress("reading")
        written = read(project)
        begin_reading(written, largest=SMALL)
        coming = pool.submit(apparatus_of, project, sampled=sampled)
        from edition_builder.normalise import normalise  # noqa: PLC0415 - while pandoc is at work

        manuscript = normalise(written, project)
        begin_reading(manuscript)
        from edition_builder.pipeline import examining  # noqa: PLC0415 - as above

        examined = examining.examine(project, manuscript, coming, progress, sampled=sampled)
    return Text(
        project=project,
        document=examined.document,
        styles=examined.styles,
        values=examined.values,
        findings=examined.findings,
    )
