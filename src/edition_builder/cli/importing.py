"""`edition-builder import`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from edition_builder import library
from edition_builder.cli import options
from edition_builder.cli.counting import counted
from edition_builder.cli.finish import finish
from edition_builder.cli.progress import following
from edition_builder.cli.terminal import chat, say
from edition_builder.diagnostics import EditionError, Severity, collected
from edition_builder.model import Certainty
from edition_builder.model.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Collection

    from edition_builder.cli.session import Session
    from edition_builder.diagnostics import Diagnostic, Exit
    from edition_builder.importing import TrackChanges

DECISIONS = ("accept", "reject", "ask")
MARKDOWN = (".md", ".markdown")


def _markdown(_context: click.Context, _option: click.Parameter, value: Path | None) -> Path | None:
    if value is not None and value.suffix.lower() not in MARKDOWN:
        raise click.BadParameter(f"“{value}” does not end in .md")
    return value


@click.command(
    "import",
    epilog="""\b
Examples:
  edition-builder import submission.docx
  edition-builder import chapter-two.odt -o manuscript/02-two.md --track-changes accept
  pandoc notes.tex -t markdown | edition-builder import - -o manuscript/notes.md
""",
)
@click.argument("file", metavar="FILE", type=click.Path(allow_dash=True, path_type=Path))
@click.option(
    "-o",
    "out",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    callback=_markdown,
    help="Where the text goes; without it, manuscript/NAME.md.",
)
@click.option(
    "--track-changes",
    type=options.Word("decision", DECISIONS),
    default="ask",
    show_default=True,
    help="What becomes of changes that nobody has decided yet.",
)
@options.queries
@click.option("--force", is_flag=True, help="Let the text take the place of another.")
@click.option("--strict", is_flag=True, help="End with exit code 1 while questions are open.")
@options.report
@options.common
@click.pass_obj
def command(  # noqa: PLR0913 - one parameter for each option of the contract
    session: Session,
    *,
    file: Path,
    out: Path | None,
    track_changes: TrackChanges,
    queries: Path | None,
    force: bool,
    strict: bool,
    report: str,
) -> Exit:
    """Take an author's FILE into the manuscript: text, Markdown, Word, ODT, HTML or RTF.

    What is safe is corrected and accounted for in a ledger beside the text; the rest is offered or
    asked. Pictures go to media/, draft entries of the bibliography to NAME.bib.
    """
    try:
        with following(session) as progress:
            arrival = library.import_file(
                file,
                session.project,
                out=out,
                track_changes=track_changes,
                queries=queries,
                force=force,
                strict=strict,
                progress=progress,
            )
    except EditionError as error:
        found = collected(error.diagnostics)
        return finish(Outcome(findings=found, sources=error.sources), report)
    if report != "text":
        finish(arrival.outcome, report)
        return arrival.exit
    offered = {row.code for row in arrival.tallies if row.certainty is Certainty.SUGGEST}
    weighty = tuple(item for item in arrival.outcome.findings if not _is_offer(item, offered))
    if weighty:
        finish(replace(arrival.outcome, findings=weighty), report)
    if arrival.tallies:
        say(counted(arrival.tallies))
    if not session.quiet:
        for path in arrival.outcome.written:
            chat(f"Wrote {path}")
    return arrival.exit


def _is_offer(item: Diagnostic, offered: Collection[str]) -> bool:
    """Whether a finding is an offer of the copy editor: these are counted, and in the list."""
    return item.code in offered and item.severity is Severity.NOTE
