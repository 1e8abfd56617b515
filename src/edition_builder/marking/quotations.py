"""Block quotations: by their indent, or by the sentence that they interrupt or that announces them.

A paragraph that stands where a sentence waits for somebody's words is those words: a sentence
broken off before it, a small letter behind it, or a colon after a verb of saying.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.marking.blocks import SMALL, Block, Kind, is_closed
from edition_builder.marking.words import COUNTING, LEADS_ON, SPEAKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.marking.measure import Measure

LONGEST = 2500
SHORTEST = 40
"""Characters of a quotation that is set off without being indented."""

LONG_ENOUGH = 120
"""From which on a paragraph behind a colon is more likely quoted than not."""

BROKEN_FROM = 80
"""Characters; a shorter line that nothing closes is a title, a place, a signature."""

TAIL = 60
BREAKS_OFF = expression(r"[^\W\d_]\Z")
"""How a sentence ends that waits for somebody's words: with a word."""

SENT = expression(r"(?:to|an)\b[^.!?]{0,80}:\Z", re.IGNORECASE)
ADDRESSED = expression(
    r"(?:dear|my dear|sirs?|gentlemen|madam|lieber?|liebe|sehr geehrte[rs]?|chère?|messieurs|"
    r"monsieur|madame|уважаем\w+|дорог\w+|милост\w+)\b[^.!?]{0,80}:\Z",
    re.IGNORECASE,
)
"""A letter's address, whose colon announces the letter."""

FARTHEST = 14
"""Words between a word of speaking and the colon."""

LEAST_INDENT = 2
ENOUGH = 2
SURE = 3
WORD = expression(r"[^\W\d_]+(?:-[^\W\d_]+)*")
SENTENCE = expression(r"[.!?…][\"'”’»“)\]]*\s+(?=[\"'“‘„«(]?[A-ZÀ-ÖØ-ÞА-ЯЁ])")
QUOTED = expression(r"[“”‘„«»\"]")
LIST_LIKE = expression(
    r"(?:\(?(?:\d{1,2}|[IVX]{1,4})[.)°º]|[-•*–]|\(?[a-z]\)|first|firstly|one|the first|erstens|"
    r"premièrement|во-первых|d’abord|zunächst)\b",
    re.IGNORECASE,
)
FIRST_PERSON = frozenset(
    [
        "i",
        "me",
        "my",
        "we",
        "us",
        "our",
        "ich",
        "mich",
        "mir",
        "mein",
        "meine",
        "wir",
        "uns",
        "unser",
        "je",
        "j",
        "me",
        "m",
        "mon",
        "ma",
        "mes",
        "nous",
        "notre",
        "я",
        "мне",
        "меня",
        "мой",
        "моя",
        "мы",
        "нас",
        "нам",
        "наш",
        "thou",
        "thy",
        "you",
        "your",
        "du",
        "ihr",
        "vous",
        "вы",
        "ты",
    ]
)
SPOKEN = expression(r"[\"'“‘„«»]|[—–-]{1,3}\s?[\w«“]")
"""How what somebody says begins in a story; a quotation that is set off has no marks."""

ATTRIBUTION = expression(r"[—–]\s?[A-ZÀ-ÖØ-ÞА-ЯЁ][^—–!?]{2,80}\Z")


def mark_quotations(blocks: Sequence[Block], how: Measure) -> tuple[Block, ...]:
    """The blocks with those marked that are set off as somebody else's words."""
    found = list(blocks)
    for at, block in enumerate(found):
        if block.plain and _is_indented(found, at, how):
            found[at] = replace(block, kind=Kind.QUOTATION, value="indented")
    for at, block in enumerate(found):
        if block.plain or block.kind is Kind.VERSE:
            points = _points(found, at)
            if points >= ENOUGH and block.plain:
                found[at] = replace(block, kind=Kind.QUOTATION, sure=points >= SURE)
    return tuple(_with_attributions(found))


