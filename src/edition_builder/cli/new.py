"""`edition-builder new`."""

from __future__ import annotations

import sys
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click

from edition_builder import library
from edition_builder.cli import options
from edition_builder.cli.finish import finish, settled
from edition_builder.cli.terminal import chat

if TYPE_CHECKING:
    from edition_builder.cli.session import Session
    from edition_builder.diagnostics import Exit


KINDS = ("essay", "collection", "book")
"""The kinds of editions, known without loading them."""

OPEN = ".queries.md"
"""How the list of what an import leaves open ends."""


@click.command(
    "new",
    epilog="""\b
Examples:
  edition-builder new my-edition
  edition-builder new my-edition --from essay.md --author "Ada Lovelace" --language en-GB
""",
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--from",
    "source",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The author's file to begin with.",
)
@click.option(
    "--kind",
    type=options.Word("kind", KINDS),
    default="essay",
    show_default=True,
    help="What the edition is: one text, essays by several authors, a book of chapters.",
)
@click.option("--title", default="", help="The title of the edition.")
@click.option(
    "--author", "authors", multiple=True, metavar="NAME", help="An author; once for each of them."
)
@click.option("--language", default="", metavar="TAG", help="The language, for example en-GB.")
@options.report
@options.common
@click.pass_obj
def command(  # noqa: PLR0913 - one parameter for each option of the contract
    session: Session,
    *,
    folder: Path,
    source: Path | None,
    kind: str,
    title: str,
    authors: tuple[str, ...],
    language: str,
    report: str,
) -> Exit:
    """Start an edition in a new folder DIR.

    What is neither said nor found in the file is asked, if there is a terminal to ask on.
    """
    outcome = settled(
        lambda: library.new(
            folder,
            title=title,
            authors=authors,
            language=language,
            source=source,
            kind=kind,
            ask=_ask if sys.stdin is not None and sys.stdin.isatty() else None,
        )
    )
    if outcome.findings or report != "text":
        finish(outcome, report)
    if outcome.written and not session.quiet:
        for path in outcome.written:
            if path.endswith(OPEN):
                chat(f"What the file leaves open is listed in {folder / path}")
        chat(f"Made {folder}. Now: cd {quote(str(folder))} && edition-builder check")
    return outcome.exit


def _ask(question: str, default: str) -> str:
    """The answer to a question, asked on standard error so that results stay apart."""
    answer = click.prompt(question, default=default, show_default=bool(default), err=True)
    return str(answer).strip()
