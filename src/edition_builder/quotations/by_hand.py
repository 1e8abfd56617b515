"""Sources that an author typed as words: “(Liebman 1975, 45)”, “ibid., p. 3”, a note of words.

They are told elsewhere as what could be a citation with a key. Here they answer for quotations as
citations do, so that none is called one without a source.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.quotations.disciplines import places_pointed_to

if TYPE_CHECKING:
    from collections.abc import Iterator

MONTH = (
    r"(?:(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez|janv|févr|avr|juil|déc)\.?|"
    r"january|february|march|april|may|june|july|august|september|o[ck]tober|november|december|"
    r"januar|februar|märz|mai|juni|juli|dezember|"
    r"janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|"
    r"(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)[ьяе]|марта?|ма[йя]|августа?)"
)
YEAR = r"(?:1[4-9]|20)\d\d[a-z]?"
AGAIN = (
    r"\b(?:ibid(?:em)?\b|op\. ?cit\b|loc\. ?cit\b|ebd\b|ebenda\b|a\. ?a\. ?O\b|"
    r"ders\.|dies\.,|id\.,|там же\b)"
)
PAGES = rf"(?:\b(?:pp?|S|с|стр|ff?)\.\s?\d|{AGAIN})"
IN_BRACKETS = expression(
    rf"[(\[](?:[^()\[\]@]{{0,80}}?(?:[^\W\d_]{{2,}},?|(?-i:\b[A-Z]),)\s(?<!\d\s){YEAR}(?!\w)[^()\[\]@]{{0,80}}|"
    rf"{YEAR}[,:]\s?(?:(?:pp?\.\s?)?\d|epub|e-?book|n\.\s?p)[^()\[\]@]{{0,40}}|"
    rf"[^()\[\]@]{{0,120}}{PAGES}[^()\[\]@]{{0,80}})[)\]]",
    re.IGNORECASE,
)
DATED_NAME = expression(rf"(?<=[^\W\d_]\s)\({YEAR}\)")
NAME_BEFORE = expression(r"(?<!\w)[^\W\d_a-zа-яà-ÿ][^\W\d_]+(?:[’']s)?\s\Z")
IN_A_NOTE = expression(rf"{YEAR}|{PAGES}|https?://|doi", re.IGNORECASE)
IN_ITS_NOTE = expression(rf"{PAGES}|https?://|doi", re.IGNORECASE)
DATE = expression(
    rf"\b{MONTH},?\s+{YEAR}|\b(?:in|of|since|by|from|until|c\.|about)\s+{YEAR}", re.IGNORECASE
)
BACK = expression(rf"\W*(?:see |vgl\. |voir |cf\. )?{AGAIN}", re.IGNORECASE)


ONLY_A_PAGE = expression(
    rf"\s?[(\[]\W*(?:{PAGES}[^()\[\]]*|\d{{1,3}}(?:\s?[-–]\s?\d{{1,3}})?)[)\]]\Z",
    re.IGNORECASE,
)


def is_only_page(typed: str) -> bool:
    """Whether brackets hold a page, and leave it to the text of which work."""
    return ONLY_A_PAGE.match(typed) is not None


def sources_typed(text: str) -> Iterator[tuple[int, int, bool]]:
    """Sources typed in brackets: where each begins and ends, and whether a name leads to it."""
    for found in IN_BRACKETS.finditer(text):
        if not DATE.search(found[0]):
            yield found.start(), found.end(), _has_name(text, found.start())
    for found in DATED_NAME.finditer(text):
        if _has_name(text, found.start()):
            yield found.start(), found.end(), True
    yield from places_pointed_to(text)


def _has_name(text: str, end: int) -> bool:
    return NAME_BEFORE.search(text[max(0, end - LONGEST_NAME) : end]) is not None


LONGEST_NAME = 40


def names_source(note: str) -> bool:
    """Whether the words of a note name a source."""
    return IN_A_NOTE.search(note) is not None


def names_page(note: str) -> bool:
    """Whether the words of a note point into a source, and so answer for what the note quotes."""
    return IN_ITS_NOTE.search(note) is not None or any(sources_typed(note))


def refers_back(note: str) -> str | None:
    """What follows where a note means the source of the note before: “Ibid., p. 4”; else None."""
    found = BACK.match(note)
    return note[found.end() :].strip(" .,;\n") if found else None
