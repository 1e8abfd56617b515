"""The titles that a text can name: those of the bibliography, and those it quotes or sets apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.bibliography.once import once
from edition_builder.expression import expression
from edition_builder.quotations.lexicon import words_in
from edition_builder.quotations.prose import read

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from edition_builder.model import Reference
    from edition_builder.normalise.copy import Copy

COMMAND = expression(r"\\[A-Za-z]+\*?\s*|[{}]")
TITLES = ("title", "shorttitle", "booktitle", "maintitle", "origtitle")
BOOKS = words_in(
    """
    book mvbook collection mvcollection proceedings reference thesis periodical booklet
    """
)
INSIDE = frozenset({"incollection", "inbook", "suppbook"})
"""What stands in a book, and may have been one: pamphlets in collected works."""

SHORTEST, LONGEST, LONG = 6, 160, 4


def title_of(reference: Reference, *names: str) -> str:
    """A title without TeX's marks, up to its subtitle."""
    words = " ".join(COMMAND.sub("", reference.get(*names)).split())
    return re.split(r"[:.?!] ", words)[0].strip()


@once
def _titles(references: Mapping[str, Reference]) -> frozenset[str]:
    """Every title of a bibliography."""
    return frozenset(title_of(item, name) for item in references.values() for name in TITLES)


def titles_of(copy: Copy) -> Sequence[str]:
    """Every title of two words or more, the longest first."""
    told = set(_titles(copy.references))
    text = copy.reading
    for span in text.spans:
        if span.end - span.start <= LONGEST and len(span.pieces) == 1:
            start = text.passages[span.pieces[0][0]].start
            words = read(
                text.passages[span.pieces[0][0]].text[span.start + 1 - start : span.end - 1 - start]
            )
            if words[:1].isupper() and sum(word[:1].isupper() for word in words.split()) > 1:
                told.add(words)
    return sorted(
        (title for title in told if " " in title and len(title) >= SHORTEST),
        key=lambda title: (-len(title), title),
    )


@once
def italic_titles(references: Mapping[str, Reference]) -> Sequence[str]:
    """Titles of books, and names of journals, the longest first."""
    told: set[str] = set()
    for item in references.values():
        if item.type in BOOKS:
            told |= {title_of(item, "title"), title_of(item, "shorttitle")}
        elif len(title_of(item, "title").split()) >= LONG and item.type in INSIDE:
            told.add(title_of(item, "title"))
        told |= {title_of(item, "journaltitle", "journal"), title_of(item, "booktitle")}
    return sorted(
        (title for title in told if SHORTEST <= len(title) <= LONGEST),
        key=lambda title: (-len(title), title),
    )