def _is_indented(blocks: Sequence[Block], at: int, how: Measure) -> bool:
    """Whether every line stands in from the text's own margin, not the first alone."""
    lines = blocks[at].lines
    inset = min(line.indent for line in lines) - how.indent
    several = len(lines) > 1
    if inset < LEAST_INDENT or len(blocks[at].words) > LONGEST:
        return False
    if several:
        return lines[0].indent - how.indent <= 4 * inset
    alone = not how.wrapped and len(blocks[at].words) >= SHORTEST
    neighbours = [b for b in (*blocks[at - 1 : at], *blocks[at + 1 : at + 2]) if b.plain]
    beside = any(b.lines[0].indent - how.indent >= inset for b in neighbours)
    return (alone and not beside) or (how.wrapped and _points(blocks, at) > 0)


def _points(blocks: Sequence[Block], at: int) -> int:
    """How much speaks for a paragraph being a quotation that its neighbours set off."""
    block = blocks[at]
    before = _neighbour(blocks, at, -1)
    after = _neighbour(blocks, at, 1)
    if before is None or not SHORTEST <= len(block.words) <= LONGEST:
        return 0
    if not before.plain or SPOKEN.match(block.words):
        return 0
    return _by_break(before, block, after) or _by_colon(before, block, after)


def _neighbour(blocks: Sequence[Block], at: int, step: int) -> Block | None:
    place = at + step
    while 0 <= place < len(blocks) and blocks[place].kind is Kind.HELD:
        place += step
    return blocks[place] if 0 <= place < len(blocks) else None


def _by_break(before: Block, block: Block, after: Block | None) -> int:
    """A sentence broken off before the paragraph, or going on behind it."""
    broken = len(before.words) > BROKEN_FROM and bool(BREAKS_OFF.search(before.words[-TAIL:]))
    goes_on = (
        after is not None and after.plain and bool(SMALL.match(after.words)) and not after.over
    )
    last = _words(before.words[-TAIL:])[-2:]
    leads = bool(last) and (last[-1] in SPEAKING or (last[-1] in LEADS_ON and last[0] in SPEAKING))
    small = bool(SMALL.match(block.words))
    if broken and goes_on and (leads or not block.over) and (small or is_closed(block.words)):
        return SURE
    if block.over:
        return 0
    if broken and leads and (not small or block.words[-1:] in ".!?"):
        return SURE
    colon = before.words.endswith((":", ","))
    return SURE if goes_on and colon and not small else 0


def _by_colon(before: Block, block: Block, after: Block | None) -> int:
    """A colon that announces words rather than points, behind a word of speaking or marks."""
    if not before.words.endswith((":", ": –", ": —", ":–", ":—")):
        return 0
    if LIST_LIKE.match(block.words) or block.words.endswith(":"):
        return 0
    sentences = SENTENCE.split(before.words)
    last = _words(sentences[-1])
    near = last if len(last) > 8 else _words(" ".join(sentences[-2:]))  # noqa: PLR2004
    signs = (
        any(word in SPEAKING for word in near[-FARTHEST:]),
        bool(QUOTED.search(" ".join(sentences[-2:]))),
        _titled(sentences[-1]),
    )
    sent = SENT.match(sentences[-1]) and not SPEAKING.intersection(last)
    if not any(signs) or sent or ADDRESSED.match(sentences[-1]):
        return 0
    points = 1 + sum(signs) + (len(block.words) >= LONG_ENOUGH)
    points += any(word in FIRST_PERSON for word in _words(block.words))
    points -= 2 * any(word in COUNTING for word in last)
    points -= 3 * (after is not None and after.words.endswith(";"))
    points -= 2 * block.words.startswith(("—", "–", "-"))
    return points


def _titled(sentence: str) -> bool:
    """Whether a sentence ends with what can be a work's title: “in The State and Revolution:”."""
    return bool(
        re.search(r"\bin\s(?:[*_])?(?:[A-Z]\w+\s)(?:\w+\s){0,6}[A-Z]\w+(?:[*_])?:\Z", sentence)
    )


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]


def _with_attributions(blocks: Sequence[Block]) -> Iterator[Block]:
    """A line “— Name” behind a quotation or verse belongs to it."""
    above: Block | None = None
    for block in blocks:
        if (
            above is not None
            and above.kind in {Kind.QUOTATION, Kind.VERSE}
            and block.plain
            and ATTRIBUTION.match(block.words)
            and not is_closed(block.words[:-1])
        ):
            block = replace(block, kind=Kind.QUOTATION)  # noqa: PLW2901
        above = block
        yield block
