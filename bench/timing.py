"""Run commands as whole processes and say what they took."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One thing to measure: a command, where it runs, and what puts everything back before it."""

    name: str
    command: Sequence[str]
    folder: Path
    environment: Mapping[str, str]
    prepare: Callable[[], None] = lambda: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one run took: seconds by the clock, seconds of all cores, MiB at its largest."""

    wall: float
    cpu: float
    memory: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """All runs of one task."""

    name: str
    runs: tuple[Run, ...]

    @property
    def wall(self) -> float:
        """The median time by the clock, in seconds."""
        return median(run.wall for run in self.runs)

    @property
    def span(self) -> tuple[float, float]:
        """The shortest and the longest run, in seconds."""
        return min(run.wall for run in self.runs), max(run.wall for run in self.runs)

    @property
    def cpu(self) -> float:
        """The median time of all cores, in seconds."""
        return median(run.cpu for run in self.runs)

    @property
    def memory(self) -> float:
        """The most memory that any process of any run held, in MiB."""
        return max(run.memory for run in self.runs)


def measure(tasks: Sequence[Task], rounds: int) -> dict[str, Result]:
    """Run the tasks in turn, round after round, so that a slow spell falls on all alike.

    One round goes before that is not counted: it fills the machine's own file cache.
    """
    for task in tasks:
        run_once(task)
    runs = [{task.name: run_once(task) for task in tasks} for _ in range(rounds)]
    return {
        task.name: Result(name=task.name, runs=tuple(each[task.name] for each in runs))
        for task in tasks
    }


def run_once(task: Task) -> Run:
    """Run a task once; raises `CalledProcessError` where it does not end well."""
    task.prepare()
    started = time.perf_counter()
    with subprocess.Popen(
        task.command,
        cwd=task.folder,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "", **task.environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as child:
        errors = child.stderr.read() if child.stderr else b""
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, task.command, stderr=errors)
    return Run(wall=wall, cpu=usage.ru_utime + usage.ru_stime, memory=usage.ru_maxrss / 1024)
