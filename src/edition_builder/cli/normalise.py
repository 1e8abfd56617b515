"""`edition-builder normalise`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from edition_builder import library
from edition_builder.cli import options
from edition_builder.cli.counting import counted
from edition_builder.cli.finish import finish
from edition_builder.cli.progress import following
from edition_builder.cli.terminal import chat, coloured, coloured_style, say
from edition_builder.diagnostics import EditionError, Exit, collected
from edition_builder.model.outcome import Outcome

if TYPE_CHECKING:
    from edition_builder.cli.session import Session
    from edition_builder.desk.revision import Revision
    from edition_builder.pipeline.normalising import Choose


@click.command(
    "normalise",
    epilog="""\b
Examples:
  edition-builder normalise
  edition-builder normalise --diff manuscript/essay.md
  edition-builder normalise --check anywhere.md
  edition-builder normalise --write
  edition-builder normalise --accept NRM014 --accept NRM020:3,5
""",
)
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", "mode", flag_value="check", help="List everything; exit 1 with work left.")
@click.option("--diff", "mode", flag_value="diff", help="Show what would be written, as a diff.")
@click.option("--write", "mode", flag_value="write", help="Write the safe corrections.")
@click.option(
    "--accept",
    "accept",
    multiple=True,
    metavar="CODE[:N]",
    help="Make what a rule offers, or its Nth offer, and write it.",
)
@click.option(
    "--interactive", is_flag=True, help="Walk through offers and questions one by one, and write."
)
@options.report
@options.common
@click.pass_obj
def command(  # noqa: PLR0913 - one parameter for each option of the contract
    session: Session,
    *,
    paths: tuple[Path, ...],
    mode: str | None,
    accept: tuple[str, ...],
    interactive: bool,
    report: str,
) -> Exit:
    """Bring the manuscript, or files of it, into house style.

    Without an option: count what would be corrected, what is offered and what is asked. A build
    corrects what is safe in memory; only --write, --accept and --interactive write to files.
    A file that belongs to no edition, or - for standard input, can be looked at and not written.
    """
    _together(mode, report, picking=bool(accept or interactive))
    writes = mode == "write" or (mode is None and bool(accept or interactive))
    try:
        with following(session) as progress:
            revision = library.normalise_files(
                session.project,
                paths,
                accept=accept,
                choose=_walk() if interactive else None,
                write=writes,
                progress=None if interactive else progress,
            )
    except EditionError as error:
        found = collected(error.diagnostics)
        return finish(Outcome(findings=found, sources=error.sources), report)
    except LookupError as error:
        raise click.UsageError(str(error)) from error
    if mode == "diff":
        say("".join(map(_drawn, revision.diffs)))
        return Exit.CLEAN
    if report != "text" or mode == "check":
        ended = finish(replace(revision.outcome, in_full=True), report)
        return ended or (Exit.FINDINGS if mode == "check" and revision.work else Exit.CLEAN)
    return _counted(revision, session)


def _together(mode: str | None, report: str, *, picking: bool) -> None:
    """Refuse options that say two things; raises `UsageError`."""
    if picking and mode == "check":
        raise click.UsageError("--check changes nothing; take --diff to see what is accepted")
    if mode == "diff" and report != "text":
        raise click.UsageError("--diff is a form of its own; leave --report out, or take --check")


WRITABLE = "as it would become: --diff; then --write"
ALONE = "as it would become: --diff. To keep it, import it into an edition"
"""What can be done next, in an edition and out of one."""


def _walk() -> Choose:
    """What asks a person; raises `UsageError` where there is nobody to ask."""
    if not (sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("--interactive needs a terminal; take --check and --accept")
    from edition_builder.cli.walking import walk  # noqa: PLC0415 - only for those who walk

    return walk


def _counted(revision: Revision, session: Session) -> Exit:
    """The summary, what was written, and what to do next."""
    if revision.tallies:
        say(counted(revision.tallies))
    else:
        say("nothing to correct\n")
    if session.quiet:
        return revision.outcome.exit
    for path in revision.outcome.written:
        chat(f"Wrote {path}")
    if revision.tallies and not revision.outcome.written:
        chat(f"Nothing was written. To see all: --check; {ALONE if revision.alone else WRITABLE}.")
    return revision.outcome.exit


_MARKS = {"+": "clean", "-": "error", "@": "gutter"}


def _drawn(diff: str) -> str:
    """A diff in colours, where results are coloured."""
    if not coloured():
        return diff
    return "".join(
        coloured_style("path" if line[:3] in {"---", "+++"} else _MARKS.get(line[:1], ""), line)
        for line in diff.splitlines(keepends=True)
    )
