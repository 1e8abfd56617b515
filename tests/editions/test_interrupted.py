"""Interrupted by hand, two at once, nobody reading: how a run ends that is not left alone."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import time
from typing import TYPE_CHECKING

import pytest
from tests.editions.press import PATIENCE, command, contents, run
from tests.editions.quick import QUICKLY, laid_out

if TYPE_CHECKING:
    from pathlib import Path

PACK = "dist/a-short-essay-1.0.0"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return laid_out(tmp_path_factory.mktemp("interrupted") / "project")


def started(root: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command(*arguments),
        cwd=root,
        env={**os.environ, **QUICKLY},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


@pytest.mark.parametrize("tenths", range(1, 8))
def test_whoever_interrupts_sees_no_traceback(root: Path, tenths: int) -> None:
    """From the moment on that edition-builder itself has begun; before, there is only Python."""
    child = started(root, "build", "html", "-o", "interrupted")
    time.sleep(0.1)
    begun = time.monotonic()
    while "edition_builder" not in _loaded(child.pid) and time.monotonic() < begun + 5:
        time.sleep(0.005)
    time.sleep(tenths / 20)
    child.send_signal(signal.SIGINT)
    _, errors = child.communicate(timeout=PATIENCE)
    # A shell says 130 in both cases; Python ends by the signal itself where it met it in an exec().
    assert child.returncode in {130, -signal.SIGINT, 0}, errors
    assert "Traceback" not in errors
    left = [path.name for path in root.iterdir() if path.name.startswith(".interrupted")]
    assert left == []


def _loaded(pid: int) -> str:
    """The command line of a process; Python has begun with it once it is there."""
    try:
        with open(f"/proc/{pid}/cmdline", encoding="utf-8") as line:  # noqa: PTH123 - no file
            return line.read()
    except OSError:
        return ""


@pytest.mark.parametrize(("arguments", "out"), [(("build", "html"), "build"), (("release",), PACK)])
def test_of_two_at_once_one_waits_or_says_who_is_at_work(
    root: Path, tmp_path: Path, arguments: tuple[str, ...], out: str
) -> None:
    alone = shutil.copytree(root, tmp_path / "alone")
    assert run(alone, *arguments, environment=QUICKLY).returncode == 0
    both = shutil.copytree(root, tmp_path / "both")
    pair = [started(both, *arguments) for _ in range(2)]
    told = [child.communicate(timeout=PATIENCE) for child in pair]
    codes = sorted(child.returncode for child in pair)
    assert codes in ([0, 0], [0, 4]), told
    if codes == [0, 4]:
        words = next(text for (text, _), child in zip(told, pair, strict=True) if child.returncode)
        assert "OUT004" in words
        assert str(next(child.pid for child in pair if not child.returncode)) in words
    assert contents(both / out) == contents(alone / out)


@pytest.mark.parametrize("arguments", ["--help", "check --help", "explain", "build --help"])
def test_nobody_reading_on_is_no_fault(root: Path, arguments: str) -> None:
    line = shlex.join([*command(), *arguments.split()])
    ended = subprocess.run(
        ["bash", "-c", f"{line} | true; echo ${{PIPESTATUS[0]}}"],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    assert (ended.stdout, ended.stderr) == ("0\n", "")
