"""`citations`: the register of an edition, with the printed pages of its last build."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from edition_builder.model import Bibliography, Document
from edition_builder.model.source import Collation
from edition_builder.pipeline.pages import recall_pages
from edition_builder.pipeline.progress import silent
from edition_builder.pipeline.text import set_text
from edition_builder.project import open_project
from edition_builder.register import register

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

    from edition_builder.model import Metadata
    from edition_builder.model.register import Printed, Register
    from edition_builder.pipeline.progress import Progress


def citations(root: Path, *, progress: Progress | None = None) -> tuple[Register, Metadata]:
    """The register of the edition under `root`, and what the edition says of itself.

    Raises `EditionError` where there is no edition, or the machine lacks something.
    """
    project = open_project(root, os.environ)
    text = set_text(project, progress or silent)
    return entered(text.values, recall_pages(project)), project.metadata


def entered(values: Mapping[type, Any], printed: Printed | None) -> Register:
    """The register of a text, with its pages where it was laid out."""
    return register(values[Document], values[Bibliography], values[Collation], printed)
