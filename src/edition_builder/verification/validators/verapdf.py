"""veraPDF: the reference for PDF/UA-1 and PDF/A, where its .jar is named in the environment.

Its libraries come from Maven Central and nowhere else; `tests/tools/verapdf` of the source builds
them, with a small program of ours, into one file (`make verapdf`).
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from edition_builder.diagnostics import Severity
from edition_builder.verification.validators import tools
from edition_builder.verification.validators.validator import (
    Complaint,
    Judgement,
    NotAskedError,
    NotRunError,
    Subject,
    judgement,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

VARIABLE = "EDITION_BUILDER_VERAPDF"
"""The environment variable that names the .jar."""

FLAVOURS = "ua1,auto"
"""PDF/UA-1 always; besides it whatever else a file claims to be, each once."""

NAMES = {"ua1": "PDF/UA-1", "ua2": "PDF/UA-2"}


def look(subject: Subject) -> Judgement:
    """Judge a PDF."""
    jar = os.environ.get(VARIABLE, "")
    if not jar:
        raise NotAskedError(f"{VARIABLE} names no .jar of it")
    done = tools.run([*tools.java(), jar, FLAVOURS, subject.file])
    found = tools.read_json(done.output, "veraPDF", done.errors)
    complaints = (item for report in found["reports"] for item in _complaints(report))
    return judgement(str(found["version"]), complaints)


def _complaints(report: Mapping[str, Any]) -> Iterator[Complaint]:
    """What fails of one standard, each rule once with how often."""
    if "error" in report:
        raise NotRunError(f"veraPDF could not read the file: {report['error']}")
    standard = NAMES.get(report["flavour"], f"PDF/A-{report['flavour']}")
    for rule in report["failed"]:
        message = f"{standard}, {rule['clause']}-{rule['test']}: {rule['message']}"
        label = f"{rule['times']} ×, first at {rule['places'][0]}"
        yield Complaint(severity=Severity.ERROR, message=message, label=label)
