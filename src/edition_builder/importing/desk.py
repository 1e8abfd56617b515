"""What is on the table while a file is read: what it shows and cites, and what has been noticed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from edition_builder.importing.pictures import Gallery
from edition_builder.importing.pieces import FOLLOWED
from edition_builder.importing.references import Library
from edition_builder.importing.script import Asked, Question
from edition_builder.rules.src.documents import SRC062

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
    """What is gathered from one file; the readers of its parts share it. `name` is the file's."""

    name: str
    track_changes: TrackChanges
    gallery: Gallery = field(default_factory=Gallery)
    library: Library = field(default_factory=Library)
    questions: list[Question] = field(default_factory=list)
    inserted: Tally = field(default_factory=Tally)
    deleted: Tally = field(default_factory=Tally)
    hidden: Tally = field(default_factory=Tally)
    boxes: Tally = field(default_factory=Tally)
    unresolved: Tally = field(default_factory=Tally)
    unknown_signs: Tally = field(default_factory=Tally)
    folios: Tally = field(default_factory=Tally)
    made: Tally = field(default_factory=Tally)
    charts: Tally = field(default_factory=Tally)
    addresses: Tally = field(default_factory=Tally)
    pictures: dict[str, str] = field(default_factory=dict)
    commented: int = 0

    def ask(self, code: str, place: str, words: str) -> int:
        """The number of a new question."""
        self.questions.append(Question(code=code, place=place, words=words))
        return len(self.questions) - 1

    def page_asked(self, page: str, place: str) -> Asked:
        """Where a page of the author's file is referred to, which only a person can replace."""
        words = f"“{page}” is a page of the author's file: where in the edition does it lead?"
        return Asked(self.ask(SRC062.code, place, words))

    def followed(self, target: str, place: str) -> str:
        """The target of a link, '' where editions do not link to it."""
        if not target or target.startswith("#") or FOLLOWED.match(target):
            return target
        self.addresses.add(place, target)
        return ""
