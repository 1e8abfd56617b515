"""Draft entries for a .bib file, from the lines of a list of works.

A line is taken apart only where one of the patterns of the trade fits the whole of it. Otherwise
what is certain is given a field of its own, and the line itself stands in `note`. The line as it
was typed stands above every entry.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.marking.blocks import Block, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁ]"
PARTICLE = r"(?:[Vv][ao]n|[Dd]e[rnls]?|[Dd]u|[Ll][ae]|[Dd][iao]|[Zz]u)"
FAMILY = rf"(?:{PARTICLE}\s){{0,3}}{CAPITAL}[^\W\d_]+(?:[-’'\s]{CAPITAL}[^\W\d_]+){{0,2}}"
GIVEN = rf"(?:{CAPITAL}(?:[^\W\d_]+|\.)(?:-?{CAPITAL}\.)*(?:-{CAPITAL}[^\W\d_]+)?|{PARTICLE})"
GIVENS = rf"{GIVEN}(?:\s?{GIVEN}){{0,3}}"
PERSON = rf"{FAMILY},\s{GIVENS}"
FURTHER = rf"(?:{PERSON}|{GIVENS}\s{FAMILY})"
JOINT = r"(?:,?\s(?:and|und|et|&|и)\s|,\s(?:&\s)?|;\s|\s?/\s?)"
AUTHORS = rf"(?P<author>{PERSON}(?:{JOINT}{FURTHER}){{0,5}}(?:\set\sal\.?)?|[—–_-]{{2,}})"
INITIALS = rf"{CAPITAL}\.\s?(?:{CAPITAL}\.)?"
RUSSIANS = (
    rf"(?P<author>{CAPITAL}[а-яё]+(?:-{CAPITAL}[а-яё]+)?,?\s{INITIALS}"
    rf"(?:,\s{CAPITAL}[а-яё]+\s{INITIALS})*)"
)
YEAR = r"(?P<year>(?:1[4-9]|20)\d\d)(?P<letter>[a-z])?"
TITLE = r"(?P<title>[^“”„«»\"]{3,250}?)"
MARKED = r"[“„«\"‘](?P<quoted>[^“”„«»\"]{3,250}?)[.,]?[”“»\"’]"
PLACE = rf"(?P<location>{CAPITAL}[^\d,.:;]{{0,40}}(?:,\s[A-Z]{{2}})?)"
HOUSE = r"(?P<publisher>[^\d:;,]{2,60}?)"
PAGES = r"(?P<pages>\d{1,5}(?:\s?[-–—]\s?\d{1,5})?)"
JOURNAL = rf"(?P<journaltitle>{CAPITAL}[^\d“”„«»\"]{{2,100}}?)"
VOLUME = r"(?P<volume>\d{1,4})(?:\s?\((?P<number>[\d/–-]{1,9})\)|,?\s(?:no\.|nr\.|Nr\.|H\.|n°)\s?(?P<issue>[\d/–-]{1,9}))?"  # noqa: E501
PP = r"(?:pp?\.\s?|S\.\s?)?"
STOP = r"\.?\Z"

DATED_NAMES = rf"{AUTHORS}[.,]?\s\(?{YEAR}\)?[.,]?\s"
IN_JOURNAL = rf"{JOURNAL},?\s{VOLUME}"
NAMED = rf"(?:{MARKED}[.,]?|{TITLE}[.,?!])\s"
DASH_OR_NOT = r"(?:[—–-]\s)?"
EXTENT = rf"\.?(?:\s{DASH_OR_NOT}(?P<pagetotal>\d{{1,4}})\sс)?"

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, expression(pattern + STOP))
    for kind, pattern in (
        ("article", rf"{DATED_NAMES}{NAMED}{IN_JOURNAL}\s?[:,]\s?{PP}{PAGES}"),
        ("article", rf"{AUTHORS}[.,]?\s{MARKED}[.,]?\s{IN_JOURNAL}\s\({YEAR}\)[:,]\s?{PP}{PAGES}"),
        ("article", rf"{AUTHORS}[:,.]\s{NAMED}in:\s{IN_JOURNAL}\s\({YEAR}\)[:,]\s?{PP}{PAGES}"),
        ("book", rf"{DATED_NAMES}{TITLE}[.,]\s{PLACE}:\s{HOUSE}"),
        ("book", rf"{AUTHORS}[.,]\s{TITLE}[.,]\s{PLACE}:\s{HOUSE},\s{YEAR}"),
        ("book", rf"{AUTHORS}[.,]\s{TITLE}\s\({PLACE}:\s{HOUSE},\s{YEAR}\)"),
        ("book", rf"{AUTHORS}:\s{TITLE}[.,]\s{PLACE}\.?:\s{HOUSE},?\s{YEAR}"),
        ("book", rf"{AUTHORS}:\s{TITLE}[.,]\s{PLACE}\s{YEAR}"),
        ("book", rf"{AUTHORS},\s{TITLE},\s{PLACE},\s{HOUSE},\s{YEAR}"),
        (
            "article",
            (
                rf"{RUSSIANS}\s{TITLE}\s//\s(?P<journaltitle>[^/]{{2,90}}?)\.\s{DASH_OR_NOT}{YEAR}\.\s"
                rf"{DASH_OR_NOT}(?:Т\.\s(?P<volume>\d+)\.\s{DASH_OR_NOT})?"
                rf"(?:№\s?(?P<number>[\d/–-]+)\.\s{DASH_OR_NOT})?[СC]\.\s?{PAGES}"
            ),
        ),
        ("book", rf"{RUSSIANS}\s{TITLE}\.\s{DASH_OR_NOT}{PLACE}\.?:\s{HOUSE},\s{YEAR}{EXTENT}"),
        ("book", rf"{RUSSIANS}\s{TITLE}\.\s{DASH_OR_NOT}{PLACE}\.?,\s{YEAR}{EXTENT}"),
    )
)
"""Type of entry and pattern, the stricter first; a pattern fits the whole line or not at all."""

BEGINNINGS = tuple(expression(rf"{names}[.,:]?\s") for names in (AUTHORS, RUSSIANS))
DATED = expression(YEAR)
LEAD = expression(r"\A(?:[-•*–]\s+|\[?\d{1,3}[.)\]]\s+)")
STRESS = expression(r"(?<!\w)[_*](?=\S)|(?<=\S)[_*](?!\w)")
DASH = expression(r"[—–_-]{2,}\Z")
SPECIAL = expression(r"[&%$#]")
LONGEST = 600
LETTERS = 26
ORDER = ("author", "title", "journaltitle", "volume", "number", "location", "publisher", "year",
         "pages", "pagetotal", "note")  # fmt: skip
LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia",
}  # fmt: skip


def entries_of(blocks: Iterable[Block]) -> str:
    """Draft .bib text of the works in a list, '' where there is none; no two keys are alike."""
    entries: list[str] = []
    taken: dict[str, int] = {}
    author = ""
    for block in blocks:
        if block.kind is not Kind.WORK:
            continue
        kind, fields = _fields(block.words, author)
        author = fields.get("author", "")
        key = _key(fields, taken)
        entries.append(_entry(block.words, kind, key, fields))
    return "\n".join(entries)


def _fields(line: str, before: str) -> tuple[str, dict[str, str]]:
    """Type and fields of the work in a line; `before` is the author that a dash stands for."""
    words = STRESS.sub("", LEAD.sub("", line, count=1)) if len(line) <= LONGEST else ""
    for kind, pattern in PATTERNS:
        if found := pattern.match(words):
            fields = {name: value.strip() for name, value in found.groupdict().items() if value}
            return kind, _tidied(fields, before)
    fields = {"note": line}
    found = next((m for pattern in BEGINNINGS if (m := pattern.match(words))), None)
    if found:
        fields["author"] = found["author"]
    years = {match["year"] for match in DATED.finditer(words)}
    if len(years) == 1:
        fields["year"] = years.pop()
    return "misc", _tidied(fields, before)


def _tidied(fields: dict[str, str], before: str) -> dict[str, str]:
    fields.pop("letter", None)
    for name, field in (("issue", "number"), ("quoted", "title")):
        if name in fields:
            fields[field] = fields.pop(name)
    if author := fields.get("author", ""):
        fields["author"] = before if DASH.match(author) else _people(author)
    if not fields.get("author", "x"):
        del fields["author"]
    return fields


def _people(words: str) -> str:
    """Names as a .bib file parts them."""
    others = re.search(r"\set\sal\.?\Z", words)
    bare = words[: others.start()] if others else words
    people: list[str] = []
    while bare:
        found = re.match(
            rf"{PERSON}|{GIVENS}\s{FAMILY}|[^,;&]+?\s{CAPITAL}\.\s?(?:{CAPITAL}\.)?", bare
        )
        if not found:
            people.append(bare)
            break
        people.append(_person(found[0]))
        joint = re.compile(JOINT).match(bare, found.end())
        bare = bare[joint.end() if joint else found.end() :].strip()
    return " and ".join(people + ["others"] * bool(others))


def _person(name: str) -> str:
    """“Иванов И. И.” with the comma that a .bib file wants."""
    initials = re.fullmatch(rf"([^,]+?)\s({CAPITAL}\.\s?(?:{CAPITAL}\.)?)", name.strip())
    return f"{initials[1]}, {initials[2]}" if initials else name.strip()


def _key(fields: Mapping[str, str], taken: dict[str, int]) -> str:
    family = fields.get("author", "").partition(",")[0] or "work"
    folded = unicodedata.normalize("NFKD", family.casefold())
    letters = "".join(LATIN.get(letter, letter) for letter in unicodedata.normalize("NFC", folded))
    plain = unicodedata.normalize("NFKD", letters)
    base = re.sub(r"[^a-z]", "", plain) + fields.get("year", "")
    taken[base] = number = taken.get(base, 0) + 1
    if number == 1:
        return base
    return f"{base}{chr(96 + number)}" if number <= LETTERS else f"{base}-{number}"


def _entry(line: str, kind: str, key: str, fields: Mapping[str, str]) -> str:
    rows = "".join(f"  {name} = {{{_safe(fields[name])}}},\n" for name in ORDER if name in fields)
    shown = line.replace("@", "(at)")
    return f"% {shown}\n@{kind}{{{key},\n{rows}}}\n"


def _safe(value: str) -> str:
    """A value that no brace or sign of TeX can break out of."""
    bare = value.replace("\\", "").replace("{", "(").replace("}", ")")
    return SPECIAL.sub(lambda sign: "\\" + sign[0], bare)
