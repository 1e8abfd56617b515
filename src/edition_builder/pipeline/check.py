"""`check`: everything that is wrong with an edition, without building it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError
from edition_builder.pipeline.progress import silent
from edition_builder.pipeline.text import set_text
from edition_builder.pipeline.verdict import outcome_of, refused
from edition_builder.project import open_project
from edition_builder.rules import RULES

if TYPE_CHECKING:
    from pathlib import Path

    from edition_builder.model import Outcome
    from edition_builder.pipeline.progress import Progress

BUILD_ONLY = ("LAY", "OUT")
"""Families that only a build can find."""


def check(root: Path, *, strict: bool = False, progress: Progress | None = None) -> Outcome:
    """Read the whole edition under `root`, try its style on it, and report everything."""
    try:
        project = open_project(root, os.environ)
        text = set_text(project, progress or silent, sampled=True)
    except EditionError as error:
        return refused(error.diagnostics, error.sources)
    ran = frozenset(code for code in RULES if not code.startswith(BUILD_ONLY))
    return outcome_of(project, text.findings, strict=strict, ran=ran)
