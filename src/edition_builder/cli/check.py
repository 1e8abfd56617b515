"""`edition-builder check`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from edition_builder import library
from edition_builder.cli import options
from edition_builder.cli.finish import finish, settled
from edition_builder.cli.progress import following
from edition_builder.cli.terminal import chat
from edition_builder.reports.beneath import BY_REPOSITORY, beneath

if TYPE_CHECKING:
    from pathlib import Path

    from edition_builder.cli.session import Session
    from edition_builder.diagnostics import Exit
    from edition_builder.model.outcome import Outcome


@click.command(
    "check",
    epilog="""\b
Examples:
  edition-builder check
  edition-builder check --strict --report sarif -o findings.sarif
  edition-builder check --queries for-the-author.docx
""",
)
@options.strict
@options.report
@options.output("the report")
@options.queries
@options.common
@click.pass_obj
def command(
    session: Session, *, strict: bool, report: str, output: Path | None, queries: Path | None
) -> Exit:
    """Say what is wrong, without building.

    Findings at or over the threshold (errors; with --strict, warnings too) end the run with exit
    code 1.
    """
    with following(session) as progress:
        outcome = settled(lambda: library.check(session.project, strict=strict, progress=progress))
        if queries is not None:
            outcome = settled(lambda: _asked(session, outcome, queries))
    if report in BY_REPOSITORY:
        outcome = beneath(session.project, outcome)
    return finish(outcome, report, output)


def _asked(session: Session, outcome: Outcome, queries: Path) -> Outcome:
    """The outcome, after its questions were written down for the author."""
    for path in library.ask_author(session.project, outcome, queries):
        if not session.quiet:
            chat(f"Wrote {path}")
    return outcome
