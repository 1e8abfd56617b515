"""How a run ends: every way out has its exit code and its words."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING, Any

import click

from edition_builder.cli.terminal import chat
from edition_builder.diagnostics import Exit

if TYPE_CHECKING:
    from collections.abc import Callable

    from edition_builder.cli.session import Session


def ended(run: Callable[[], Any], session: Session) -> int:
    """The exit code of a run; a fault is told on standard error, never as a traceback."""
    try:
        return int(run() or 0)
    except (click.Abort, KeyboardInterrupt):
        return _interrupted(session)
    except click.ClickException as error:
        return _refused(error)
    except SystemExit:  # click leaves so where nobody reads on: `edition-builder --help | true`
        return Exit.CLEAN
    except Exception as error:  # noqa: BLE001 - the last stop: a bug is told as a bug
        return _fault(error, session)


def _interrupted(session: Session) -> int:
    where = "the editions are in place" if session.published else "nothing was published"
    chat(f"Interrupted: {where}.")
    return Exit.INTERRUPTED


def _refused(error: click.ClickException) -> int:
    """Say what could not be understood or written."""
    from edition_builder.cli.usage import told  # noqa: PLC0415 - only for a slip of the pen

    for line in told(error):
        chat(line)
    return error.exit_code


def _fault(error: Exception, session: Session) -> int:
    if session.debug:
        traceback.print_exception(error)
    name = type(error).__name__
    chat(f"edition-builder stopped at a fault of its own, not of yours ({name}: {error}).")
    if not session.debug:
        chat("Run it again with --debug, and report what that prints to its makers.")
    return Exit.BUG
