"""What headings are made of: how long they are, how they are numbered, how they begin and end."""

from __future__ import annotations

import re

from edition_builder.expression import expression
from edition_builder.frozen import dataclass

MOST_LINES = 3

LONGEST = 110

MOST_WORDS = 14

SURE_LENGTH = 75

SHORT_PROSE = 40

PROSE = 140
"""Characters from which on a block is a paragraph of prose, and no line of something else."""

COUNTING = frozenset({"part", "chapter", "section", "numeral"})
"""Styles of headings that may be a number alone, with a title on the next line."""

NAMED = frozenset({"part", "chapter", "section", "word", "underlined"})
"""Styles of headings that say what they are: nothing else begins so and stands alone."""

COUNTED_STYLES = frozenset({"roman", "numbered"})

WIDE = 2
"""Blank lines that set headings off where one alone parts paragraphs."""

FEWEST_TITLED = 3
"""Chapters with a title below their number that make it this book's custom."""

REFRAIN = 3
"""Words that stand so often alone on a line name a speaker, or are a refrain."""

NUMBER = expression(
    r"(?P<number>§\s?\d{1,3}|\d{1,2}(?:\.\d{1,2}){0,3}|(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))"
    r"(?P<stop>[.):]?)(?P<space>\s+)(?=[\"“‘„«(]?[^\W\d_a-zß-öø-ÿа-яё])"
)

NUMBER_ALONE = expression(r"(?=[IVXLC\d])(?:[IVXLC]{1,7}|\d{1,2})\.?\Z")

TRADE = expression(
    r"(?P<word>[^\W\d_]+)\.?\s+(?P<which>[IVXLCDM]+|\d{1,3}|(?:the\s)?[^\W\d_]+)\b[.:]?(?P<rest>.*)\Z"
)

TRADE_BEHIND = expression(
    r"(?:(?:the\s)?(?:first|second|third|\w+th)|(?:erste|\w+te)[rs]?|premi[eè]re?|\w+ième|seconde?"
    r"|pierwsz[ya]|\d{1,2}\.)\s+(?P<word>[^\W\d_]+)\b[.:]?(?P<rest>.{0,80})\Z",
    re.IGNORECASE,
)
"""“Erstes Kapitel”, “First Book”, “3. Akt”."""

SETEXT = expression(r"([=~-])\1{2,}\Z")

TWO_SENTENCES = expression(r"(?<![A-ZА-Я])(?<!\b\w\w)[.!?][\"'”’»]?\s+[\"'“‘«]?[A-ZÀ-ÖØ-ÞА-ЯЁ]")

SIGNED = expression(r"[\"“'‘]")

ADDRESSED = expression(r"[,;–—-][\"'”’]*\Z")
"""How a letter's address ends, and no heading: “MY DEAR FRIEND,--”."""

NOT_CLOSED = expression(r"[.,;:…—–-][\"'”’»«“‘›‹)\]]*\Z")

BEGINS_LIKE_ONE = expression(r"[\"'“‘„«¿¡(]*(?:[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩЀ-Я\d])")

DATE_OR_PLACE = expression(r"\A[^,]{2,40},\s.*\d{4}\Z|\A\d{1,2}\.?\s\w+\s\d{4}\Z")

COUNTED_ONLY = expression(r"(?:[^\W\d_]+\.?\s+)?(?:the\s)?[^\s.:]+[.:]?", re.IGNORECASE)

RULE_WORDS = expression(r"[^\W\d_]")

ORDINALS = expression(
    r"(?:the\s)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|one|two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve|premi[eè]re?|deuxième|second[e]?|troisième|"
    r"erste[rs]?|zweite[rs]?|dritte[rs]?|перв\w+|втор\w+|трет\w+|\w+ая|\w+ый)\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Style:
    """How a heading is made: its rule's name, and its depth."""

    name: str
    depth: int = 1
