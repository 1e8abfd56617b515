"""How much of the structure of labelled plain texts is found."""

from __future__ import annotations

import pytest
from tests.score.structure.counting import counted, figures


@pytest.mark.parametrize("folder", ["tuned", "apart"])
@pytest.mark.parametrize("kind", ["heading", "quotation", "list", "verse", "note", "gap"])
def test_structure_is_found(folder: str, kind: str) -> None:
    precision, recall = figures(counted(folder)[kind])
    assert precision >= 0.95
    assert recall >= 0.95
