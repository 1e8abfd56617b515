"""`release`: build from nothing, prove what was built, and pack it under its version."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError, Place
from edition_builder.engines import cache
from edition_builder.frozen import dataclass
from edition_builder.locks import LockedError, staging
from edition_builder.pipeline.order import Order
from edition_builder.pipeline.progress import silent
from edition_builder.pipeline.typesetting import typesetter_at_work
from edition_builder.pipeline.verdict import refused
from edition_builder.project import open_project
from edition_builder.publication.versions import can_be_named
from edition_builder.rules.out.releases import OUT030

if TYPE_CHECKING:
    from edition_builder.engines.typesetter import Typesetter
    from edition_builder.model import Outcome, Project
    from edition_builder.pipeline.progress import Progress

DIST = "dist"
FORMATS = ("pdf", "epub", "html")
PRESS = ("press",)
"""What an edition that is to be printed has besides."""
JOBS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a release may be given from outside the project.

    `key` is a secret key of minisign and `password` what opens it; `crossref_schema` is the path of
    Crossref's XSD. Each is None or '' where there is none.
    """

    key: Path | None = None
    password: str = ""
    crossref_schema: Path | None = None


def release(
    root: Path,
    *,
    out: Path | None = None,
    strict: bool = False,
    wishes: Wishes | None = None,
    progress: Progress | None = None,
) -> Outcome:
    """Put the release of the edition under `root` into `out` (by default `dist/`).

    A folder `SLUG-VERSION` is added, whole or not at all; one that is there is never changed.
    """
    try:
        project = open_project(root, os.environ)
        _refuse_unnamed(project)
        edition = project.metadata
        order = Order(
            formats=(*FORMATS, *PRESS) if _for_press(project) else FORMATS,
            place=((out or root / DIST) / f"{edition.slug}-{edition.version}").absolute(),
            strict=strict,
            jobs=JOBS,
            progress=progress or silent,
        )
        with cache.bypassed(), typesetter_at_work() as typesetter:
            return _released(project, order, wishes or Wishes(), typesetter)
    except EditionError as error:
        return refused(error.diagnostics, error.sources)


def _for_press(project: Project) -> bool:
    """Whether the edition is to be printed: it has an ISBN for print, or names a press profile."""
    return "print" in project.metadata.isbn or bool(project.settings.print.output_intent)


def _refuse_unnamed(project: Project) -> None:
    version = project.metadata.version
    if can_be_named(version):
        return
    message = f"“{version}” cannot be a folder's name" if version else "the edition has no version"
    place = project.places.get("edition.version") or Place(path=project.config.path)
    hint = 'write version = "1.0.0" into [edition]'
    raise EditionError([OUT030.at(place, message, hint=hint)])


def _released(project: Project, order: Order, wishes: Wishes, typesetter: Typesetter) -> Outcome:
    from edition_builder.pipeline.packing import pack  # noqa: PLC0415 - loads every writer
    from edition_builder.publication import publish, refusal, unsuitable  # noqa: PLC0415

    shown = os.path.relpath(order.place, project.root)
    unfit = unsuitable(order.place, shown, project)
    if unfit:
        return refused([unfit])
    try:
        with staging(order.place) as folder:
            outcome = pack(project, order, wishes, typesetter)
            if outcome.exit or outcome.release is None or outcome.unchanged:
                return outcome
            written = publish(outcome.release, order.place, folder)
    except (OSError, LockedError) as error:
        return refused([refusal(error, shown)])
    return replace(outcome, written=tuple(f"{shown}/{name}" for name in written))
