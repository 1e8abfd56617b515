"""outloud: PDF/UA-1 and what WCAG asks of a PDF, from the PyPI package of that name."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from edition_builder.diagnostics import Severity
from edition_builder.verification.validators import tools
from edition_builder.verification.validators.validator import (
    Complaint,
    Judgement,
    NotRunError,
    Subject,
    judgement,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

SEVERITIES: Mapping[str, Severity] = MappingProxyType(
    {"error": Severity.ERROR, "warning": Severity.WARNING}
)


def look(subject: Subject) -> Judgement:
    """Judge a PDF."""
    program = tools.program("outloud")
    done = tools.run([program, "--json", "-", "--fail-on", "never", subject.file])
    report = tools.read_json(done.output, "outloud", done.errors)
    (found,) = report["results"]
    if found["error"]:
        raise NotRunError(str(found["error"]))
    complaints = (_complaint(item) for item in found["findings"] if item["severity"] in SEVERITIES)
    return judgement(str(report["tool"]["version"]), complaints)


def _complaint(item: Mapping[str, Any]) -> Complaint:
    page = int(item.get("page") or 0)
    return Complaint(
        severity=SEVERITIES[item["severity"]],
        message=f"{item['rule']}: {item['message']}",
        label=f"page {page}" if page else "",
        page=page,
    )
