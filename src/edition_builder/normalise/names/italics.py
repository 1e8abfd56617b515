"""The State and Revolution → *The State and Revolution*: titles that lost their italics."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.copy import Spans
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.normalise.names.titles import italic_titles
from edition_builder.quotations.lexicon import words_in
from edition_builder.rules.nrm import NRM052

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
MARKUP = '*_[‘’“”"«»„'
LONG = 4
"""Words from which a title is no phrase of the sentence."""

REACH = 16


def find(copy: Copy) -> Iterator[Correction]:
    """Each title of a book or journal that stands in plain type in the author's own prose."""
    known = copy.once(_known)
    if not known:
        return
    for found in known[0].finditer(copy.open):
        start, end = found.span()
        if _is_apart(copy, start, end) or not _is_named(copy.open, found):
            continue
        yield Correction(
            start=start,
            end=end,
            after=f"*{copy.text[start:end]}*",
            message=f"“{' '.join(found[0].split())}” is a title, in plain type here",
            hint="set it in italics: *…*",
        )


def _known(copy: Copy) -> tuple[re.Pattern[str], ...]:
    """One pattern for all titles that the bibliography, the text or the table knows."""
    if copy.conventions.is_latin is False:
        return ()
    typed = {" ".join(found[2].split()) for found in ITALIC.finditer(copy.open)}
    named = {title for title in typed if title[:1].isupper() and len(title) >= SHORTEST}
    titles: Sequence[str] = sorted(
        {*copy.once(italic_titles), *PERIODICALS, *(t for t in named if t.count(" ") > 1)},
        key=lambda title: (-len(title), title),
    )
    words = "|".join(r"\s".join(re.escape(word) for word in title.split()) for title in titles)
    return (re.compile(rf"(?<![\w’'-])(?:{words})(?![\w-])"),)


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


def _is_named(text: str, found: re.Match[str]) -> bool:
    """Whether the words must be a title: long, a newspaper, or where only a title stands."""
    title = found[0]
    words = title.split()
    if title in PERIODICALS or len(words) >= LONG:
        return True
    before = text[max(0, found.start() - REACH) : found.start()]
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
