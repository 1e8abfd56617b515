"""THE CASE AGAINST → The case against: headings that shout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.normalise.correction import Correction
from edition_builder.source import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

WORD = expression(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
ROMAN = expression(r"(?=[IVXLCDM])M{0,3}(?:C[DM]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})\Z")
FEWEST = 5
"""Capitals; fewer are an abbreviation, or stand in a script that has none."""

ATTRIBUTES = expression(r"\s*\{[^{}]*\}\s*\Z")


def in_sentence_case(words: str) -> str:
    """The words with a capital at the head only; numerals such as IV keep theirs."""
    first = WORD.search(words)
    start = first.start() if first else 0
    return WORD.sub(lambda found: _lowered(found[0], is_first=found.start() == start), words)


def _lowered(word: str, *, is_first: bool) -> str:
    if ROMAN.match(word) and word != "I" and len(word) > 1:
        return word
    return word[0] + word[1:].lower() if is_first else word.lower()


def shouting(copy: Copy) -> Iterator[Correction]:
    """Headings of a Markdown text that are all in capitals."""
    for token in copy.tokens:
        words = ATTRIBUTES.sub("", token.value) if token.kind is Kind.HEADING else ""
        capitals = sum(letter.isupper() for letter in words)
        if capitals < FEWEST or words.upper() != words or "[" in words:
            continue
        start = copy.text.find(words, token.start, token.end)
        if start >= 0:
            quiet = in_sentence_case(words)
            yield Correction(
                start=start,
                end=start + len(words),
                after=quiet,
                message=f"the heading “{words}” is in capitals",
                hint=f"write “{quiet}”, with the capitals of its names",
            )
