"""Headings: numbered, in capitals, named by a word of the trade, or short lines on their own."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.marking.blocks import Block, Kind, is_closed
from edition_builder.marking.words import (
    ALONE,
    CAPTION_WORDS,
    CHAPTER_WORDS,
    HEADING_WORDS,
    NOTES,
    PART_WORDS,
    SECTION_WORDS,
    WORKS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from edition_builder.marking.measure import Measure

MOST_LINES = 3
LONGEST = 110
MOST_WORDS = 14
SURE_LENGTH = 75
SHORT_PROSE = 40
PROSE = 140
"""Characters from which on a block is a paragraph of prose, and no line of something else."""

COUNTING = frozenset({"part", "chapter", "section", "numeral"})
"""Styles of headings that may be a number alone, with a title on the next line."""

COUNTED_STYLES = frozenset({"roman", "numbered"})
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}

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
SETEXT = expression(r"([=~-])\1{2,}\Z")
TWO_SENTENCES = expression(r"(?<![A-ZА-Я])(?<!\b\w\w)[.!?][\"'”’»]?\s+[\"'“‘«]?[A-ZÀ-ÖØ-ÞА-ЯЁ]")
SIGNED = expression(r"[\"“'‘]")
ADDRESSED = expression(r"[,;–—-][\"'”’]*\Z")
"""How a letter's address ends, and no heading: “MY DEAR FRIEND,--”."""

NOT_CLOSED = expression(r"[.,;:…—–-][\"'”’»“)\]]*\Z")
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
    """How a heading is made: its rank (lower is higher up), its depth and its rule's name."""

    name: str
    depth: int = 1


def mark_headings(blocks: Sequence[Block], how: Measure) -> tuple[Block, ...]:
    """The blocks with headings marked, their levels from 1."""
    often = Counter(block.words.casefold() for block in blocks if len(block.words) <= LONGEST)
    styles = [
        _style(blocks, at, how)
        if block.plain and (often[block.words.casefold()] < REFRAIN or _is_counted(block.words))
        else None
        for at, block in enumerate(blocks)
    ]
    _count_on(blocks, styles)
    _drop_lists(styles)
    levels = _levels([style for style in styles if style])
    marked = [
        replace(
            block,
            kind=Kind.HEADING,
            level=levels[style],
            value=style.name,
            sure=style.name != "plain" or _is_sure(blocks, at),
        )
        if style
        else block
        for at, (block, style) in enumerate(zip(blocks, styles, strict=True))
    ]
    return tuple(_with_ends(_with_titles(_with_closed_titles(marked))))


def _is_counted(words: str) -> bool:
    """Whether words are “Chapter I” or “I.”, which come back in every part of a book."""
    return len(words) <= LONGEST and bool(NUMBER_ALONE.match(words) or _by_trade(words))


def _style(blocks: Sequence[Block], at: int, how: Measure) -> Style | None:
    """The style of the heading that a block is, if it is one."""
    block = blocks[at]
    words = block.words
    if len(block.lines) == 2 and SETEXT.match(block.lines[1].words):  # noqa: PLR2004
        return Style("underlined", 1 if block.lines[1].words[0] == "=" else 2)
    if not RULE_WORDS.search(words) or len(words) > 2 * LONGEST:
        return None
    if len(block.lines) <= MOST_LINES and (style := _by_trade(words)):
        return style
    if len(words) > LONGEST or len(words.split()) > MOST_WORDS:
        return None
    if words.casefold().strip(" :.") in ALONE | NOTES | WORKS:
        return Style("word") if not words.endswith(",") else None
    return _by_look(blocks, at, how)


