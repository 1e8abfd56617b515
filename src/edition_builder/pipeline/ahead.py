"""Set pandoc to work before the rest of the program is loaded.

A third of a short run is loading our own modules, and pandoc can read the manuscript meanwhile.
Nothing here changes a result: `run_pandoc` takes up what was begun, or begins it itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.citations.scanner import marked
from edition_builder.citations.styles import Style
from edition_builder.engines.pandoc import begin_pandoc
from edition_builder.frozen import dataclass
from edition_builder.model import Bibliography
from edition_builder.source import AS_TREE, legible

if TYPE_CHECKING:
    from edition_builder.model import Manuscript, Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Apparatus:
    """The works there are to cite, and the style to cite them in."""

    bibliography: Bibliography
    style: Style


def begin_reading(manuscript: Manuscript, largest: int | None = None) -> None:
    """Have pandoc read the parts, as written and as the scanner marks them.

    With `largest`, only where they have no more characters together. Raises `PandocMissingError`
    where the locked pandoc is not on this machine.
    """
    if largest is not None and sum(len(part.text) for part in manuscript.parts) > largest:
        return
    texts = [text for part in manuscript.parts for text in (part.text, marked(part)) if text]
    begin_pandoc((AS_TREE, legible(text).encode()) for text in texts)


def apparatus_of(project: Project, *, sampled: bool) -> Apparatus:
    """The project's bibliography and style, and the trial of both begun where it is wanted.

    Loads the rooms it needs, and so belongs on a thread of its own.
    """
    from edition_builder.bibliography import read_bibliography  # noqa: PLC0415 - as said
    from edition_builder.citations.resolve import CITED, trial  # noqa: PLC0415 - as said
    from edition_builder.citations.styles import (  # noqa: PLC0415 - as said
        load_style,
        naming_every_author,
    )

    bibliography = read_bibliography(project)
    citations = project.settings.citations
    style = load_style(citations.style, project.csl, citations.style_place)
    if citations.sections:
        style = naming_every_author(style)
    if sampled:
        begin_pandoc([(CITED, trial(project.metadata.language, bibliography.csl, style))])
    return Apparatus(bibliography=bibliography, style=style)
