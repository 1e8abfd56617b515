"""The command line: a thin skin over the library.

A command finds the project, calls one function of the library and reports. It lives in one small
file that is imported when the command is invoked, and has one row in `COMMANDS`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import click

from edition_builder.cli.group import EditionGroup
from edition_builder.cli.options import common

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMANDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "new": ("edition_builder.cli.new", "Start an edition in a new folder."),
        "import": ("edition_builder.cli.importing", "Take an author's file into the manuscript."),
        "normalise": (
            "edition_builder.cli.normalise",
            "Bring the manuscript into house style, or say what that would change.",
        ),
        "check": ("edition_builder.cli.check", "Say what is wrong, without building."),
        "citations": (
            "edition_builder.cli.citations",
            "Account for every citation and every quotation.",
        ),
        "build": ("edition_builder.cli.build", "Make the PDF, the EPUB and the HTML edition."),
        "verify": ("edition_builder.cli.verify", "Prove what was built."),
        "release": (
            "edition_builder.cli.release",
            "Build, prove and pack a version for publishing.",
        ),
        "explain": ("edition_builder.cli.explain", "Tell what a finding's code means."),
        "doctor": ("edition_builder.cli.doctor", "Tell what this machine has and lacks."),
        "completion": ("edition_builder.cli.completion", "Print the shell's completion script."),
    }
)
"""Command → the module whose `command` it is, and what it does in one line."""


@click.group(
    cls=EditionGroup,
    commands_table=COMMANDS,
    epilog="""\b
Examples:
  edition-builder new my-edition --from essay.md
  edition-builder check
  edition-builder build

\b
Completion of commands, options and codes for bash (likewise zsh, fish):
  eval "$(edition-builder completion bash)"

\b
Exit codes: 0 clean, 1 findings, 2 usage or configuration, 3 the machine
lacks something, 4 output could not be written, 5 a limit was passed,
70 a bug in edition-builder, 130 interrupted.
""",
)
@common
def main() -> None:
    """From a scholar's manuscript to press: a typeset PDF, an EPUB and an HTML edition."""


__all__ = ["COMMANDS", "main"]
