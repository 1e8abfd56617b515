"""Run edition-builder in a folder: in this process, or in a shell where one is needed."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from edition_builder.cli import main

PROGRAM = "edition-builder"
PROJECT = Path(__file__).parent / "rules" / "_project"
"""The smallest edition in which nothing is wrong."""

ENVIRONMENT = {"COLUMNS": "80", "NO_COLOR": "", "TERM": "xterm"}
_SHELL = re.compile(r"[|&;<>$`(]")
PATIENCE = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What a command printed, both streams in order, and its exit code."""

    output: str
    code: int


def run(line: str, folder: Path) -> Ran:
    """Run a command line in a folder; `NAME=value` may stand before the command."""
    words = shlex.split(line)
    settings = {}
    while "=" in words[0]:
        name, _, value = words.pop(0).partition("=")
        settings[name] = value
    if words[0] == PROGRAM and not _SHELL.search(line):
        return _in_process(words[1:], folder, settings)
    return _in_shell(line, folder)


def _in_process(arguments: list[str], folder: Path, settings: dict[str, str]) -> Ran:
    with chdir(folder):
        result = CliRunner(env=ENVIRONMENT | settings).invoke(main, arguments, prog_name=PROGRAM)
    return Ran(output=result.output, code=result.exit_code)


def _in_shell(line: str, folder: Path) -> Ran:
    """What a shell makes of the line, with this Python's own command first on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    ended = subprocess.run(
        ["bash", "-c", line],
        cwd=folder,
        env=os.environ | ENVIRONMENT | {"PATH": path},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=PATIENCE,
        check=False,
    )
    return Ran(output=ended.stdout.decode(), code=ended.returncode)
