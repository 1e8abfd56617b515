"""`edition-builder doctor`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from edition_builder import library
from edition_builder.cli import options
from edition_builder.cli.table import table
from edition_builder.cli.terminal import coloured, coloured_style, say
from edition_builder.diagnostics import Exit
from edition_builder.reports.text import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from edition_builder.machine import State


@click.command(
    "doctor",
    epilog="""\b
Example:
  edition-builder doctor
""",
)
@options.common
def command() -> Exit:
    """Tell what this machine has and lacks, with the line that installs it.

    Exit code 3 where a build lacks something. What only the validators need is told, but is no
    fault.
    """
    states = library.doctor()
    say(f"{table([_row(state) for state in states])}\n")
    say("".join(f"{line}\n" for state in states if not state.found for line in _advice(state)))
    blocking = [state.need.name for state in states if state.blocking]
    say(f"{_verdict(blocking, coloured_style if coloured() else plain)}\n")
    return Exit.MACHINE if blocking else Exit.CLEAN


def _row(state: State) -> tuple[tuple[str, str], ...]:
    mark = ("clean", "found") if state.found else _mark(state)
    name = ("strong", state.need.name)
    return (mark, name, ("", state.found or "–"), ("", state.need.purpose))


def _mark(state: State) -> tuple[str, str]:
    return ("error", "LACKING") if state.need.build else ("warning", "not there")


def _advice(state: State) -> Iterator[str]:
    """How to install what is not there, by each package manager."""
    yield f"To install {state.need.name}:"
    yield from (f"  {manager:<4}  {line}" for manager, line in state.need.install.items())
    yield ""


def _verdict(blocking: list[str], style: Callable[[str, str], str]) -> str:
    if blocking:
        return style("error", f"No edition can be built here without {', '.join(blocking)}.")
    return style("clean", "Editions can be built here.")
