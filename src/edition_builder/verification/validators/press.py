"""Our own press check: boxes, inks and fonts of the files for the printer."""

from __future__ import annotations

from edition_builder.verification.validators.validator import Judgement, Subject
from edition_builder.version import __version__

LEAF = 2
"""Pages of a leaf: a booklet is printed on both sides."""


def look(subject: Subject) -> Judgement:
    """Judge a file for the press."""
    from edition_builder.writers.press.inspection import inspect_press  # noqa: PLC0415 - for few

    name = subject.file.name
    multiple = LEAF if name.endswith("-booklet.pdf") else 1
    findings = inspect_press(subject.file.read_bytes(), multiple=multiple, name=name)
    return Judgement(version=__version__, findings=findings)
