"""The texts of a collection, each by its own authors, as records name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.frozen import dataclass
from edition_builder.model import Person
from edition_builder.records.people import Part, part_of

if TYPE_CHECKING:
    from edition_builder.model import Edition

NUMBER = "{number}"
"""What stands for a chapter's number in the DOIs of chapters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A text of the edition: its number from 1, its id, its title, who wrote it, its DOI or ''."""

    number: int
    id: str
    title: str
    authors: tuple[Part, ...]
    doi: str


def chapters(edition: Edition) -> tuple[Chapter, ...]:
    """The sections of the text that have a title, in reading order."""
    pattern = edition.settings.release.chapter_doi
    titled = (item for item in edition.sections if item.kind == "text" and item.title)
    return tuple(
        Chapter(
            number=number,
            id=section.id,
            title=section.title,
            authors=tuple(part_of("author", Person(name=name)) for name in section.authors),
            doi=pattern.replace(NUMBER, str(number)),
        )
        for number, section in enumerate(titled, start=1)
    )


def collected(edition: Edition) -> tuple[Chapter, ...]:
    """The chapters of an edition some of whose chapters name their authors; else none."""
    found = chapters(edition)
    return found if any(chapter.authors for chapter in found) else ()


def authors_of_chapters(edition: Edition) -> tuple[Part, ...]:
    """Everybody who wrote a chapter, each once, in reading order."""
    every = (author for chapter in chapters(edition) for author in chapter.authors)
    return tuple(dict.fromkeys(every))
