"""What a person at a terminal sees, on a terminal that the test holds the other end of."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import click
import pytest

from edition_builder.cli.progress import Waiting, following
from edition_builder.cli.session import Session
from edition_builder.cli.terminal import STYLES, coloured_style

if TYPE_CHECKING:
    from pathlib import Path

EXPLAIN = (sys.executable, "-m", "edition_builder", "explain", "PRJ001")


def on_a_terminal(command: tuple[str, ...], typed: str = "", **environment: str) -> str:
    """Everything a command shows on a terminal where somebody types."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=os.environ | {"TERM": "xterm", "NO_COLOR": ""} | environment,
    ):
        os.close(theirs)
        os.write(ours, typed.encode())
        shown = b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)
    return shown.decode()


def _read(terminal: int) -> bytes:
    """What came since; nothing, once the other end is closed (Linux raises EIO)."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


def test_a_terminal_gets_colour() -> None:
    assert "\x1b[1mPRJ001\x1b[0m" in on_a_terminal(EXPLAIN)


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_that_wants_none_gets_none(environment: dict[str, str]) -> None:
    assert "\x1b" not in on_a_terminal(EXPLAIN, **environment)


def test_new_asks_what_was_not_said(tmp_path: Path) -> None:
    folder = tmp_path / "my-edition"
    command = (sys.executable, "-m", "edition_builder", "new", str(folder))
    shown = on_a_terminal(command, typed="On Reading\nAda Lovelace\nen-GB\n")
    assert "Title [My edition]: " in shown
    settings = (folder / "edition.toml").read_text(encoding="utf-8")
    assert all(said in settings for said in ("On Reading", "Ada Lovelace", "en-GB"))


def test_every_style_is_one_that_click_knows() -> None:
    for role in STYLES:
        assert click.unstyle(coloured_style(role, "text")) == "text"
    assert coloured_style("no such role", "text") == "text"


def test_a_short_run_shows_no_progress() -> None:
    code = (
        "from edition_builder.cli.progress import Waiting\nwith Waiting() as step: step('reading')"
    )
    assert on_a_terminal((sys.executable, "-c", code)) == ""


def test_a_long_run_shows_its_step_and_leaves_nothing_behind() -> None:
    code = (
        "import time\n"
        "from edition_builder.cli.progress import Waiting\n"
        "with Waiting() as step:\n"
        "    step('reading'); time.sleep(1.6); step('typesetting'); time.sleep(0.3)"
    )
    shown = on_a_terminal((sys.executable, "-c", code))
    assert "reading" in shown
    assert "typesetting" in shown
    assert shown.endswith("\x1b[2K")


def test_in_a_pipe_nothing_is_shown_but_steps_where_asked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for session in (Session(), Session(quiet=True, verbose=True)):
        with following(session) as progress:
            progress("reading")
    assert capsys.readouterr().err == ""
    with following(Session(verbose=True)) as progress:
        progress("reading")
    assert capsys.readouterr().err == "reading\n"


def test_waiting_ends_at_once() -> None:
    start = time.perf_counter()
    with Waiting() as progress:
        progress("reading")
    assert time.perf_counter() - start < 0.5
