"""The back matter of the print edition: which places cite each work, and the index.

The index holds the works cited and the people who made them, by family name. A person's pages are
those that cite a work of theirs, and those that name them; people whom the prose names as speakers
of quoted words are in it too. Nobody is guessed: other names are not looked for.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import replace
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.compose.quotes import quotes_for
from edition_builder.model import BackMatter, IndexEntry
from edition_builder.register.people import Maker, makers_of
from edition_builder.register.titles import Named, named_works
from edition_builder.tree import PLACE, citing_notes, named_citations

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from edition_builder.model import Bibliography, Document, Edition
    from edition_builder.model.quotation import Quotation

FULL_NAME = re.compile(r"(?P<given>[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*)*) (?P<family>[\w’'-]+)")

SMALL_WORD = re.compile(r"(?<![\w])[^\W\d_A-Z][^\W\d_]*(?![\w])")


def placed(document: Document) -> Document:
    """The document with a name on every citation in its text, so that its page can be told."""
    return replace(document, blocks=tuple(named_citations(document.blocks)))


def with_back_matter(edition: Edition, document: Document, bibliography: Bibliography) -> Edition:
    """The edition with what its print settings ask for behind the text."""
    settings = edition.settings.print
    cited = _cited(document)
    index = _index(edition, document, bibliography, cited) if settings.index else ()
    shown = cited if settings.cited_on else {}
    return replace(edition, back=BackMatter(cited=MappingProxyType(shown), index=index))


def _cited(document: Document) -> dict[str, tuple[str, ...]]:
    """Each work's calls and places, in reading order."""
    notes = citing_notes(document.blocks)
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for citation in document.citations:
        note = notes[citation.group] if citation.group < len(notes) else None
        place = f"call-{note}" if note else PLACE.format(group=citation.group)
        found[citation.key][place] = None
    return {key: tuple(places) for key, places in found.items()}


def _index(
    edition: Edition,
    document: Document,
    bibliography: Bibliography,
    cited: Mapping[str, tuple[str, ...]],
) -> tuple[IndexEntry, ...]:
    """The lines of the index in the order of the alphabet, works below those who made them."""
    works = named_works(bibliography)
    quotes = _quotes(edition)
    titles = {
        key: IndexEntry(text=works[key].title, html=_title(works[key], quotes), at=places)
        for key, places in cited.items()
        if key in works and works[key].title
    }
    people: defaultdict[Maker, list[str]] = defaultdict(list)
    for key, makers in makers_of(bibliography).items():
        for maker in makers if key in cited else ():
            people[maker].append(key)
    for speaker in _speakers(document.quotations, people):
        people[speaker] = []
    forms = _forms(people, " ".join(section.html for section in edition.sections))
    lines = [_person(maker, keys, cited, titles, forms[maker]) for maker, keys in people.items()]
    orphans = set(titles) - {key for keys in people.values() for key in keys}
    lines += [titles[key] for key in sorted(orphans)]
    return tuple(sorted(lines, key=lambda line: _order(line.text)))


def _person(
    maker: Maker,
    keys: Sequence[str],
    cited: Mapping[str, tuple[str, ...]],
    titles: Mapping[str, IndexEntry],
    names: tuple[str, ...],
) -> IndexEntry:
    """A person's line, with the works below it."""
    below = [titles[key] for key in keys if key in titles]
    return IndexEntry(
        text=maker.inverted,
        html=escape(maker.inverted, quote=False),
        at=tuple(dict.fromkeys(place for key in keys for place in cited[key])),
        names=names,
        below=tuple(sorted(below, key=lambda line: _order(line.text))),
    )


def _speakers(quotations: Sequence[Quotation], people: Mapping[Maker, list[str]]) -> set[Maker]:
    """People whom the prose gives words to, by their full names, as far as they are not known."""
    known = {maker.family for maker in people}
    named = (FULL_NAME.fullmatch(quotation.speaker) for quotation in quotations)
    return {
        Maker(family=found["family"], given=found["given"])
        for found in named
        if found is not None and found["family"] not in known
    }


def _forms(people: Iterable[Maker], prose: str) -> dict[Maker, tuple[str, ...]]:
    """The forms under which the text speaks of people: the surname where it tells who is meant.

    One that several share, or that stands in small letters too (“Service”), needs the given name.
    """
    bearers = Counter(maker.surname for maker in people)
    small = set(SMALL_WORD.findall(prose))
    return {
        maker: (
            (maker.surname,)
            if bearers[maker.surname] == 1 and maker.surname.lower() not in small
            else (maker.straight,)
        )
        for maker in people
    }


def _title(work: Named, quotes: tuple[str, str]) -> str:
    """A title in italics, or in quotation marks where it is part of a larger work."""
    title = escape(work.title, quote=False)
    opening, closing = quotes
    return f"{opening}{title}{closing}" if work.within else f"<cite>{title}</cite>"


def _quotes(edition: Edition) -> tuple[str, str]:
    """The marks of a first-level quotation: the house's, else the language's."""
    marks = quotes_for(edition.metadata.language)
    house = edition.settings.house.quotes
    british = edition.metadata.language.lower() == "en-gb"
    return marks.single if house == "single" or (british and not house) else marks.double


def _order(text: str) -> str:
    """The order of the alphabet: without case, accents, marks and leading articles."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(char for char in plain if char.isalnum() or char == " ").strip()
    return re.sub(r"^(?:the|an?) ", "", bare)
