"""What is said to somebody who typed a command that edition-builder does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from click.exceptions import NoArgsIsHelpError

from edition_builder.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def told(error: click.ClickException) -> Iterator[str]:
    """The lines for standard error: what is wrong, and where to learn more."""
    if isinstance(error, NoArgsIsHelpError):
        yield from error.format_message().splitlines()
        return
    yield f"error: {_reason(error)}"
    if isinstance(error, click.UsageError) and error.ctx is not None:
        yield f"  hint: {error.ctx.command_path} --help"


def unknown(kind: str, name: str, known: Iterable[str]) -> str:
    """`there is no command “chek”; did you mean “check”?`."""
    near = nearest(name, known)
    return f"there is no {kind} “{name}”" + (f"; did you mean “{near}”?" if near else "")


def _reason(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        return unknown("option", error.option_name, _options(error.ctx))
    if isinstance(error, click.MissingParameter):
        return f"{_parameter(error)} is missing"
    if isinstance(error, click.BadParameter):
        return f"{_parameter(error)}: {error.message}"
    return error.message


def _options(context: click.Context | None) -> list[str]:
    if context is None:
        return []
    return [name for option in context.command.get_params(context) for name in option.opts]


def _parameter(error: click.BadParameter) -> str:
    """The option or argument that the user would look for in `--help`."""
    if error.param is None:
        return "the command line"
    if isinstance(error.param, click.Option):
        return "/".join(error.param.opts)
    metavar = error.param.metavar or ""
    return metavar if metavar.isalpha() else (error.param.name or "").upper()
