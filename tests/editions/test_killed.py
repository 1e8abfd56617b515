"""A build that is killed, at whatever moment, leaves the last good editions whole."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.editions.press import PATIENCE, build, command, contents
from tests.runner import PROJECT

KILLED_AT = Path(__file__).with_name("killed_at.py")
MOST_CHANGES = 200
MOMENTS = 12


class Workshop:
    """A small project with a good edition, and a manuscript that has changed since."""

    def __init__(self, folder: Path) -> None:
        self.environment = {**os.environ, "EDITION_BUILDER_CACHE": str(folder / "cache")}
        self.root = Path(shutil.copytree(PROJECT, folder / "project"))
        self.pristine = folder / "pristine"
        self.old = contents(build(self.root, environment=self.environment))
        essay = self.root / "manuscript" / "essay.md"
        essay.write_text(essay.read_text("utf-8") + "\n\nOne more sentence.\n", "utf-8")
        shutil.copytree(self.root, self.pristine, symlinks=True)
        started = time.monotonic()
        self.new = contents(build(self.root, environment=self.environment))
        self.seconds = time.monotonic() - started
        self.restore()

    def restore(self) -> None:
        shutil.rmtree(self.root)
        shutil.copytree(self.pristine, self.root, symlinks=True)

    def start(self, arguments: list[str]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            arguments,
            cwd=self.root,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def assert_whole(self) -> None:
        """What lies in `build/` is one edition or the other, and its own checksums say so."""
        found = contents(self.root / "build")
        assert found in (self.old, self.new), sorted(found)
        for line in found["SHA256SUMS"].decode().splitlines():
            digest, name = line.split(maxsplit=1)
            assert hashlib.sha256(found[name.removeprefix("*")]).hexdigest() == digest

    def assert_heals(self) -> None:
        """The next build makes what is wanted, and nothing of the killed one is left lying."""
        assert contents(build(self.root, environment=self.environment)) == self.new
        assert {path.name for path in self.root.iterdir() if path.name != ".cache"} == {
            path.name for path in self.pristine.iterdir() if path.name != ".cache"
        }


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("killed"))


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="NOT RUN: there are no process groups here")
def test_before_every_change_to_a_file(workshop: Workshop) -> None:
    arguments = [str(workshop.root), "build", "all"]
    for number in range(1, MOST_CHANGES):
        workshop.restore()
        child = workshop.start([sys.executable, str(KILLED_AT), str(number), *arguments])
        code = child.wait(PATIENCE)
        workshop.assert_whole()
        if code != -signal.SIGKILL:
            break
        if number % 4 == 1 or contents(workshop.root / "build") == workshop.new:
            workshop.assert_heals()
    assert code == 0
    assert number > 1, "no build was killed: the hook has seen no change"
    assert contents(workshop.root / "build") == workshop.new


@pytest.mark.parametrize("moment", range(1, MOMENTS + 1))
def test_at_any_time(workshop: Workshop, moment: int) -> None:
    workshop.restore()
    child = workshop.start(command("build", "all"))
    try:
        child.wait(workshop.seconds * moment / (MOMENTS + 1))
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
    workshop.assert_whole()
