"""Files that belong to no edition, as the manuscript of one that nobody wrote down."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from edition_builder.desk.submission import MARKDOWN, TEXTS, Submission, submitted
from edition_builder.diagnostics import EditionError, Place
from edition_builder.marking.tongue import tongue_of
from edition_builder.model import Input, Metadata, Project, Settings
from edition_builder.readers.decoding import decode
from edition_builder.rules.src.files import SRC002

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.diagnostics import Diagnostic

UNDETERMINED = "und"
"""BCP 47 for a language that nothing tells: only what all languages share is corrected then."""

NO_DATE = date(1980, 1, 1)


def project_of(paths: Sequence[Path]) -> Project:
    """A project with these files for its manuscript and nothing else, in the house's own style.

    The language is told by the files' small words; front matter that names one goes before it.
    """
    inputs = tuple(_input(path) for path in paths)
    words = "\n\n".join(decode(item.path, item.data).text for item in inputs)
    return Project(
        root=Path(),
        metadata=Metadata(
            title="", slug="", date=NO_DATE, language=tongue_of(words) or UNDETERMINED
        ),
        settings=Settings(),
        config=Input(path="", data=b""),
        manuscript=inputs,
        bibliography=(),
    )


def _input(path: Path) -> Input:
    sent = submitted(path)
    if sent.ending not in TEXTS:
        raise EditionError([_no_text(sent)])
    name = sent.name if sent.folder is None else path.as_posix()
    return Input(path=name if sent.ending else f"{name}.md", data=sent.data)


def _no_text(sent: Submission) -> Diagnostic:
    return SRC002.at(
        Place(path=sent.name),
        f"“{sent.name}” is no text that can be corrected as it is",
        hint=f"import it, or name a file that ends in {', '.join(sorted(MARKDOWN | {'.txt'}))}",
    )
