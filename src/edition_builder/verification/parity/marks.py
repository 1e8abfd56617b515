"""What an edition says of words besides the words: levels, links, languages, emphasis, cells.

Both readings of an edition tell a `Marker` what they meet, and each piece gets its marks. They are
held against the manuscript's kind by kind, in the order of the text.
"""

from __future__ import annotations

import enum
import re
from collections import Counter
from dataclasses import field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from edition_builder.frozen import dataclass

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

MOST = 60
"""Characters by which emphasised words are known."""
HEADING = re.compile("h[1-6]")
CELLS = frozenset({"td", "th"})


class Sort(enum.Enum):
    """What a mark says, in words that a finding can quote."""

    LEVEL = "level"
    CELL = "row and column"
    LINK = "link to"
    LANGUAGE = "language"
    EMPHASIS = "emphasis on"


IN_PRINT = frozenset(Sort) - {Sort.EMPHASIS}
"""What the tags of a PDF 1.7 have a name for (ISO 32000-1, 14.8.4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One thing said of a piece: what sort, and what."""

    sort: Sort
    said: str

    def __str__(self) -> str:
        """As findings quote it."""
        return f"{self.sort.value} {self.said}"


@dataclass(slots=True, kw_only=True)
class Marker:
    """Gathers the marks of one block after the other while a text is read.

    `language` is that of the whole text, which is no mark; `languages` has that of each element
    around, the innermost last; `tables` the row and the column reached in each table around.
    """

    language: str
    languages: list[str] = field(default_factory=list)
    tables: list[list[int]] = field(default_factory=list)
    gathered: list[Mark] = field(default_factory=list)
    spoken: str = ""

    def open(self, tag: str, language: str) -> None:
        """An element begins: an HTML element or a structure type, in small letters."""
        self.languages.append(language or self._here)
        if tag == "table":
            self.tables.append([0, 0])
        elif tag == "tr" and self.tables:
            self.tables[-1][1] = 0
        elif tag in CELLS and self.tables:
            self._cell()
        elif HEADING.fullmatch(tag):
            self._add(Sort.LEVEL, tag[1])

    def close(self, tag: str) -> None:
        """The element ends."""
        self.languages.pop()
        if tag == "table":
            self.tables.pop()

    def words(self, text: str) -> None:
        """Words are read: they may be the first in another language."""
        if any(map(str.isalpha, text)):
            if self._here not in {self.spoken, self.language}:
                self._add(Sort.LANGUAGE, self._here)
            self.spoken = self._here

    def link(self, target: str) -> None:
        """A link is met; one that goes on in another line leads to the same place."""
        mark = Mark(sort=Sort.LINK, said=aim(target))
        if mark != next((each for each in reversed(self.gathered) if each.sort is Sort.LINK), None):
            self.gathered.append(mark)

    def emphasis(self, words: str) -> None:
        """Words that stand out are met."""
        self._add(Sort.EMPHASIS, f"“{words[:MOST]}”")

    def take(self, *, term: bool = False) -> tuple[Mark, ...]:
        """The marks of the block that ends; the next one begins without any.

        A cell that begins with a `term`, as with the bullet of a list, has its place marked on what
        stands behind it: HTML has no words for the bullet, and a PDF has.
        """
        waiting = [mark for mark in self.gathered if term and mark.sort is Sort.CELL]
        marks = tuple(mark for mark in self.gathered if mark not in waiting)
        self.gathered[:] = waiting
        self.spoken = ""
        return marks

    def _cell(self) -> None:
        """A row without a cell of its own, because others reach into it, is no row here."""
        row, column = self.tables[-1]
        self.tables[-1] = [row + (column == 0), column + 1]
        self._add(Sort.CELL, ", ".join(map(str, self.tables[-1])))

    @property
    def _here(self) -> str:
        return self.languages[-1] if self.languages else self.language

    def _add(self, sort: Sort, said: str) -> None:
        self.gathered.append(Mark(sort=sort, said=said))


def aim(target: str) -> str:
    """Where a link leads: an address without escapes, or a place in the text after `#`."""
    if "://" not in target and "#" in target:
        return "#" + unquote(target.partition("#")[2])
    return unquote(target)


def sorts_apart(expected: Iterable[Mark], found: Iterable[Mark]) -> Iterator[Sort]:
    """The sorts of marks that differ, each held against its own in order."""
    ours, theirs = tuple(expected), tuple(found)
    if ours != theirs:
        yield from (sort for sort in Sort if _of(sort, ours) != _of(sort, theirs))


def differing(expected: Iterable[Mark], found: Iterable[Mark]) -> str:
    """In words what marks are missing, and which stand there besides."""
    ours, theirs = Counter(expected), Counter(found)
    told = (
        (f"it lacks {_told(ours - theirs)}", ours - theirs),
        (f"it has {_told(theirs - ours)}", theirs - ours),
    )
    return ", ".join(words for words, marks in told if marks) or "in another order"


def kept(
    marks: Iterable[Mark], targets: Collection[str], sorts: Collection[Sort] = frozenset(Sort)
) -> tuple[Mark, ...]:
    """The marks of these sorts; links only where they lead out, or to one of these places."""
    return tuple(
        mark
        for mark in marks
        if mark.sort in sorts
        if mark.sort is not Sort.LINK or mark.said[:1] != "#" or mark.said in targets
    )


def _of(sort: Sort, marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(mark for mark in marks if mark.sort is sort)


def _told(marks: Counter[Mark]) -> str:
    return "; ".join(map(str, marks))
