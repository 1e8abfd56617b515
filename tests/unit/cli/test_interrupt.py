"""Ctrl-C in the middle of a build."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def heeded_interrupts() -> Iterator[None]:
    """Let a child heed Ctrl-C, also where this run was started in the background.

    A shell starts a background job with interrupts ignored, and what is ignored is inherited.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_an_interrupted_build_publishes_nothing(project: Path) -> None:
    text = "# A long section\n\n" + "Machines are read as arguments. " * 40 + "\n\n"
    (project / "manuscript" / "long.md").write_text(text * 60, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "edition_builder", "build"],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as run:
        wait_for(project / ".build.building")
        run.send_signal(signal.SIGINT)
        told, said = run.communicate(timeout=30)
    assert (told, said.strip()) == ("", "Interrupted: nothing was published.")
    assert run.returncode == 130
    assert not (project / "build").exists()


def wait_for(path: Path) -> None:
    """Until the build has begun, which makes this folder."""
    for _ in range(1000):
        if path.exists():
            return
        time.sleep(0.01)
    raise TimeoutError(path)
