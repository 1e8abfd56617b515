"""Headings by their look: a word of the trade, capitals, a number, a short line on its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.marking.blocks import Block, Kind, is_closed
from edition_builder.marking.headings.signs import (
    ADDRESSED,
    BEGINS_LIKE_ONE,
    DATE_OR_PLACE,
    LONGEST,
    MOST_LINES,
    MOST_WORDS,
    NOT_CLOSED,
    NUMBER,
    NUMBER_ALONE,
    ORDINALS,
    PROSE,
    RULE_WORDS,
    SETEXT,
    SHORT_PROSE,
    SIGNED,
    SURE_LENGTH,
    TRADE,
    TRADE_BEHIND,
    TWO_SENTENCES,
    Style,
)
from edition_builder.marking.words import (
    ALONE,
    CAPTION_WORDS,
    CHAPTER_WORDS,
    HEADING_WORDS,
    NOTES,
    PART_WORDS,
    SECTION_WORDS,
    THE_END,
    WORKS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.marking.measure import Measure


def is_counted(words: str) -> bool:
    """Whether words are “Chapter I” or “I.”, which come back in every part of a book."""
    return len(words) <= LONGEST and bool(NUMBER_ALONE.match(words) or _by_trade(words))


def style_of(blocks: Sequence[Block], at: int, how: Measure) -> Style | None:
    """The style of the heading that a block is, if it is one."""
    block = blocks[at]
    words = block.words
    if len(block.lines) == 2 and SETEXT.match(block.lines[1].words):  # noqa: PLR2004
        return Style("underlined", 1 if block.lines[1].words[0] == "=" else 2)
    is_end = words.casefold().strip(" .!*") in THE_END
    if is_end or not RULE_WORDS.search(words) or len(words) > 2 * LONGEST:
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
    if style := _by_trade_behind(words):
        return style
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
    return _ranked(word)


def _by_trade_behind(words: str) -> Style | None:
    """“Erstes Kapitel”, “The Second Book”: the word of the trade behind its number."""
    found = TRADE_BEHIND.match(words)
    if not found or (not words[0].isupper() and not words[0].isdigit()):
        return None
    word, rest = found["word"], found["rest"].strip()
    titled = not rest or rest[0].isupper() or rest[0] in "–—"
    named = word.casefold() in HEADING_WORDS and word[0].isupper()
    return _ranked(word.casefold()) if named and titled and not is_closed(rest) else None


def _ranked(word: str) -> Style:
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
    asks = how.close and words.endswith("?")
    plain = _stands_alone(blocks, at, how) and _reads_like_one(words) and not asks
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
    aside = words.startswith(("—", "(", "[")) or words.count("]") > words.count("[")
    letter = bool(SIGNED.match(words)) and at > 0 and bool(SIGNED.match(blocks[at - 1].words))
    names = words.endswith(".") and _signs(blocks, at)
    return not (signed or letter or sung or aside or names or ADDRESSED.search(words))


def _signs(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line says who wrote what is above it, or where and when: “LEEDS, MAY 1, 1903.”."""
    near = at > 0 and len(blocks[at - 1].words) <= SHORT_PROSE
    dated = bool(DATE_OR_PLACE.match(words := blocks[at].words.rstrip("."))) and "," in words
    return (near and dated) or _names_its_poet(blocks, at)


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


def is_sure(blocks: Sequence[Block], at: int) -> bool:
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
