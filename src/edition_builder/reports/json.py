"""The report for programs: every finding, nothing grouped, nothing cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.diagnostics import Place
from edition_builder.reports.visible import scalar
from edition_builder.reports.wire import wire

if TYPE_CHECKING:
    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model.outcome import Outcome
    from edition_builder.model.verification import Proof

VERSION = 1
"""The version of the form; `report.schema.json` beside this module describes it."""

_NOWHERE = Place(path="")


def json(outcome: Outcome) -> str:
    """All findings as one JSON object; lines and columns from 1, in code points."""
    report: dict[str, object] = {
        "version": VERSION,
        "findings": [_finding(item) for item in outcome.findings],
    }
    if outcome.verification is not None:
        report["proofs"] = [_proof(item) for item in outcome.verification.proofs]
    return wire(report)


def _proof(proof: Proof) -> dict[str, str | int]:
    return {
        "name": proof.name,
        "subject": scalar(proof.subject),
        "result": proof.result.value,
        "detail": scalar(proof.detail),
        "findings": len(proof.findings),
    }


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
