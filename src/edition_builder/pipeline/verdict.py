"""From findings to an outcome: severities in effect, ignores, the threshold, the sources."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Severity, collected
from edition_builder.model import Outcome
from edition_builder.pipeline.ignoring import made, set_aside
from edition_builder.project.ignores import apply, in_effect

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Project, Release

UNASKED = MappingProxyType(
    {"QUO": "Quotations are told in brief; a [quotations] table in edition.toml shows them all."}
)
"""Families that a project hears of in brief until it asks, and how it asks."""

OFTEN = MappingProxyType(
    {"NRM": "What is met so often is told once; edition-builder normalise --check shows it all."}
)
"""Families of which a manuscript may have a finding on every line, and what shows them."""


def outcome_of(
    project: Project,
    findings: Iterable[Diagnostic],
    *,
    strict: bool,
    ran: frozenset[str],
    release: Release | None = None,
) -> Outcome:
    """What the run ends with, by the project's own `[check]` table.

    `ran` holds the codes of the rules that had their say; only for them is an unused ignore told.
    """
    settings = project.settings.check
    left, set_by_comment, faults = set_aside(project, findings, ran)
    kept, ignored, unused = apply(settings, left, ran - made())
    return Outcome(
        findings=collected(in_effect(settings, [*kept, *unused, *faults])),
        sources=sources_of(project),
        threshold=threshold(project, strict=strict),
        max_open=settings.max_open,
        ignored=ignored + set_by_comment,
        release=release,
        in_brief={} if project.settings.quotations.asked else UNASKED,
        in_groups=OFTEN,
    )


def threshold(project: Project, *, strict: bool) -> Severity:
    """The severity from which findings block: warnings where the run or the project is strict."""
    strict = strict or project.settings.check.strict
    return Severity.WARNING if strict else Severity.ERROR


def refused(findings: Iterable[Diagnostic], sources: Mapping[str, str] | None = None) -> Outcome:
    """The outcome where no project could be opened, or the machine lacks something."""
    return Outcome(findings=collected(findings), sources=sources or {})


def sources_of(project: Project) -> dict[str, str]:
    """The text of every input that has lines, by path, for showing beside a finding."""
    texts = (project.config, *project.manuscript, *project.bibliography, *project.styles)
    return {item.path: item.data.decode("utf-8-sig", "replace") for item in texts}
