"""Capitals that a title loses are told where they are missed, and nowhere else."""

from __future__ import annotations

import pytest

from edition_builder.checks.bibliography.capitals import _lost

AS_WRITTEN = "The Russian Revolution in the T Cells of World War I"
AS_READ = "The russian revolution in the t cells of world war i"


@pytest.mark.parametrize(
    ("written", "printed", "as_it_is", "lost"),
    [
        (AS_WRITTEN, AS_READ, True, ["Russian", "T", "I"]),
        (AS_WRITTEN, AS_READ, False, ["T", "I"]),
        ("The {Russian} Revolution", "The Russian revolution", True, []),
        ("The making of the English class", "The making of the english class", True, ["English"]),
        ("What Bayesians know about Waals", "What bayesians know about waals", True,
         ["Bayesians", "Waals"]),
        ("A Tale of Two Cities", "A tale of two cities", True, []),
        ("\\emph{On} X-Rays", "On x-rays", False, ["X-Rays"]),
        ("Water, H2O", "Water, H2O", True, []),
        ("Other Words", "Something else", True, []),
    ],
)  # fmt: skip
def test_what_is_missed(written: str, printed: str, *, as_it_is: bool, lost: list[str]) -> None:
    assert list(_lost(written, printed, as_it_is=as_it_is)) == lost
