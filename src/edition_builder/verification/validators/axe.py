"""axe-core: WCAG 2.2 A and AA, in a real browser.

axe comes from npm's `axe-core` or PyPI's `axe-playwright-python`, `playwright` drives Chromium.
"""

from __future__ import annotations

import sys
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from edition_builder.diagnostics import Severity
from edition_builder.verification.validators import tools
from edition_builder.verification.validators.marked import first_identifier
from edition_builder.verification.validators.validator import (
    Complaint,
    Judgement,
    NotRunError,
    Subject,
    judgement,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

CHILD = "edition_builder.verification.validators.axe_child"
SEVERITIES: Mapping[str, Severity] = MappingProxyType(
    {"critical": Severity.ERROR, "serious": Severity.ERROR}
)
"""By axe's impact; `moderate` and `minor` are warnings."""


def look(subject: Subject) -> Judgement:
    """Judge a page in a child process, light and dark, wide and narrow."""
    tools.package_folder("playwright")
    done = tools.run(
        [sys.executable, "-m", CHILD, subject.file, _axe(subject), tools.program(*tools.CHROMIUM)],
        environment={"HOME": str(subject.scratch)},
    )
    found = tools.read_json(done.output, "axe", done.errors)
    return judgement(str(found["version"]), _complaints(found["violations"]))


def _axe(subject: Subject) -> Path:
    try:
        return tools.node_file(subject.roots, "axe-core/axe.min.js", "axe-core")
    except NotRunError:
        return tools.package_folder("axe_playwright_python") / "axe.min.js"


def _complaints(violations: list[Mapping[str, Any]]) -> Iterator[Complaint]:
    for rule in violations:
        for node in rule["nodes"]:
            yield Complaint(
                severity=SEVERITIES.get(rule.get("impact") or "", Severity.WARNING),
                message=f"{rule['id']}: {rule['help']}",
                label=" ".join(map(str, node["target"])),
                identifier=first_identifier(str(node["html"])),
            )
