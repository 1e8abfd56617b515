"""The printed pages of the last build, for those who ask later without building."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from edition_builder.engines import cache
from edition_builder.project import project_digest
from edition_builder.version import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition_builder.model import Project, Setting


def remember_pages(project: Project, setting: Setting) -> None:
    """Keep the page on which each note is called."""
    cache.keep(_key(project), json.dumps(dict(setting.calls)).encode())


def recall_pages(project: Project) -> Mapping[str, str]:
    """The pages of this project as it is now; empty where it was not built, or built otherwise."""
    record = cache.recall(_key(project))
    calls: dict[str, str] = json.loads(record) if record else {}
    return calls


def _key(project: Project) -> str:
    return cache.key_of(("pages", __version__, str(project.root), project_digest(project)), b"")
