"""Правда → [Правда]{lang=ru}: words of another language that are not marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.copy import Spans
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.names import NRM053

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from edition_builder.normalise.copy import Copy

SCRIPTS: Mapping[str, str] = {
    "ru": "\u0400-\u04ff",
    "el": "\u0370-\u03e1\u1f00-\u1fff",
    "he": "\u0590-\u05ff",
    "ar": "\u0600-\u06ff",
    "ja": "\u3040-\u30ff",
    "ko": "\uac00-\ud7af",
    "zh": "\u4e00-\u9fff",
}
"""Scripts by the language that most who quote them mean."""

LETTERS: Mapping[str, str] = {"uk": "іїєґІЇЄҐ", "be": "ўЎ", "sr": "ђћџљњјЂЋЏЉЊЈ"}
"""Letters that other languages written in Cyrillic have and Russian has not."""

OWN_SCRIPT = {"ru": "ru", "uk": "ru", "be": "ru", "bg": "ru", "sr": "ru", "mk": "ru", "el": "el",
              "grc": "el", "he": "he", "yi": "he", "ar": "ar", "fa": "ar", "ur": "ar", "ja": "ja",
              "zh": "zh", "ko": "ko"}  # fmt: skip
FOREIGN = {
    name: expression(rf"[{letters}]{{3,}}(?:[ \u00a0’'-]{{1,2}}[{letters}]+){{0,30}}")
    for name, letters in SCRIPTS.items()
}
PHRASES: Mapping[str, tuple[str, ...]] = {
    "fr": (
        "coup d’état", "coups d’état", "raison d’être", "raison d’état", "fait accompli",
        "faits accomplis", "ancien régime", "esprit de corps", "cause célèbre", "idée fixe",
        "bête noire", "mise en scène", "haute bourgeoisie", "petite bourgeoisie",
        "lettre de cachet",
        "force majeure", "enfant terrible", "fin de siècle", "belle époque", "plus ça change",
        "longue durée", "histoire événementielle", "savoir faire", "comme il faut",
    ),
    "de": ("Weltanschauung", "Zeitgeist", "Realpolitik", "Ostpolitik", "Sonderweg",
           "Begriffsgeschichte", "Alltagsgeschichte", "Lebensraum", "Gleichschaltung"),
    "la": ("mutatis mutandis", "ceteris paribus", "sui generis", "modus operandi", "casus belli",
           "terra incognita", "primus inter pares", "de facto", "de jure"),
}  # fmt: skip
"""Phrases that English writers borrow; those at home in English dictionaries are told once."""

AT_HOME = frozenset({"de facto", "de jure", "sui generis", "Zeitgeist", "Realpolitik",
                     "Weltanschauung", "modus operandi", "Lebensraum"})  # fmt: skip
"""Borrowed so thoroughly that no house marks them."""


def find(copy: Copy) -> Iterator[Correction]:
    """Each such word or phrase outside links and marked spans (WCAG 2.2, 3.1.2)."""
    family = copy.conventions.family if copy.conventions.family != "und" else copy.language[:2]
    for name, pattern in FOREIGN.items():
        if (
            not _has_letters(copy, SCRIPTS[name])
            or OWN_SCRIPT.get(family) == name
            or (name == "zh" and family == "ja")
        ):
            continue
        for found in pattern.finditer(copy.open):
            yield from _offered(copy, found, _language(name, found[0]))
    if family == "en":
        for found in BORROWED.finditer(copy.open):
            words = " ".join(found[0].split())
            yield from _offered(copy, found, TONGUES[words.casefold().replace("'", "’")])


TONGUES = {
    phrase.casefold(): tag
    for tag, phrases in PHRASES.items()
    for phrase in phrases
    if phrase not in AT_HOME
}
BORROWED = expression(
    r"(?<![\w’'*_-])(?:"
    + "|".join(
        r"\s".join(re.escape(word).replace("’", "[’']") for word in phrase.split())
        for phrase in sorted(TONGUES, key=len, reverse=True)
    )
    + r")(?![\w-])",
    re.IGNORECASE,
)


def _has_letters(copy: Copy, ranges: str) -> bool:
    """Whether the text has a sign in one of the ranges, written as in a pattern."""
    pairs = tuple(zip(ranges[::3], ranges[2::3], strict=True))
    return any(first <= sign <= last for sign in copy.signs for first, last in pairs)


def _language(name: str, words: str) -> str:
    for tag, letters in LETTERS.items():
        if name == "ru" and any(letter in words for letter in letters):
            return tag
    return name


def _offered(copy: Copy, found: re.Match[str], tag: str) -> Iterator[Correction]:
    start, end = found.span()
    marked = copy.language_at(start).partition("-")[0]
    if marked == tag or copy.once(_spans).hold(start) or copy.links.hold(start):
        return
    if OWN_SCRIPT.get(marked) and OWN_SCRIPT.get(marked) == OWN_SCRIPT.get(tag):
        return
    words = copy.text[start:end]
    shown = " ".join(words.split())
    yield Correction(
        start=start,
        end=end,
        after=f"[{words}]{{lang={tag}}}",
        message=f"“{shown}” is not marked as another language",
        hint=f"write [{shown}]{{lang={tag}}}: read and hyphenated as such",
    )


def _spans(copy: Copy) -> Spans:
    """What is marked already, whatever as."""
    prose = copy.reading.prose
    return Spans.of(
        (prose.brackets[token.start], token.end)
        for token in prose.tokens
        if token.value and token.start in prose.brackets and "lang=" in token.value
    )


LANGUAGES = Correcting(rule=NRM053, certainty=Certainty.SUGGEST, find=find)
