"""`edition-builder completion`."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from edition_builder.cli import options
from edition_builder.cli.terminal import say

PROGRAM = "edition-builder"
VARIABLE = "_EDITION_BUILDER_COMPLETE"


@click.command(
    "completion",
    epilog="""\b
Examples:
  eval "$(edition-builder completion bash)"      # in ~/.bashrc
  eval "$(edition-builder completion zsh)"       # in ~/.zshrc
  edition-builder completion fish | source       # in config.fish
""",
)
@click.argument("shell", type=options.Word("script for the shell", ["bash", "zsh", "fish"]))
@options.common
@click.pass_context
def command(context: click.Context, *, shell: str) -> None:
    """Print the script that completes commands, options, formats and codes in a shell."""
    script = get_completion_class(shell)
    if script is not None:
        say(script(context.find_root().command, {}, PROGRAM, VARIABLE).source())
