"""Run edition-builder as a person does, as a process of its own, on projects of a test's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

REPOSITORY = Path(__file__).parents[2]
INPUTS = ("edition.toml", "manuscript", "bibliography.bib", "styles")
PATIENCE = 400.0
"""Seconds; a build of the essay takes three, that of a book fifty, and tests share two cores."""


def lay_out(root: Path) -> Path:
    """A copy of this repository's essay, which is an edition like any other."""
    root.mkdir(parents=True)
    for name in INPUTS:
        source = REPOSITORY / name
        if source.is_dir():
            shutil.copytree(source, root / name)
        elif source.exists():
            shutil.copyfile(source, root / name)
    return root


def command(*arguments: str) -> list[str]:
    """The command line that runs edition-builder with the tests' own Python."""
    return [sys.executable, "-m", "edition_builder", *arguments]


def run(
    root: Path, *arguments: str, environment: Mapping[str, str] | None = None, umask: int = -1
) -> subprocess.CompletedProcess[str]:
    """Run a command in a project; `environment` is added to the tests' own."""
    return subprocess.run(
        command(*arguments),
        cwd=root,
        env={**os.environ, **(environment or {})},
        umask=umask,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )


def build(root: Path, *, environment: Mapping[str, str] | None = None, umask: int = -1) -> Path:
    """Build the three editions, which must succeed, and say where they are."""
    done = run(root, "build", "all", environment=environment, umask=umask)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "build"


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, by its path in it."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def program(name: str) -> str:
    """Where a validator's program is; without it the test counts as not run, in CI as failed."""
    found = shutil.which(name, path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    if found is None:
        missing(f"{name} is not on this machine")
    return found


def package_file(path: str) -> Path:
    """A file of the validators that `package-lock.json` brings."""
    found = REPOSITORY / "node_modules" / path
    if not found.exists():
        missing(f"node_modules/{path} is not there; `make test` puts it there")
    return found


def missing(what: str) -> NoReturn:
    """A validator that is not there never counts as passed."""
    if os.environ.get("CI"):
        pytest.fail(f"NOT RUN: {what}")
    pytest.skip(f"NOT RUN: {what}")
