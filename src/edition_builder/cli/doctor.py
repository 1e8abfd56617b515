"""`edition-builder doctor`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from edition_builder import library
from edition_builder.cli import options
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
    style = coloured_style if coloured() else plain
    say("".join(f"{line}\n" for state in states for line in _told(state, style)))
    blocking = [state.need.name for state in states if state.blocking]
    say(f"\n{_verdict(blocking, style)}\n")
    return Exit.MACHINE if blocking else Exit.CLEAN


def _told(state: State, style: Callable[[str, str], str]) -> Iterator[str]:
    need = state.need
    mark = style("clean", "found  ") if state.found else _mark(state, style)
    yield f"{mark}  {need.name:<12} {state.found or '–':<16} {need.purpose}"
    if not state.found:
        yield from (f"{'':9}{manager}: {line}" for manager, line in need.install.items())


def _mark(state: State, style: Callable[[str, str], str]) -> str:
    return style("lacking", "LACKING") if state.need.build else style("warning", "not run")


def _verdict(blocking: list[str], style: Callable[[str, str], str]) -> str:
    if blocking:
        return style("lacking", f"No edition can be built here without {', '.join(blocking)}.")
    return style("clean", "Editions can be built here.")
