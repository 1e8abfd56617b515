"""Checks of single letters: those that hide a text's order, and those that look like others."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from edition_builder.checks.check import Check
from edition_builder.expression import expression
from edition_builder.model import Manuscript
from edition_builder.rules.src.markup import SRC025, SRC026
from edition_builder.source import masked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Part

OVERRIDE = expression("[\u202a\u202b\u202d\u202e\u2066-\u2068]")
"""Embeddings, overrides and isolates (UAX #9); marks such as U+200F are honest and stay."""

LOOK_ALIKES = {
    "CYRILLIC": "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝ",
    "GREEK": "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυ",
}
"""Letters of other alphabets that look like Latin ones (after Unicode's confusables, UTS #39)."""

SCRIPT_OF = {letter: script for script, letters in LOOK_ALIKES.items() for letter in letters}
FOREIGN = "".join(SCRIPT_OF)
LATIN = "A-Za-z\u00c0-\u024f"
MIXED = expression(rf"[{LATIN}](?=[{FOREIGN}])|[{FOREIGN}](?=[{LATIN}])")
"""A letter of one alphabet directly before one of another."""

LETTER_BEFORE = expression(r"[^\W\d_]*\Z")
LETTERS = expression(r"[^\W\d_]+")
LONGEST_WORD = 100


def _overrides(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for part in manuscript.parts:
        for found in OVERRIDE.finditer(part.text):
            name = unicodedata.name(found[0]).lower()
            yield SRC025.at(
                part.place(found.start(), found.end()),
                f"an invisible {name} (U+{ord(found[0]):04X}) changes the order of what follows",
                hint="delete it; for words written from right to left use [words]{dir=rtl}",
            )


def _look_alikes(manuscript: Manuscript) -> Iterator[Diagnostic]:
    for part in manuscript.parts:
        yield from _mixed_words(part)


def _mixed_words(part: Part) -> Iterator[Diagnostic]:
    text = masked(part.text)
    done = 0
    for found in MIXED.finditer(text):
        if found.start() < done:
            continue
        near = max(0, found.start() - LONGEST_WORD)
        before = LETTER_BEFORE.search(text[near : found.start()])
        start = near + before.start() if before else found.start()
        word = LETTERS.match(text, start)
        if word is None:
            continue
        done = word.end()
        yield from _mixed(part, word[0], start)


def _mixed(part: Part, word: str, start: int) -> Iterator[Diagnostic]:
    """The letters that are strangers in a word: those of whichever alphabet has fewer."""
    foreign = [index for index, letter in enumerate(word) if letter in SCRIPT_OF]
    latin = [index for index, letter in enumerate(word) if re.match(f"[{LATIN}]", letter)]
    others = len(word) - len(foreign) - len(latin)
    strangers = latin if others + len(foreign) > len(latin) else foreign
    first = strangers[0]
    name = unicodedata.name(word[first])
    yield SRC026.at(
        part.place(start + first, start + first + 1),
        f"“{word}” mixes alphabets: “{word[first]}” is {name} (U+{ord(word[first]):04X})",
        hint="type the word again",
    )


LETTER_CHECKS: tuple[Check, ...] = (
    Check(rules=(SRC025,), needs=(Manuscript,), find=_overrides),
    Check(rules=(SRC026,), needs=(Manuscript,), find=_look_alikes),
)
