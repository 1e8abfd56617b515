"""Where words that were printed stand in the manuscript."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.diagnostics import Place
    from edition_builder.model import Part

RUNS = (24, 12)
"""Letters that are enough to know a passage by, and those that will do if no more are to be had."""
FEWEST = 6


class Concordance:
    """The letters of a manuscript's parts, to be searched for those of a printed line.

    Only letters and digits count: markup, hyphens at line ends, typographic marks and spaces are
    no hindrance. A citation in a line is, so its stretches are looked for one by one.
    """

    def __init__(self, parts: Sequence[Part]) -> None:
        """The parts are read when something is first looked for."""
        self._parts = parts

    def place_of(self, words: str) -> Place | None:
        """The place of the first passage that has these words, or a good part of them."""
        letters = _letters(words)
        for run in _runs(letters):
            for part, text, offsets in self._texts:
                at = text.find(run)
                if at >= 0:
                    return part.place(offsets[at], offsets[at + len(run) - 1] + 1)
        return None

    @cached_property
    def _texts(self) -> list[tuple[Part, str, list[int]]]:
        made: list[tuple[Part, str, list[int]]] = []
        for part in self._parts:
            offsets = [at for at, character in enumerate(part.text) if character.isalnum()]
            made.append((part, "".join(part.text[at] for at in offsets), offsets))
        return made


def _runs(letters: str) -> Iterator[str]:
    """A line's letters, then shorter stretches of them: its end, its beginning, its middle."""
    if len(letters) < FEWEST:
        return
    yield letters
    for run in RUNS:
        if len(letters) > run:
            yield letters[-run:]
            yield letters[:run]
            middle = (len(letters) - run) // 2
            yield letters[middle : middle + run]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
