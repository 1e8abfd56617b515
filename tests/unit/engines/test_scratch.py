from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from edition_builder.engines.scratch import HELD, PREFIX, Scratch

KILLED = """
import os
from edition_builder.engines.scratch import Scratch
folder = Scratch()
print(folder.name, flush=True)
os.kill(os.getpid(), 9)
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


def test_what_a_killed_run_left_goes_with_the_next() -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED], capture_output=True, encoding="utf-8", check=False
    )
    left = Path(killed.stdout.strip())
    assert left.is_dir()
    with Scratch() as folder:
        assert not left.exists()
        assert Path(folder).is_dir()
    assert not Path(folder).exists()


def test_what_somebody_holds_stays() -> None:
    with Scratch() as one, Scratch() as other:
        assert Path(one).is_dir()
        assert Path(other).is_dir()


def test_what_is_not_ours_stays(place: Path) -> None:
    unknown, treasure, link = place / f"{PREFIX}notes", place / "treasure", place / f"{PREFIX}link"
    unknown.mkdir()
    treasure.mkdir()
    (treasure / HELD).touch()
    link.symlink_to(treasure)
    with Scratch():
        assert unknown.is_dir()
        assert (treasure / HELD).exists()


def test_cleaning_twice_is_no_fault() -> None:
    folder = Scratch()
    folder.cleanup()
    folder.cleanup()
