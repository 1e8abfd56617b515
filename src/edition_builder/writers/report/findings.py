"""What is open: every finding, the heaviest first, notes folded away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.diagnostics import Severity, collected
from edition_builder.writers.house_table import house_table
from edition_builder.writers.markup import element, joined, lines
from edition_builder.writers.report.sections import counted, section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model.state import State
    from edition_builder.writers.markup import Markup

HEADINGS = ("Finding", "Code", "Place")


def findings_section(state: State) -> Markup:
    """Errors and warnings in a table; notes in another that opens on demand."""
    findings = collected(state.findings, state.verification.findings)
    heavy = sorted(
        (item for item in findings if item.severity > Severity.NOTE),
        key=lambda item: -item.severity,
    )
    light = [item for item in findings if item.severity is Severity.NOTE]
    nothing = element("p", {}, "There are no errors and no warnings.")
    shown = house_table("open", HEADINGS, map(_row, heavy)) if heavy else nothing
    return section("open", "Open questions", shown, _notes(light))


def _notes(findings: Sequence[Diagnostic]) -> Markup:
    if not findings:
        return lines()
    name = element("h3", {"id": "notes"}, counted(len(findings), "note"))
    rows = house_table("notes", HEADINGS, map(_row, findings))
    return element("details", {}, element("summary", {}, name), rows)


def _row(finding: Diagnostic) -> tuple[str, ...]:
    also = (
        element("span", {"class": "remark"}, f"{item.place}: {item.message}")
        for item in finding.related
    )
    hint = element("span", {"class": "remark"}, finding.hint) if finding.hint else ""
    place = element("code", {}, str(finding.place)) if finding.place else ""
    severity = element("span", {"class": finding.severity.word}, finding.severity.word)
    return (
        joined((severity, f" {finding.message}", hint, *also)),
        element("code", {}, finding.code),
        place,
    )
