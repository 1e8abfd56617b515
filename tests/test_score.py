"""The figures in the manual are those of `make score`, and good enough to be relied on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.score.__main__ import table
from tests.score.bibliographies import ENTRIES, measure_entries
from tests.score.counting import Count, measure
from tests.score.labels import labelled

PAGE = Path(__file__).parents[1] / "docs" / "manual" / "quotations.md"
FENCE = "```text\n"


def test_the_manual_has_the_figures(*, update: bool) -> None:
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(FENCE)
    shown, _, after = rest.partition("```\n")
    figures, _ = table()
    if update:
        PAGE.write_text(f"{before}{FENCE}{figures}```\n{after}", encoding="utf-8")
        shown = figures
    assert shown == figures


@pytest.fixture(scope="module")
def tuned() -> dict[str, Count]:
    return measure(labelled("tuned"))[0]


def test_quotations_without_a_citation_are_told(tuned: dict[str, Count]) -> None:
    assert tuned["QUO001"].recall >= 0.91
    assert tuned["QUO001"].precision >= 0.95


def test_every_quotation_has_its_words(tuned: dict[str, Count]) -> None:
    assert tuned["spans"].precision == tuned["spans"].recall == 1


def test_what_is_labelled_is_there() -> None:
    for folder in ("tuned", "apart"):
        for item in labelled(folder):
            flat = " ".join(item.text.replace("\n> ", "\n").replace("*", "").split())
            assert [label.begin for label in item.labels if label.begin not in flat] == [], (
                item.name
            )


def test_faults_of_entries_and_keys_are_told_without_a_miss() -> None:
    counts, misses = measure_entries("tuned")
    assert misses == []
    assert sum(count.expected for count in counts.values()) >= 60


def test_the_entries_without_a_fault_are_many_and_varied() -> None:
    text = (ENTRIES / "tuned" / "clean.bib").read_text(encoding="utf-8")
    assert len(re.findall(r"^@\w+[{(][a-fA-F]\d{3}", text, re.MULTILINE)) >= 100
