"""Printed words are found where the author wrote them."""

from __future__ import annotations

import pytest

from edition_builder.model import Part
from edition_builder.source import Concordance

TEXT = (
    "# One\n\nIt was *quite* a “long” affair [@smith2001, p. 3], and nobody knew.\n\n"
    "Second words.\n"
)


@pytest.mark.parametrize(
    ("words", "line", "column"),
    [
        ("It was quite a ‘long’ af-", 3, 1),
        ("Second words.", 5, 1),
        ("It was quite a “long” affair, 1, and nobody knew", 3, 53),
        ("nowhere to be found in it", None, None),
        ("a", None, None),
    ],
)
def test_a_line_is_found_by_its_letters(words: str, line: int | None, column: int | None) -> None:
    parts = [
        Part(path=f"{name}.md", text=text, source=text) for name, text in (("a", "x"), ("b", TEXT))
    ]
    place = Concordance(parts).place_of(words)
    assert (place and place.line, place and place.column) == (line, column)
    assert place is None or place.path == "b.md"
