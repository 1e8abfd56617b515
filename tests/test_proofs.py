"""The copy editor's figures are those in the manual, and good enough to be relied on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.score.proofs import OFFERED, TOUCHED, measured, proof_table

if TYPE_CHECKING:
    from tests.score.counting import Count

PAGE = Path(__file__).parents[1] / "docs" / "manual" / "normalising.md"
FENCE = "```text\n"


def test_the_manual_has_the_figures(*, update: bool) -> None:
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(FENCE)
    shown, _, after = rest.partition("```\n")
    figures, _ = proof_table()
    if update:
        PAGE.write_text(f"{before}{FENCE}{figures}```\n{after}", encoding="utf-8")
        shown = figures
    assert shown == figures


@pytest.fixture(scope="module", params=["tuned", "apart"])
def counts(request: pytest.FixtureRequest) -> dict[str, Count]:
    return measured(request.param)[0]


def test_what_is_corrected_without_asking_is_right(counts: dict[str, Count]) -> None:
    assert counts["auto"].precision == 1
    assert counts["auto"].recall >= 0.95
    assert TOUCHED not in counts


def test_what_is_offered_is_mostly_right(counts: dict[str, Count]) -> None:
    assert counts["suggest"].precision >= 0.9
    assert counts["suggest"].recall >= 0.9
    assert counts["query"].precision >= 0.8
    assert OFFERED not in counts
