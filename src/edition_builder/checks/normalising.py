"""The check that a copy editor makes: what is offered and asked about the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.checks.check import Check
from edition_builder.model import Bibliography, Manuscript, Project
from edition_builder.normalise import TOLD, proposals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.diagnostics import Diagnostic


def find_proposals(
    manuscript: Manuscript, project: Project, bibliography: Bibliography
) -> Iterator[Diagnostic]:
    """Suggestions and queries; what is corrected without asking is in the ledger."""
    yield from proposals(manuscript, project, bibliography.references)


NORMALISING_CHECKS = (
    Check(
        rules=tuple(row.rule for row in TOLD),
        needs=(Manuscript, Project, Bibliography),
        find=find_proposals,
    ),
)
