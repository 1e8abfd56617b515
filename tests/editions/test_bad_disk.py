"""Whole commands on disks that go wrong, are full, or can only be read.

A sample of the calls in every run; all of them with TORTURE set (`make torture`).
"""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.editions.press import PATIENCE, REPOSITORY, contents, run
from tests.editions.quick import QUICKLY, laid_out
from tests.faults import ERRORS

if TYPE_CHECKING:
    from collections.abc import Iterator

TORTURE = bool(os.environ.get("TORTURE"))
PACK = "dist/a-short-essay-1.0.0"
COMMANDS = {"build": (("build", "html"), "build"), "release": (("release",), PACK)}
SAMPLE = {"build": (1, 7, 12), "release": (33,)}
MOST = 120


class Bench:
    """A project with old editions, a changed manuscript, and what a sound disk makes of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.root = laid_out(folder / "project")
        self.temporary = folder / "temporary"
        self.cache = folder / "cache"
        self.temporary.mkdir()
        assert self.run("build", "html").returncode == 0
        self.old = contents(self.root / "build")
        essay = self.root / "manuscript" / "essay.md"
        essay.write_text(essay.read_text("utf-8") + "\n\nOne more sentence.\n", "utf-8")
        self.pristine = Path(shutil.copytree(self.root, folder / "pristine"))
        self.new = {}
        for name, (arguments, out) in COMMANDS.items():
            assert self.run(*arguments).returncode == 0
            self.new[name] = contents(self.root / out)

    @property
    def environment(self) -> dict[str, str]:
        return {
            "EDITION_BUILDER_CACHE": str(self.cache),
            "TMPDIR": str(self.temporary),
            "PYTHONPATH": str(REPOSITORY),
            "FAULTS": str(self.folder / "faults"),
            **QUICKLY,
        }

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return run(self.root, *arguments, environment=self.environment)

    def fail(
        self, number: int, code: int, zone: Path, command: str
    ) -> tuple[subprocess.CompletedProcess[str], str]:
        """Run a command on a disk that goes wrong at one call; what it said, and at which call."""
        shutil.rmtree(self.root)
        shutil.copytree(self.pristine, self.root)
        arguments = COMMANDS[command][0]
        done = subprocess.run(
            [sys.executable, "-m", "tests.faults", str(number), str(code), str(zone), *arguments],
            cwd=self.root,
            env={**os.environ, **self.environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
        return done, (self.folder / "faults").read_text("utf-8").partition(" ")[2]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return Bench(tmp_path_factory.mktemp("bench"))


def cases() -> Iterator[tuple[str, int, int]]:
    """Command, call, error. In a full run: each call of a build with each error."""
    for command, sample in SAMPLE.items():
        numbers = range(1, MOST) if TORTURE else sample
        for number in numbers:
            each = TORTURE and command == "build"
            for code in ERRORS if each else (ERRORS[number % len(ERRORS)],):
                yield command, number, code


@pytest.mark.parametrize(("command", "number", "code"), [*cases()])
def test_the_project_s_disk(bench: Bench, command: str, number: int, code: int) -> None:
    done, at = bench.fail(number, code, bench.root, command)
    out = COMMANDS[command][1]
    there = contents(bench.root / out)
    old = bench.old if command == "build" else {}
    if there == bench.new[command]:
        assert done.returncode == 0, (at, done.stderr)
    else:
        assert there == old, at
        assert done.returncode == 4, (at, done.stdout, done.stderr)
        assert f"“{out}”" in done.stdout
    if at or not TORTURE:
        again = bench.run(*COMMANDS[command][0])
        assert again.returncode == 0, (at, again.stdout)
        assert contents(bench.root / out) == bench.new[command]
        left = [path.name for path in bench.root.rglob("*.building")]
        assert left == [], at


@pytest.mark.parametrize("number", range(1, 8) if TORTURE else (4,))
def test_the_disk_of_temporary_files(bench: Bench, number: int) -> None:
    done, at = bench.fail(number, errno.ENOSPC, bench.temporary, "build")
    there = contents(bench.root / "build")
    assert (done.returncode, there) in ((0, bench.new["build"]), (4, bench.old)), (at, done.stderr)
    if done.returncode:
        assert str(bench.temporary) in done.stdout


@pytest.mark.parametrize("number", range(1, 40) if TORTURE else (9,))
def test_the_disk_of_the_cache(bench: Bench, number: int) -> None:
    shutil.rmtree(bench.cache)
    done, at = bench.fail(number, ERRORS[number % 4], bench.cache, "build")
    assert done.returncode == 0, (at, done.stderr)
    assert contents(bench.root / "build") == bench.new["build"]


# ---- Real disks ---------------------------------------------------------------------------------


@contextmanager
def tiny_disk(place: Path, size: str) -> Iterator[Path]:
    """A file system of this size in memory."""
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("NOT RUN: this user may not mount a file system")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def fill(disk: Path, leave: int) -> Path:
    """Fill a disk up to so many bytes."""
    free = os.statvfs(disk)
    filler = disk / "filler"
    filler.write_bytes(b"\0" * max(0, free.f_bavail * free.f_frsize - leave))
    return filler


@pytest.mark.parametrize("leave", [0, 40_000, 400_000] if TORTURE else [0])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_disk_that_is_full(bench: Bench, tmp_path: Path, command: str, leave: int) -> None:
    arguments, out = COMMANDS[command]
    with tiny_disk(tmp_path / "disk", "8m") as disk:
        root = Path(shutil.copytree(bench.pristine, disk / "project"))
        filler = fill(disk, leave)
        done = run(root, *arguments, environment=bench.environment)
        if done.returncode == 0:
            assert contents(root / out) == bench.new[command]
            return
        assert (done.returncode, "OUT002" in done.stdout) == (4, True), done.stdout + done.stderr
        assert f"“{out}”" in done.stdout
        assert contents(root / out) == (bench.old if command == "build" else {})
        filler.unlink()
        assert run(root, *arguments, environment=bench.environment).returncode == 0
        assert contents(root / out) == bench.new[command]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_disk_that_can_only_be_read(bench: Bench, tmp_path: Path, command: str) -> None:
    arguments, out = COMMANDS[command]
    with tiny_disk(tmp_path / "disk", "8m") as disk:
        root = Path(shutil.copytree(bench.pristine, disk / "project"))
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        done = run(root, *arguments, environment=bench.environment)
        assert (done.returncode, "OUT001" in done.stdout) == (4, True), done.stdout + done.stderr
        assert f"“{out}”" in done.stdout
        assert contents(root / "build") == bench.old


def test_no_room_for_temporary_files(bench: Bench, tmp_path: Path) -> None:
    with tiny_disk(tmp_path / "disk", "1m") as disk:
        fill(disk, 0)
        root = Path(shutil.copytree(bench.pristine, tmp_path / "project"))
        done = run(root, "build", "html", environment={**bench.environment, "TMPDIR": str(disk)})
        whole = contents(root / "build")
        assert (done.returncode, whole) in ((0, bench.new["build"]), (4, bench.old)), done.stdout
