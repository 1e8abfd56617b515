"""The State and Revolution → *The State and Revolution*: titles that lost their italics."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.copy import Spans
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.index import beginning, places_of_words
from edition_builder.normalise.names.titles import italic_titles
from edition_builder.quotations.lexicon import words_in
from edition_builder.rules.nrm.names import NRM052

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from edition_builder.normalise.copy import Copy

PERIODICALS = (
    "Pravda", "Izvestia", "Izvestiia", "Izvestija", "Iskra", "Le Monde", "Le Figaro", "L’Humanité",
    "Die Zeit", "Der Spiegel", "Frankfurter Allgemeine Zeitung", "Neue Zürcher Zeitung",
    "Neues Deutschland", "Die Rote Fahne", "Vorwärts", "Die Neue Zeit", "New York Times",
    "Washington Post", "Novaya Gazeta", "Literaturnaya Gazeta", "Novy Mir", "La Repubblica",
    "Corriere della Sera", "El País", "Past & Present", "New Left Review", "Slavic Review",
)  # fmt: skip
"""Newspapers and journals that are hardly anything else."""

ITALIC = expression(
    r"(?<![*\w\\])([*_])(?=[^\s*_])([^*_\n]{1,160}(?:\n[^*_\n]{1,160})?)(?<=[^\s*_])\1(?![*\w])"
)
BLANK = expression(r"\s")
SIGN = expression(r"(?<![\w’'-])[^\w\s]")
GOES_ON = expression(r"[\w-]")
MARKUP = '*_[‘’“”"«»„'
LONG = 4
"""Words from which a title is no phrase of the sentence."""

REACH = 16


def find(copy: Copy) -> Iterator[Correction]:
    """Each title of a book or journal that stands in plain type in the author's own prose."""
    for start, end in _titles_in(copy):
        title = " ".join(copy.open[start:end].split())
        if _is_apart(copy, start, end) or not _is_named(copy.open, start, title):
            continue
        yield Correction(
            start=start,
            end=end,
            after=f"*{copy.text[start:end]}*",
            message=f"“{title}” is a title, in plain type here",
            hint="set it in italics: *…*",
        )


def _titles_in(copy: Copy) -> Iterator[tuple[int, int]]:
    """Where the titles that are known stand, in order; of two in one place the longer."""
    shelves: defaultdict[str, set[str]] = defaultdict(set)
    for title in copy.once(_known):
        shelves[beginning(title)].add(title)
    flat = BLANK.sub(" ", copy.open)
    found: dict[int, int] = {}
    for word, titles in shelves.items():
        lengths = sorted(set(map(len, titles)), reverse=True)
        for start in copy.once(places_of_words).get(word, ()) if word else _signs(flat):
            ends = (start + length for length in lengths if flat[start : start + length] in titles)
            end = next((end for end in ends if not GOES_ON.match(flat, end)), 0)
            if end:
                found[start] = end
    done = 0
    for start, end in sorted(found.items()):
        if start >= done:
            yield start, end
            done = end


def _signs(text: str) -> Iterator[int]:
    """Where something begins that is no word: titles may begin with a mark."""
    return (found.start() for found in SIGN.finditer(text))


def _known(copy: Copy) -> Collection[str]:
    """The titles that the bibliography, the text or the table knows."""
    if copy.conventions.is_latin is False:
        return ()
    typed = {" ".join(found[2].split()) for found in ITALIC.finditer(copy.open)}
    named = {title for title in typed if title[:1].isupper() and len(title) >= SHORTEST}
    return {*italic_titles(copy.references), *PERIODICALS, *(t for t in named if t.count(" ") > 1)}


SHORTEST = 6


def _is_apart(copy: Copy, start: int, end: int) -> bool:
    """Whether it is set apart already, or is not the author's to set."""
    text = copy.open
    around = text[start - 1 : start] + text[end : end + 1]
    if any(sign in MARKUP for sign in around) or copy.quoted.hold(start):
        return True
    if copy.headings.hold(start) or copy.links.hold(start) or copy.tables.hold(start):
        return True
    return copy.once(_italics).hold(start)


def _italics(copy: Copy) -> Spans:
    return Spans.of(found.span() for found in ITALIC.finditer(copy.open))


def _is_named(text: str, start: int, title: str) -> bool:
    """Whether the words must be a title: long, a newspaper, or where only a title stands."""
    words = title.split()
    if title in PERIODICALS or len(words) >= LONG:
        return True
    before = text[max(0, start - REACH) : start]
    if len(words) > 1 and words[0] in ARTICLES and before[-2:-1].islower():
        return True
    return len(words) > 1 and bool(OWNED.search(before))


ARTICLES = words_in(
    """
    The A An Die Der Das Le La Les L’ Il
    """
)
OWNED = expression(r"[^\W\d_][’']s?\s\Z")

ITALICS = Correcting(rule=NRM052, certainty=Certainty.SUGGEST, find=find)
