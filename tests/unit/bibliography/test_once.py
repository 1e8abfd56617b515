"""What is worked out from a bibliography once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.bibliography.once import once
from edition_builder.diagnostics import Place
from edition_builder.model import Reference

if TYPE_CHECKING:
    from collections.abc import Mapping


def test_the_same_bibliography_is_read_once_and_another_anew() -> None:
    asked: list[int] = []

    @once
    def size(references: Mapping[str, Reference]) -> int:
        asked.append(len(references))
        return len(references)

    one: dict[str, Reference] = {}
    two = {"a": Reference(key="a", type="book", fields=(), place=Place(path="a.bib"))}
    assert [size(one), size(one), size(two), size(two), size(one)] == [0, 0, 1, 1, 0]
    assert asked == [0, 1, 0]
