from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest

from edition_builder.cli.ending import ended
from edition_builder.cli.session import Session
from edition_builder.diagnostics import Exit

if TYPE_CHECKING:
    from collections.abc import Callable


def raising(error: BaseException) -> Callable[[], object]:
    def run() -> None:
        raise error

    return run


def test_a_run_ends_with_what_it_returns() -> None:
    assert ended(lambda: None, Session()) == 0
    assert ended(lambda: Exit.FINDINGS, Session()) == 1


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_an_interrupted_run_says_that_nothing_was_published(
    error: BaseException, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(raising(error), Session()) == 130
    assert capsys.readouterr().err == "Interrupted: nothing was published.\n"


def test_an_interrupted_run_says_what_was_published(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(raising(KeyboardInterrupt()), Session(published=True)) == 130
    assert capsys.readouterr().err == "Interrupted: the editions are in place.\n"


def test_a_bug_is_told_in_a_line_without_a_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(raising(ValueError("\x1b[31mred")), Session()) == 70
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "a fault of its own, not of yours (ValueError: ␛[31mred)" in printed.err
    assert "--debug" in printed.err
    assert "Traceback" not in printed.err


def test_a_bug_shows_its_traceback_with_debug(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(raising(ValueError("x")), Session(debug=True)) == 70
    assert "Traceback (most recent call last)" in capsys.readouterr().err
