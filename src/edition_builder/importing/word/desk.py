"""What is on the table while a Word file is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edition_builder.importing.desk import Desk
from edition_builder.importing.word.names import all_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from edition_builder.importing.references.library import Item
    from edition_builder.importing.word.comments import Comment
    from edition_builder.importing.word.numbering import Numbering
    from edition_builder.importing.word.package import Package
    from edition_builder.importing.word.styles import Styles


@dataclass(slots=True, kw_only=True)
class WordDesk(Desk):
    """The parts of one Word file, beside what every file has."""

    package: Package
    styles: Styles
    numbering: Numbering
    comments: Mapping[str, Comment]
    sources: Mapping[str, Item]
    bookmarked: Mapping[str, str]
    formulas: list[Element] = field(default_factory=list)


def first_words(element: Element) -> str:
    """The first words of an element, for a place."""
    words: list[str] = []
    for text in all_of(element, "t"):
        words += (text.text or "").split()
        if len(words) > 6:  # noqa: PLR2004 - as many as name a place
            return " ".join(words[:6])[:80] + " …"
    return " ".join(words)[:80]
