"""Normalising: what a copy editor does before type is set.

Text goes in and comes out with a ledger. In a build only what is provably safe is corrected, in
memory; the rest is offered (`suggest`) or asked (`query`). `table` names every rule; `copy` is what
a rule sees; `correcting` makes the changes and keeps the ledger.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.model import Certainty
from edition_builder.normalise.copy import Copy
from edition_builder.normalise.correcting import automatic, corrected, found_in
from edition_builder.normalise.table import CORRECTING, SAFE
from edition_builder.project.ignores import ignored_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Manuscript, Part, Project, Reference

__all__ = ["OPEN", "TOLD", "copy_of", "normalise", "proposals"]

OPEN = tuple(row for row in CORRECTING if row.certainty is not Certainty.AUTO)
"""The rows of what is offered and of what is asked."""

TOLD = tuple(row for row in OPEN if row.told_by is None)
"""Those of which no other family tells."""


def normalise(manuscript: Manuscript, project: Project) -> Manuscript:
    """The manuscript with everything corrected that is safe to correct; nothing is written."""
    parts = tuple(
        corrected(copy_of(part, project), SAFE, automatic).part for part in manuscript.parts
    )
    return replace(manuscript, parts=parts)


def proposals(
    manuscript: Manuscript, project: Project, references: Mapping[str, Reference]
) -> Iterator[Diagnostic]:
    """What is offered and asked about a manuscript that was normalised, as findings."""
    for part in manuscript.parts:
        copy = replace(copy_of(part, project), references=references)
        for row, item in found_in(copy, TOLD):
            yield row.rule.at(part.place(item.start, item.end), item.message, hint=item.hint)


def copy_of(part: Part, project: Project) -> Copy:
    """A part of a project as the rules see it."""
    language = part.front.language or project.metadata.language
    return Copy(
        part=part,
        language=language,
        house=project.settings.house,
        ignored=ignored_in(project.settings.check, part.path),
    )
