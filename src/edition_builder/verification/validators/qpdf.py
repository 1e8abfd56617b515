"""qpdf: the syntax of a PDF, through pikepdf, in a child process."""

from __future__ import annotations

import json
import sys

import pikepdf

from edition_builder.diagnostics import Severity
from edition_builder.verification.validators import tools
from edition_builder.verification.validators.validator import (
    Complaint,
    Judgement,
    Subject,
    judgement,
)


def look(subject: Subject) -> Judgement:
    """Judge a PDF."""
    done = tools.run([sys.executable, "-m", __name__, subject.file])
    report = tools.read_json(done.output, "qpdf", done.errors)
    complaints = (
        Complaint(severity=Severity.ERROR, message=problem) for problem in report["problems"]
    )
    return judgement(report["version"], complaints)


def main() -> None:
    """What runs in the child: the file's name comes as an argument, the answer goes out as JSON."""
    try:
        with pikepdf.open(sys.argv[1]) as document:
            problems = document.check_pdf_syntax()
    except pikepdf.PdfError as error:
        problems = [str(error)]
    json.dump({"version": pikepdf.__libqpdf_version__, "problems": problems}, sys.stdout)


if __name__ == "__main__":
    main()