def _by_trade(words: str) -> Style | None:
    """“Chapter I”, “Глава первая. …”, “Teil 2: …”."""
    found = TRADE.match(words)
    word = found["word"].casefold() if found else ""
    if not found or word not in HEADING_WORDS or not found["word"][0].isupper():
        return None
    ordinal = not found["which"][0].isupper() or ORDINALS.match(found["which"])
    counted = found["which"].isdigit() or re.fullmatch(r"[IVXLCDM]+", found["which"])
    if not counted and not (ordinal and ORDINALS.match(found["which"])):
        return None
    if counted and re.match(r"\s+[a-zа-я]", found["rest"]):
        return None
    ranks = (("part", PART_WORDS), ("chapter", CHAPTER_WORDS), ("section", SECTION_WORDS))
    return next(Style(name) for name, known in ranks if word in known)


def _by_look(blocks: Sequence[Block], at: int, how: Measure) -> Style | None:
    block, words = blocks[at], blocks[at].words
    letters = [letter for letter in words if letter.isalpha()]
    capitals = words.upper() == words and len(letters) >= len("ACT I") - 1
    if len(block.lines) > (3 if capitals or _centred(block) else 1) or "\t" in words:
        return None
    if NUMBER_ALONE.match(words):
        return Style("numeral") if _before_prose(blocks, at) or _before_short(blocks, at) else None
    if capitals and _is_headline(blocks, at):
        return Style("capitals")
    number = NUMBER.match(words)
    if number and _stands_alone(blocks, at, how) and not NOT_CLOSED.search(words):
        roman = number["number"][0].isalpha()
        return Style("roman" if roman else "numbered", number["number"].count(".") + 1)
    if _names_its_poet(blocks, at):
        return None
    plain = _stands_alone(blocks, at, how) and _reads_like_one(words)
    return Style("plain") if plain and _before_prose(blocks, at) else None


def _is_headline(blocks: Sequence[Block], at: int) -> bool:
    """Whether capitals are a heading's, and no signature, speech or burden between verses."""
    words = blocks[at].words
    signed = bool(SIGNED.match(words)) and (
        words.endswith((".", '."', ".'", ".”")) or words[-1].isalpha()
    )
    near = [blocks[place] for place in (at - 1, at + 1) if 0 <= place < len(blocks)]
    verses = [b for b in near if len(b.lines) > 2 and all(len(line.words) < 50 for line in b.lines)]  # noqa: PLR2004
    sung = len(verses) == len(("above", "below"))
    aside = words.startswith(("—", "(", "["))
    letter = bool(SIGNED.match(words)) and at > 0 and bool(SIGNED.match(blocks[at - 1].words))
    return not (signed or letter or sung or aside or ADDRESSED.search(words))


