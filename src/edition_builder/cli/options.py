"""The options that commands share, as decorators."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from edition_builder.cli.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Command = TypeVar("Command", bound=Callable[..., object])


class Word(click.Choice[str]):
    """One of a few words; another gets the nearest of them offered."""

    def __init__(self, kind: str, words: Iterable[str]) -> None:
        super().__init__(list(words))
        self.kind = kind

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:
        """What is said of a word that is none of them."""
        from edition_builder.cli.usage import unknown  # noqa: PLC0415 - only for a slip of the pen

        del ctx
        known = ", ".join(self.choices)
        return f"{unknown(self.kind, str(value), self.choices)} ({known})"


REPORT_NAMES = ("text", "json", "sarif", "github", "junit")
"""The names of the reports, known without loading them."""


def _remember(context: click.Context, option: click.Parameter, value: object) -> None:
    """Keep what was said; silence leaves what was said before the command."""
    if value and option.name:
        setattr(context.ensure_object(Session), option.name, value)


def _print_versions(context: click.Context, _option: click.Parameter, value: bool) -> None:
    if value and not context.resilient_parsing:
        from edition_builder.cli.versions import versions  # noqa: PLC0415 - only when asked

        for name, version in versions():
            click.echo(f"{name} {version}")
        context.exit()


def common(command: Command) -> Command:
    """`--project`, `-q`, `-v`, `--debug` and `--version`, on every command and before it."""
    options = (
        click.option(
            "--project",
            metavar="DIR",
            type=click.Path(file_okay=False, path_type=Path),
            callback=_remember,
            expose_value=False,
            help="The edition's folder; without it, the nearest parent with an edition.toml.",
        ),
        click.option(
            "-q",
            "--quiet",
            is_flag=True,
            callback=_remember,
            expose_value=False,
            help="Print findings and results only.",
        ),
        click.option(
            "-v",
            "--verbose",
            is_flag=True,
            callback=_remember,
            expose_value=False,
            help="Say each step as it starts.",
        ),
        click.option(
            "--debug",
            is_flag=True,
            callback=_remember,
            expose_value=False,
            help="Show where a fault of edition-builder arose.",
        ),
        click.option(
            "--version",
            is_flag=True,
            is_eager=True,
            callback=_print_versions,
            expose_value=False,
            help="Print the versions of edition-builder and what it works with.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def report(command: Command) -> Command:
    """`--report`: the form in which findings are told."""
    return click.option(
        "--report",
        type=Word("report", REPORT_NAMES),
        default="text",
        show_default=True,
        help="The form in which findings are told.",
    )(command)


def strict(command: Command) -> Command:
    """`--strict`: warnings count as errors do."""
    return click.option(
        "--strict", is_flag=True, help="Let warnings, too, end the run with exit code 1."
    )(command)


def _word_file(
    _context: click.Context, _option: click.Parameter, value: Path | None
) -> Path | None:
    if value is not None and value.suffix.lower() != ".docx":
        raise click.BadParameter(f"“{value}” does not end in .docx")
    return value


def queries(command: Command) -> Command:
    """`--queries`: open questions on their way to the author."""
    return click.option(
        "--queries",
        metavar="FILE.docx",
        type=click.Path(dir_okay=False, path_type=Path),
        callback=_word_file,
        help="Write a copy for the author, each open question a comment, and a list beside it.",
    )(command)


def output(what: str) -> Callable[[Command], Command]:
    """`-o`: where `what`, as in “the report”, goes instead of to standard output."""
    return click.option(
        "-o",
        "output",
        metavar="FILE",
        type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
        help=f"Write {what} to a file; - is standard output.",
    )
