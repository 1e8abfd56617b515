"""`edition-builder verify`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from edition_builder import library
from edition_builder.cli import options
from edition_builder.cli.finish import finish, settled
from edition_builder.cli.progress import following
from edition_builder.cli.table import table
from edition_builder.cli.terminal import say

if TYPE_CHECKING:
    from edition_builder.cli.session import Session
    from edition_builder.diagnostics import Exit
    from edition_builder.model.outcome import Outcome


@click.command(
    "verify",
    epilog="""\b
Examples:
  edition-builder verify
  edition-builder verify --rebuild --strict
  edition-builder verify public --report json -o proofs.json
""",
)
@click.argument(
    "folder",
    metavar="[DIR]",
    required=False,
    type=click.Path(file_okay=False, path_type=Path),
)
@click.option("--rebuild", is_flag=True, help="Build again elsewhere, and compare every byte.")
@options.strict
@options.report
@options.output("the report")
@options.common
@click.pass_obj
def command(  # noqa: PLR0913 - one parameter for each option of the contract
    session: Session,
    *,
    folder: Path | None,
    rebuild: bool,
    strict: bool,
    report: str,
    output: Path | None,
) -> Exit:
    """Prove what was built.

    Opens the editions in DIR (build/ in the edition's folder) and holds them against the
    manuscript, their checksums, and every validator on this machine. One that is missing is told
    as NOT RUN; with --strict that ends the run with exit code 1.
    """
    with following(session) as progress:
        outcome = settled(
            lambda: library.verify(
                session.project, out=folder, rebuild=rebuild, strict=strict, progress=progress
            )
        )
    if report == "text" and not session.quiet:
        _tell(outcome)
    return finish(outcome, report, output)


def _tell(outcome: Outcome) -> None:
    """The proofs, one a line."""
    if outcome.verification is None:
        return
    roles = {"passed": "clean", "findings": "error", "NOT RUN": "warning"}
    rows = [
        (
            ("", proof.name),
            ("strong", proof.subject),
            (roles[proof.result.value], proof.result.value),
            ("", proof.detail),
        )
        for proof in outcome.verification.proofs
    ]
    say(table(rows))
