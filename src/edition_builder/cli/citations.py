"""`edition-builder citations`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from edition_builder import library
from edition_builder.cli import options
from edition_builder.cli.finish import finish, write
from edition_builder.cli.progress import following
from edition_builder.cli.table import table
from edition_builder.cli.terminal import say
from edition_builder.diagnostics import EditionError, Exit, Severity, collected
from edition_builder.model.outcome import Outcome
from edition_builder.reports.register import REGISTER_REPORTS
from edition_builder.reports.register.rows import quotation_rows, summary, work_rows

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from edition_builder.cli.session import Session

FORMS = ("text", "json", "csv", "html")
"""The forms of the register."""


@click.command(
    "citations",
    epilog="""\b
Examples:
  edition-builder citations
  edition-builder citations --report html -o citations.html
""",
)
@click.option(
    "--report",
    type=options.Word("report", FORMS),
    default="text",
    show_default=True,
    help="The form in which the register is told.",
)
@options.output("the register")
@options.common
@click.pass_obj
def command(session: Session, *, report: str, output: Path | None) -> Exit:
    """Account for every citation and every quotation.

    Each work with where it is cited; each quotation with who said it, the work, the page, and how
    far it is accounted for. The run ends with exit code 0 whatever is open: see check.
    """
    try:
        with following(session) as progress:
            told = _told(session.project, report, progress)
    except EditionError as error:
        found = collected(error.diagnostics)
        return finish(Outcome(findings=found, threshold=Severity.NOTE), "text")
    if output is not None and str(output) != "-":
        write(output, told)
    else:
        say(told if report == "text" else told.encode())
    return Exit.CLEAN


def _told(project: Path | None, report: str, progress: Callable[[str], None]) -> str:
    if report == "html":
        return library.citations_page(project, progress=progress)
    register = library.citations(project, progress=progress)
    if report != "text":
        return REGISTER_REPORTS[report](register)
    tables = [table(rows) for rows in (quotation_rows(register), work_rows(register)) if rows]
    return "\n".join([*tables, f"{summary(register)}\n"])
