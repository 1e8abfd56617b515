"""The report for programs: every finding, nothing grouped, nothing cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.diagnostics import Place
from edition_builder.reports.visible import scalar
from edition_builder.reports.wire import wire

if TYPE_CHECKING:
    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model.outcome import Outcome

VERSION = 1
"""The version of the form; `report.schema.json` beside this module describes it."""

_NOWHERE = Place(path="")


def json(outcome: Outcome) -> str:
    """All findings as one JSON object; lines and columns from 1, in code points."""
    report = {"version": VERSION, "findings": [_finding(item) for item in outcome.findings]}
    return wire(report)


def _finding(item: Diagnostic) -> dict[str, str | int | None]:
    place = item.place or _NOWHERE
    return {
        "code": item.code,
        "severity": item.severity.word,
        "path": scalar(place.path) if item.place else None,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "message": scalar(item.message),
        "hint": scalar(item.hint),
    }
