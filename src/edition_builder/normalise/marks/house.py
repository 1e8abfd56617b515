"""Which marks a text quotes with: what `[house]` says, else what the author does most."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from edition_builder.normalise.languages import language_of

if TYPE_CHECKING:
    from edition_builder.normalise.copy import Copy
    from edition_builder.normalise.languages import Language, Quotes
    from edition_builder.quotations.spans import Span

STRAIGHT = {'"': "“", "'": "‘"}
"""What a straight mark counts as in English, where single and double ones are a choice."""


def house_of(copy: Copy) -> Quotes | None:
    """The marks of the part's language; None where the language is not known.

    An author who quotes in one way throughout has a house style, and it is kept. Where there is
    no telling, the language's first way counts.
    """
    language = language_of(copy.language)
    if not language.quotes:
        return None
    for way in language.quotes:
        if copy.house.quotes and way.name == copy.house.quotes:
            return way
    used = uses_of(copy)
    return max(language.quotes, key=lambda way: used[way.outer[0]])


def uses_of(copy: Copy) -> Counter[str]:
    """How often each mark opens a quotation of the first level, in the part's own language."""
    language = language_of(copy.language)
    return Counter(
        _counted(copy.text[span.start : span.start + 1], language)
        for span in copy.reading.spans
        if not span.level and is_own(copy, span)
    )


def is_own(copy: Copy, span: Span) -> bool:
    """Whether a quotation stands in the part's language, by the letters around it."""
    return language_of(copy.language_at(span.start)) == language_of(copy.language)


def _counted(sign: str, language: Language) -> str:
    return STRAIGHT.get(sign, sign) if language.family == "en" else sign
