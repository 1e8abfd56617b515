"""Sources that an author typed as words: “(Liebman 1975, 45)”, “ibid., p. 3”, a note of words.

They are told elsewhere as what could be a citation with a key. Here they only keep a quotation
from being called one without a source.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from edition_builder.expression import expression

if TYPE_CHECKING:
    from edition_builder.model import Part
    from edition_builder.model.quotation import Quotation

MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|январ|феврал|март|апрел|ма[йя]|июн|июл|"
    r"август|сентябр|октябр|ноябр|декабр|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|déc)\w*\.?"
)
YEAR = r"(?:1[4-9]|20)\d\d[a-z]?"
PAGES = (
    r"(?:\b(?:pp?|S|с|стр)\.\s?\d|\b(?:ibid|op\. cit|loc\. cit|ebd|ebenda|a\. ?a\. ?O|там же)\b)"
)
IN_BRACKETS = expression(
    rf"[(\[](?:[^()\[\]@]{{0,80}}?[^\W\d_]{{2,}},?\s(?<!\d\s){YEAR}(?!\w)[^()\[\]@]{{0,80}}|"
    rf"{YEAR}[,:]\s?(?:pp?\.\s?)?\d[^()\[\]@]{{0,40}}|[^()\[\]@]{{0,120}}{PAGES}[^()\[\]@]{{0,80}})[)\]]",
    re.IGNORECASE,
)
IN_A_NOTE = expression(rf"{YEAR}|{PAGES}|https?://|doi", re.IGNORECASE)
DATE = expression(
    rf"{MONTH},?\s+{YEAR}|\b(?:in|of|since|by|from|until|c\.|about)\s+{YEAR}", re.IGNORECASE
)
CALL = expression(r"\[\^([^\s\[\]]+)\](?!:)|\^\[([^\[\]]{0,400})")
DEFINITION = expression(
    r"^[ ]{0,3}\[\^([^\s\[\]]+)\]:(.*(?:\n(?![ ]{0,3}\[\^)\S.*)*)", re.MULTILINE
)
REACH = 240
"""Characters behind a quotation in which its source is looked for."""


def is_cited_by_hand(part: Part, quotation: Quotation) -> bool:
    """Whether words behind a quotation, in its paragraph or a note called there, name a source."""
    place = quotation.place
    if place.end_line is None or place.end_column is None:
        return False
    end = part.offset(place.end_line, place.end_column)
    behind = part.text[end : end + REACH].partition("\n\n")[0]
    for found in IN_BRACKETS.finditer(behind):
        if not DATE.search(found[0]):
            return True
    notes = _notes(part.text) if "[^" in behind else {}
    return any(
        IN_A_NOTE.search(notes.get(call[1], "") if call[1] else call[2])
        for call in CALL.finditer(behind)
    )


@lru_cache(maxsize=4)
def _notes(text: str) -> dict[str, str]:
    return {found[1]: found[2] for found in DEFINITION.finditer(text)}
