"""Starting an edition: a folder that builds at once, with the author's text if there is one."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError, Severity, collected
from edition_builder.model import Outcome
from edition_builder.scaffold.answers import answers_for
from edition_builder.scaffold.placing import place_files, refuse_unless_free
from edition_builder.scaffold.source import read_source
from edition_builder.scaffold.templates import edition_files
from edition_builder.scaffold.templates.kinds import ESSAY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

__all__ = ["new_edition"]


def new_edition(  # noqa: PLR0913 - one parameter for each option of `new`
    target: Path,
    *,
    title: str = "",
    authors: Sequence[str] = (),
    language: str = "",
    source: Path | None = None,
    kind: str = ESSAY,
    ask: Callable[[str, str], str] | None = None,
    day: date | None = None,
) -> Outcome:
    """Write a new edition into a folder that does not exist yet, or is empty.

    `source` is the author's file, in a format that is imported; `kind` is one of `KINDS`.
    `ask(question, default)` is called for what is neither said nor found in it; without `ask` the
    defaults are taken. `day` is the date of publication to begin with: today, unless said. The
    outcome names the files written, relative to the folder, and what was found on the way. Raises
    EditionError where nothing can be written; then nothing was.
    """
    refuse_unless_free(target)
    manuscript = read_source(source, language)
    answers, findings = answers_for(target, manuscript, title, tuple(authors), language, ask)
    if any(item.severity is Severity.ERROR for item in findings):
        raise EditionError(collected(findings))
    files = edition_files(answers, manuscript, day or datetime.now(tz=UTC).date(), kind)
    place_files(target, {**files, **manuscript.files})
    return Outcome(
        findings=collected(manuscript.findings, findings),
        sources=manuscript.sources,
        written=tuple(sorted({**files, **manuscript.files})),
    )
