"""What is on the table while a Word file is read: its parts, and what has been noticed so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from edition_builder.importing.pictures import Gallery
from edition_builder.importing.references import Library
from edition_builder.importing.script import Question
from edition_builder.importing.word.names import all_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from edition_builder.importing.references.library import Item
    from edition_builder.importing.word.comments import Comment
    from edition_builder.importing.word.numbering import Numbering
    from edition_builder.importing.word.package import Package
    from edition_builder.importing.word.styles import Styles

TrackChanges = Literal["accept", "reject", "ask"]


@dataclass(slots=True, kw_only=True)
class Tally:
    """How often something was met, and where first."""

    count: int = 0
    first: str = ""
    words: str = ""

    def add(self, place: str, words: str = "") -> None:
        """Count one more."""
        self.count += 1
        self.first = self.first or place
        self.words = self.words or words


@dataclass(slots=True, kw_only=True)
class Desk:
    """Parts and findings of one file; the readers of its parts share it."""

    package: Package
    styles: Styles
    numbering: Numbering
    track_changes: TrackChanges
    comments: Mapping[str, Comment]
    sources: Mapping[str, Item]
    bookmarked: Mapping[str, str]
    gallery: Gallery = field(default_factory=Gallery)
    library: Library = field(default_factory=Library)
    questions: list[Question] = field(default_factory=list)
    formulas: list[Element] = field(default_factory=list)
    inserted: Tally = field(default_factory=Tally)
    deleted: Tally = field(default_factory=Tally)
    hidden: Tally = field(default_factory=Tally)
    boxes: Tally = field(default_factory=Tally)
    unresolved: Tally = field(default_factory=Tally)
    unknown_signs: Tally = field(default_factory=Tally)
    made: Tally = field(default_factory=Tally)
    charts: Tally = field(default_factory=Tally)
    addresses: Tally = field(default_factory=Tally)
    pictures: dict[str, str] = field(default_factory=dict)
    commented: int = 0

    def ask(self, code: str, place: str, words: str) -> int:
        """The number of a new question."""
        self.questions.append(Question(code=code, place=place, words=words))
        return len(self.questions) - 1


def first_words(element: Element) -> str:
    """The first words of an element, for a place."""
    words: list[str] = []
    for text in all_of(element, "t"):
        words += (text.text or "").split()
        if len(words) > 6:  # noqa: PLR2004 - as many as name a place
            return " ".join(words[:6])[:80] + " …"
    return " ".join(words)[:80]
