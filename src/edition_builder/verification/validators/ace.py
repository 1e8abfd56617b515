"""Ace by DAISY: EPUB Accessibility, in a real browser; the npm package `@daisy/ace-cli`."""

from __future__ import annotations

import os
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from edition_builder.diagnostics import Severity
from edition_builder.verification.validators import tools
from edition_builder.verification.validators.marked import first_identifier
from edition_builder.verification.validators.validator import (
    Complaint,
    Judgement,
    Subject,
    judgement,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PACKAGE = "@daisy/ace-cli"
SEVERITIES: Mapping[str, Severity] = MappingProxyType(
    {"critical": Severity.ERROR, "serious": Severity.ERROR}
)
"""By Ace's impact; `moderate` and `minor` are warnings."""


def look(subject: Subject) -> Judgement:
    """Judge an EPUB; Ace's exit status says nothing, its report does."""
    launcher = tools.node_file(subject.roots, ".bin/ace-cli", PACKAGE)
    node = tools.program("node")
    folder = subject.scratch / "ace"
    done = tools.run(
        [launcher, "--outdir", folder, "--force", subject.file],
        environment={
            "PUPPETEER_EXECUTABLE_PATH": str(tools.browser(subject.scratch)),
            "PATH": f"{node.parent}:{os.defpath}",
            "HOME": str(subject.scratch),
        },
    )
    report = folder / "report.json"
    text = report.read_bytes() if report.exists() else b""
    found = tools.read_json(text, "Ace", done.errors)
    version = tools.node_version(launcher, PACKAGE)
    return judgement(version, _complaints(found))


def _complaints(report: Mapping[str, Any]) -> Iterator[Complaint]:
    for page in report["assertions"]:
        file = str(page["earl:testSubject"]["url"])
        for failure in page["assertions"]:
            test, result = failure["earl:test"], failure["earl:result"]
            yield Complaint(
                severity=SEVERITIES.get(test.get("earl:impact", ""), Severity.WARNING),
                message=f"{test['dct:title']}: {_line(result.get('dct:description', ''))}",
                label=file,
                identifier=first_identifier(str(result.get("html", ""))),
            )


def _line(text: str) -> str:
    return " ".join(text.split())
