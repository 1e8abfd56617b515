"""Readers: from an author's file to a part of the manuscript.

`READERS` is the table of formats; a further format is a further row. A reader takes the bytes of
one file and gives text and findings: nothing in a file can stop it.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from edition_builder.diagnostics import Place, collected
from edition_builder.model import Manuscript, Part
from edition_builder.readers.markdown import read_markdown
from edition_builder.rules.src.files import SRC002

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Input, Project

    class Reader(Protocol):
        """What reads one file; `chapter` says that it is one of several."""

        def __call__(
            self, item: Input, *, chapter: bool = ...
        ) -> tuple[Part, tuple[Diagnostic, ...]]:
            """The part, and what was found in it."""


READERS: Mapping[str, Reader] = MappingProxyType(
    {".md": read_markdown, ".markdown": read_markdown, ".txt": read_markdown}
)
"""File name's ending, in lower case → the function that reads such a file."""

__all__ = ["READERS", "read"]


def read(project: Project) -> Manuscript:
    """The manuscript's files as text, in reading order, with everything found on the way.

    A file that no reader takes becomes an empty part, so that parts and files stay in step.
    """
    several = len(project.manuscript) > 1
    read_parts = [
        READERS.get(_ending(item), _unsupported)(item, chapter=several)
        for item in project.manuscript
    ]
    return Manuscript(
        parts=tuple(part for part, _ in read_parts),
        diagnostics=collected(*(findings for _, findings in read_parts)),
    )


def _ending(item: Input) -> str:
    return PurePosixPath(item.path).suffix.lower()


def _unsupported(
    item: Input,
    *,
    chapter: bool = False,  # noqa: ARG001 - as every reader is called
) -> tuple[Part, tuple[Diagnostic, ...]]:
    ending = _ending(item) or "no ending"
    finding = SRC002.at(
        Place(path=item.path),
        f"“{item.path}” has a format that is not read here ({ending})",
        hint=f"save it as one of {', '.join(READERS)}",
    )
    return Part(path=item.path, text="", source=""), (finding,)