def _names_its_poet(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line belongs to lines above that are set in: it is so, too, or nearer to them."""
    if at == 0 or not blocks[at - 1].plain:
        return False
    above = min(line.indent for line in blocks[at - 1].lines)
    below = blocks[at + 1].gap if at + 1 < len(blocks) else 0
    return bool(above) and (blocks[at].lines[0].indent >= above or below > blocks[at].gap)


def _centred(block: Block) -> bool:
    return all(line.indent > 8 for line in block.lines)  # noqa: PLR2004 - far from any margin


def _stands_alone(blocks: Sequence[Block], at: int, how: Measure) -> bool:
    """Whether blank lines part a block from its neighbours, where blank lines part anything."""
    if how.close or not how.gap:
        return True
    after = blocks[at + 1].gap if at + 1 < len(blocks) else 1
    glued = how.wrapped and not after
    return blocks[at].gap > 0 or at == 0 or glued or (blocks[at].over and after > 0)


def _reads_like_one(words: str) -> bool:
    if len(words) > SURE_LENGTH + 20 or NOT_CLOSED.search(words):
        return False
    if (
        words.rstrip("\"'”’»").endswith("!")
        or words.startswith(("(", "["))
        or TWO_SENTENCES.search(words)
    ):
        return False
    if not BEGINS_LIKE_ONE.match(words) or words.casefold().startswith(CAPTION_WORDS):
        return False
    quoted = words[0] in "“‘„«\"'" and words[-1] in "”’»“\"'!?"
    spoken = words[-1] in "!?" and len(words) > SURE_LENGTH
    return not quoted and not spoken and not words.startswith(("—", "–", "-", "•", "*"))


def _before_prose(blocks: Sequence[Block], at: int) -> bool:
    following = _next(blocks, at)
    if following is None:
        return False
    return following.kind is Kind.PARAGRAPH and len(following.words) >= PROSE


def _before_short(blocks: Sequence[Block], at: int) -> bool:
    """Whether a title of a chapter follows its number, and prose that."""
    following = _next(blocks, at)
    short = following is not None and len(following.words) <= LONGEST
    return short and following is not None and _before_prose(blocks, blocks.index(following))


def _next(blocks: Sequence[Block], at: int) -> Block | None:
    rest = (block for block in blocks[at + 1 : at + 4] if block.kind is not Kind.HELD)
    return next(rest, None)


def _is_sure(blocks: Sequence[Block], at: int) -> bool:
    """Whether a short line can be nothing but a heading: prose ends before it and follows it."""
    words = blocks[at].words
    before = next((b for b in reversed(blocks[:at]) if b.kind is not Kind.HELD), None)
    closed = before is not None and (
        not before.plain or (is_closed(before.words) and len(before.words) > SHORT_PROSE)
    )
    dated = DATE_OR_PLACE.match(words)
    return (
        closed
        and len(words) <= SURE_LENGTH
        and not dated
        and words[-1].isalnum() | (words[-1] in "?’”»")
    )


def _drop_lists(styles: list[Style | None]) -> None:
    """Several short lines in a row are an address or a list, and none of them a heading."""
    plain = [at for at, style in enumerate(styles) if style and style.name == "plain"]
    counted = {at for at, style in enumerate(styles) if style and style.name in COUNTING}
    for above, below in pairwise(plain):
        if below == above + 1 and above - 1 not in counted:
            styles[above] = None


def _count_on(blocks: Sequence[Block], styles: list[Style | None]) -> None:
    """Numbered lines that end with a full stop are headings where they go on counting with some.

    “III. How goes it?”, “IV. It goes.”: the numbers follow one another, and as many blank lines
    stand above the one as above the other.
    """
    known = [at for at, style in enumerate(styles) if style and style.name in COUNTED_STYLES]
    if len(known) < FEWEST_TITLED:
        return
    gap = min(blocks[at].gap for at in known)
    if gap < WIDE:
        return
    for step, places in ((1, range(len(blocks))), (-1, reversed(range(len(blocks))))):
        last = -1
        for at in places:
            style, block = styles[at], blocks[at]
            if style and style.name in COUNTED_STYLES:
                last = _number_of(block)
            elif not style and last + step > 0 and _counted_from(block, gap) == last + step:
                name = "roman" if block.words[0].isalpha() else "numbered"
                styles[at], last = Style(name), last + step


def _counted_from(block: Block, gap: int) -> int:
    """The number of a line that stands as far below the text as numbered headings do, or 0."""
    alone = block.plain and len(block.lines) == 1 and block.gap >= gap
    short = len(block.words) <= SURE_LENGTH and not TWO_SENTENCES.search(_unnumbered(block.words))
    return _number_of(block) if alone and short and block.words.endswith(".") else 0


def _unnumbered(words: str) -> str:
    found = NUMBER.match(words)
    return words[found.end() :] if found else words


def _number_of(block: Block) -> int:
    """The whole number a line begins with, 0 where there is none."""
    found = NUMBER.match(block.words)
    digits = found["number"] if found else ""
    if digits.isdigit():
        return int(digits)
    if not digits or not digits.isalpha():
        return 0
    values = [ROMAN[letter] for letter in digits]
    return sum(
        -value if value < following else value for value, following in pairwise([*values, 0])
    )


def _levels(styles: Sequence[Style]) -> dict[Style, int]:
    """The level of each style: parts hold chapters, chapters what is numbered within them."""
    ranks = _ranks(styles)
    found = {style: (ranks[style.name], style.depth) for style in styles}
    order = sorted(set(found.values()))
    return {style: min(order.index(rank) + 1, 6) for style, rank in found.items()}


def _ranks(styles: Sequence[Style]) -> dict[str, int]:
    """How far up each style of heading stands; styles that are mixed are all one."""
    counts = Counter(style.name for style in styles)
    rank = dict.fromkeys(counts, 3)
    rank.update(
        {name: at for at, name in enumerate(("part", "chapter", "section")) if name in counts}
    )
    if "numeral" in counts or "roman" in counts:
        rank |= {name: 2 for name in ("numeral",) if name in counts and "chapter" in counts}
    first = styles[0].name if styles else ""
    leading = {"capitals", "numbered", "roman", "numeral"}
    if first in leading and counts[first] > 1 and counts["plain"] > counts[first]:
        rank["plain"] = 4
    if first != "numeral" and _within(styles):
        rank["numeral"] = 4
    if "section" in rank and "chapter" not in rank and "part" not in rank:
        rank["section"] = 3
    return rank


def _within(styles: Sequence[Style]) -> bool:
    """Whether bare numerals stand between headings of another style, as sections of these."""
    names = [style.name for style in styles]
    others = [at for at, name in enumerate(names) if name in {"capitals", "plain", "roman"}]
    inner = [at for at, name in enumerate(names) if name == "numeral"]
    return bool(others and inner) and others[0] < inner[0] and others[-1] > inner[0]


def _with_closed_titles(blocks: Sequence[Block]) -> list[Block]:
    """Titles that end with a full stop, where most chapters have one below their number."""
    found = list(blocks)
    counted = [at for at, block in enumerate(found[:-1]) if _is_counted_heading(block)]
    titled = [at for at in counted if _may_be_title(found, at + 1)]
    if len(titled) < FEWEST_TITLED or 2 * len(titled) < len(counted):
        return found
    for at in titled:
        if found[at + 1].plain:
            found[at + 1] = replace(found[at + 1], kind=Kind.HEADING, value="plain")
    return found


def _is_counted_heading(block: Block) -> bool:
    counted = block.kind is Kind.HEADING and block.value in COUNTING
    return counted and bool(COUNTED_ONLY.fullmatch(block.words))


def _may_be_title(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is a heading, or a line that reads like one, before something longer."""
    block = blocks[at]
    if block.kind is Kind.HEADING:
        return block.value in {"plain", "capitals"}
    short = block.plain and len(block.lines) == 1 and len(block.words) <= SURE_LENGTH
    titled = bool(BEGINS_LIKE_ONE.match(block.words)) and block.words[0] not in "\"'“‘„«—–-"
    one = titled and not TWO_SENTENCES.search(block.words) and block.words[-1] not in ",;:"
    return short and block.gap > 0 and one and at + 1 < len(blocks) and blocks[at + 1].gap > 0


def _with_titles(blocks: Sequence[Block]) -> Iterator[Block]:
    """“Chapter I” and the chapter's title below it are one heading."""
    above: Block | None = None
    for block in blocks:
        if above and _is_title_of(above, block):
            above = replace(above, lines=(*above.lines, *block.lines), sure=True)
            continue
        if above:
            yield above
        above = block
    if above:
        yield above


def _is_title_of(above: Block, block: Block) -> bool:
    alone = _is_counted_heading(above)
    titles = block.kind is Kind.HEADING and block.value in {"plain", "capitals"}
    return alone and titles and block.words.casefold().strip(" :.") not in ALONE


def _with_ends(blocks: Iterable[Block]) -> Iterator[Block]:
    """Headings of the notes and of the works cited told from others."""
    for block in blocks:
        name = block.words.casefold().strip(" :.")
        if block.kind is Kind.HEADING and name in NOTES:
            yield replace(block, kind=Kind.NOTES)
        elif block.kind is Kind.HEADING and name in WORKS:
            yield replace(block, kind=Kind.WORKS)
        else:
            yield block
