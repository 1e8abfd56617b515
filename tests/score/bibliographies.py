"""How well faults of a bibliography are told: entries with seeded faults, and some without any.

In `entries/FOLDER/*.bib` a comment `% BIB005` names the rules that have to speak of the line below
it, and no rule may speak of any other. All works are listed (`nocite`): so every rule is asked.
"""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from tests.score.counting import Count, Miss

from edition_builder.pipeline.progress import silent
from edition_builder.pipeline.text import set_text
from edition_builder.project import open_project

if TYPE_CHECKING:
    from collections.abc import Iterator

ENTRIES = Path(__file__).parent / "entries"
LABEL = re.compile(r"% ((?:BIB\d{3} ?)+)\Z")
SETTINGS = '[edition]\ntitle = "A list"\nslug = "list"\ndate = 2026-01-01\nlanguage = "en-GB"\n'
EVERY_WORK = '---\nnocite: "@*"\n---\n\nNothing is said of them.\n'


def measure_entries(folder: str) -> tuple[dict[str, Count], list[Miss]]:
    """The counts by rule, and everything that was not right; none where the set has no entries."""
    counts: dict[str, Count] = {}
    misses: list[Miss] = []
    for path in sorted((ENTRIES / folder).glob("*.bib")):
        wanted, told = Counter(labels_of(path)), Counter(_told(path))
        for code, line in sorted({*wanted, *told}):
            count = counts.setdefault(code, Count())
            count.expected += wanted[code, line]
            count.found += told[code, line]
            count.right += min(wanted[code, line], told[code, line])
            if wanted[code, line] != told[code, line]:
                what = "wrong" if told[code, line] else "not found"
                misses.append(Miss(text=path.stem, row=code, words=f"{what}: line {line}"))
    return counts, misses


def labels_of(path: Path) -> Iterator[tuple[str, int]]:
    """The rules that have to speak, each with its line."""
    waiting: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if found := LABEL.match(line):
            waiting = found[1].split()
        elif not line.startswith("%"):
            yield from ((code, number) for code in waiting)
            waiting = []


def _told(path: Path) -> Iterator[tuple[str, int]]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "manuscript").mkdir()
        (root / "manuscript" / "text.md").write_text(EVERY_WORK, encoding="utf-8")
        (root / "edition.toml").write_text(SETTINGS, encoding="utf-8")
        (root / "bibliography.bib").write_bytes(path.read_bytes())
        text = set_text(open_project(root, {}), silent, sampled=True)
    for finding in text.findings:
        if finding.code.startswith("BIB") and finding.place:
            yield finding.code, finding.place.line or 0
