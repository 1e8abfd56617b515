"""The measurements as Markdown, with the machine they were made on."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import pypandoc

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bench.timing import Result

HEADER = """\
# Benchmarks

`make bench` writes this page. Every figure is of whole processes, started as a person starts them,
in one run, the tasks in turn (by hand, cold, by hand, cold, …); the first round is not counted. “By
hand” is [`bench/by_hand.sh`](../bench/by_hand.sh): the same pandoc and WeasyPrint, manuscript,
bibliography, citation style and face, and no checks. “Cold” has neither `build/` nor a cache.
“Memory” is the largest single process.
"""


def page(
    editions: Mapping[str, Mapping[str, Result]], yardstick: str, rounds: str, date: str
) -> str:
    """The whole page: the results of each edition, by its title, against the yardstick's."""
    tables = (table(title, results, yardstick) for title, results in editions.items())
    return "\n".join((HEADER, machine(date, rounds), "", *tables))


def table(title: str, results: Mapping[str, Result], yardstick: str) -> str:
    """One edition's measurements, each with its ratio to the yardstick's, where that was run."""
    unit = results[yardstick].wall if yardstick in results else 0.0
    lines = [
        f"## {title}",
        "",
        f"| | median s | shortest–longest s | CPU s | memory MiB | ÷ {yardstick} |",
        "|---|---:|---:|---:|---:|---:|",
        *(row(result, unit) for result in results.values()),
        "",
    ]
    return "\n".join(lines)


def row(result: Result, unit: float) -> str:
    """One task's line."""
    shortest, longest = result.span
    ratio = f"{result.wall / unit:.2f}" if unit else "–"
    return (
        f"| {result.name} | {result.wall:.2f} | {shortest:.2f}–{longest:.2f} "
        f"| {result.cpu:.2f} | {result.memory:.0f} | {ratio} |"
    )


def machine(date: str, rounds: str) -> str:
    """What it was measured on and with."""
    facts = [
        date,
        f"{os.cpu_count()} cores, {processor()}",
        f"{platform.system()}, Python {platform.python_version()}",
        f"pandoc {pypandoc.get_pandoc_version()}, WeasyPrint {version('weasyprint')}",
        f"edition-builder {version('edition-builder')}",
        rounds,
    ]
    return "Measured: " + " · ".join(fact for fact in facts if fact) + "."


def processor() -> str:
    """The processor's name, as Linux tells it."""
    facts = Path("/proc/cpuinfo")
    lines = facts.read_text("utf-8").splitlines() if facts.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())
