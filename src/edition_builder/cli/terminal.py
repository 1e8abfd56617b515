"""What goes to the terminal, in which colour, and what happens when nobody reads it."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

import click

from edition_builder.diagnostics import Exit

if TYPE_CHECKING:
    from typing import TextIO

STYLES: dict[str, dict[str, str | bool]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "note": {"fg": "cyan", "bold": True},
    "path": {"bold": True},
    "gutter": {"fg": "blue"},
    "hint": {"fg": "cyan"},
    "clean": {"fg": "green"},
    "strong": {"bold": True},
}
"""Role → how it looks on a terminal."""


class NotWrittenError(click.ClickException):
    """Raised when something could not be written where the user wanted it."""

    exit_code = Exit.OUTPUT


def prepare_streams() -> None:
    """Let no letter stop a run that the terminal's encoding does not have."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def interactive(stream: TextIO | None) -> bool:
    """Whether a person looks at this stream, on a terminal that knows more than lines."""
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


def interactive_output() -> bool:
    """Whether a person looks at the results as they come."""
    return interactive(sys.stdout)


def coloured() -> bool:
    """Whether to colour results: on a terminal, unless `NO_COLOR` is set."""
    return interactive_output() and not os.environ.get("NO_COLOR")


def coloured_style(role: str, text: str) -> str:
    """The style of reports on a terminal."""
    return click.style(text, **STYLES[role]) if role in STYLES else text  # type: ignore[arg-type]


def say(text: str | bytes) -> None:
    """Print a result on standard output; a reader that has gone away is no fault.

    Raises `NotWrittenError` where the output cannot be written, on a full disk for example.
    """
    try:
        click.echo(text, nl=False, color=coloured())
    except BrokenPipeError:
        _hush()
    except OSError as error:
        _hush()
        reason = error.strerror or str(error)
        raise NotWrittenError(f"standard output could not be written: {reason}.") from error


def chat(text: str) -> None:
    """Print a line for the person who waits, on standard error."""
    from edition_builder.reports.visible import visible  # noqa: PLC0415 - not for `--help`

    click.echo(visible(text), err=True)


def _hush() -> None:
    """Point standard output at nothing, so that what is left in its buffer offends nobody."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)
