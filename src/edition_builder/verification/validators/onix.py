"""onixcheck: ONIX for Books 3.0 by its schema, from the PyPI package of that name."""

from __future__ import annotations

import json
import sys

from edition_builder.diagnostics import Severity
from edition_builder.verification.validators import tools
from edition_builder.verification.validators.validator import (
    Complaint,
    Judgement,
    Subject,
    judgement,
)


def look(subject: Subject) -> Judgement:
    """Judge an ONIX message."""
    version = tools.package_version("onixcheck")
    done = tools.run([sys.executable, "-m", __name__, subject.file])
    report = tools.read_json(done.output, "onixcheck", done.errors)
    complaints = (
        Complaint(severity=Severity.ERROR, message=message, label=label)
        for label, message in report
    )
    return judgement(version, complaints)


def main() -> None:
    """What runs in the child: the file's name comes as an argument, the answer goes out as JSON."""
    import onixcheck  # noqa: PLC0415 - an optional extra

    errors = onixcheck.validate(sys.argv[1])
    json.dump([[str(error.location), str(error.message)] for error in errors], sys.stdout)


if __name__ == "__main__":
    main()
