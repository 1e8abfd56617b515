"""The printed pages of the last build, for those who ask later without building."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from edition_builder.engines import cache
from edition_builder.model.register import Printed
from edition_builder.project import project_digest
from edition_builder.version import __version__

if TYPE_CHECKING:
    from edition_builder.model import Project


def remember_pages(project: Project, printed: Printed) -> None:
    """Keep the pages on which notes are called and quotations begin."""
    cache.keep(_key(project), json.dumps(asdict(printed)).encode())


def recall_pages(project: Project) -> Printed | None:
    """The pages of this project as it is now; None where it was not built, or built otherwise."""
    record = cache.recall(_key(project))
    if record is None:
        return None
    known = json.loads(record)
    return Printed(calls=known["calls"], quotations=tuple(known["quotations"]))


def _key(project: Project) -> str:
    return cache.key_of(("pages", __version__, str(project.root), project_digest(project)), b"")
