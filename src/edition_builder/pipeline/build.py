"""`build`: make the editions, unless they are made already."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError
from edition_builder.locks import sweep
from edition_builder.pipeline.memory import recall_build, remember_build
from edition_builder.pipeline.order import Order
from edition_builder.pipeline.progress import silent
from edition_builder.pipeline.typesetting import typesetter_at_work
from edition_builder.pipeline.verdict import refused
from edition_builder.project import open_project

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from edition_builder.model import Outcome, Project
    from edition_builder.pipeline.progress import Progress

OUT = "build"
JOBS = 2
"""Writers at work at once: the PDF is written by a process of its own, the others here."""


def build(  # noqa: PLR0913 - what a person can ask for, each by its name
    root: Path,
    formats: Sequence[str] = ("pdf", "epub", "html"),
    *,
    out: Path | None = None,
    strict: bool = False,
    jobs: int | None = None,
    imposition: str = "",
    since: str = "",
    progress: Progress | None = None,
) -> Outcome:
    """Make these formats of the edition under `root` into `out` (by default `build/`).

    Nothing is put in place where a finding is at or over the threshold, and nothing is made where
    the last build into `out` was from the same inputs and is still whole. `jobs` is how many
    writers may work at once (by default two). `imposition` is `booklet` or '', for the press;
    `since` names a revision of git, for the proof.
    """
    order = Order(
        formats=tuple(formats),
        place=(out or root / OUT).absolute(),
        strict=strict,
        jobs=jobs or JOBS,
        progress=progress or silent,
        imposition=imposition,
        since=since,
    )
    try:
        project = open_project(root, os.environ)
        sweep(order.place)
        return recall_build(project, order) or _made(project, order)
    except EditionError as error:
        return refused(error.diagnostics, error.sources)


def _made(project: Project, order: Order) -> Outcome:
    """Start the typesetter first: it loads its libraries while we load ours."""
    with typesetter_at_work() as typesetter:
        from edition_builder.pipeline.making import make  # noqa: PLC0415 - loads every writer

        outcome = make(project, order, typesetter)
    if outcome.written:
        remember_build(project, order, outcome)
    return outcome
