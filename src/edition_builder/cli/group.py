"""The group of commands: loads a command when it is invoked, and ends every run as documented."""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

import click

from edition_builder.cli.ending import ended
from edition_builder.cli.session import Session
from edition_builder.cli.terminal import prepare_streams

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from click.shell_completion import CompletionItem

PATIENT = (100_000, 20, 20)
"""How many new objects Python waits for before it looks for garbage; a long text has millions."""


class EditionGroup(click.Group):
    """A group that knows its commands by a table and imports only the one that is asked for."""

    def __init__(self, *, commands_table: Mapping[str, tuple[str, str]], **rest: Any) -> None:
        super().__init__(**rest)
        self._table = commands_table

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the table."""
        del ctx
        return list(self._table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; its module is imported now."""
        del ctx
        if cmd_name not in self._table:
            return None
        command = import_module(self._table[cmd_name][0]).command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names; raises `UsageError` with the nearest name."""
        if args[0] in self._table or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        from edition_builder.cli.usage import unknown  # noqa: PLC0415 - only for a slip of the pen

        raise click.UsageError(unknown("command", args[0], self._table), ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands in `--help`, told from the table alone."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, told) for name, (_, told) in self._table.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands that begin so, told from the table alone, and the options."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only a shell asks

        commands = [
            CompletionItem(name, help=told)
            for name, (_, told) in self._table.items()
            if name.startswith(incomplete)
        ]
        return [*commands, *click.Command.shell_complete(self, ctx, incomplete)]

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run a command to its end; the exit codes are those of the contract."""
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        prepare_streams()
        gc.set_threshold(*PATIENT)  # a run is short, and its trees hold no circles
        session = extra.setdefault("obj", Session())
        run = super().main
        sys.exit(
            ended(
                lambda: run(args, prog_name, complete_var, standalone_mode=False, **extra), session
            )
        )
