"""Which lines could be headings by their words, whatever they look like.

Captions, sources, addresses of authors, rows of a form and ends of sentences are set in bold, too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.importing.structure.traits import WORDED
from edition_builder.marking.words import ALONE, NOTES, WORKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.importing.structure.traits import Traits

NAMED = ALONE | NOTES | WORKS
LONGEST, MOST_WORDS = 140, 18
LONGEST_WEAK, MOST_WORDS_WEAK = 90, 11
FEW_WORDS = 8
"""Words of a heading that may end in a full stop."""

OPEN_END = re.compile(r"[,;:\N{HORIZONTAL ELLIPSIS}\N{EN DASH}\N{EM DASH}-]\s*\Z|\.\.\.\s*\Z")
STOPPED = re.compile(r"\.[\"'”’»)\]]*\s*\Z")
INSIDE = re.compile(r"[.!?][”’»\"')\]]*\s+[^\W\d_a-zа-я]")
"""A sentence that ends within the line, and the next that begins."""
BARE_NUMBER = re.compile(r"[\W_]*(?P<number>\d{1,3}|[IVXLC]{1,7})[.)]?[\W_]*\Z")
CAPTION = re.compile(
    r"(?:(?:figure|fig\.?|table|tab\.?|abb\.?|abbildung|tabelle|illustration|plate|map|рис\.?"
    r"|таблица|photo|image|graph|chart|diagram|source|quelle|note)(?=[\s\d.:]|\Z)|[图表圖]\s?\d)",
    re.IGNORECASE,
)
NO_WORDS = re.compile(
    r"_{3}|\.{4}|\s{5}|\S@\S|https?:|www\.|\btel\b|[=<>|]|\d[.,]\d{3}|\t\s*\d+\s*\Z"
    r"|^\s*[(\[«„“\"‘']?[(\[].*[)\]][.,;]?\s*$|^[^\W\d_]+: ?\d",
    re.IGNORECASE,
)
"""Lines of forms, letterheads and typed lists, and what stands wholly in brackets."""
LISTED = re.compile(r"\s*(?:[•·▪●○■□➢✓–—*-]|\(?[a-z]\))\s")


def could_head(traits: Traits) -> bool:
    """Whether a line in a strong look could be a heading."""
    text = traits.text
    if not text or len(text) > LONGEST or traits.words > MOST_WORDS or traits.right:
        return False
    if BARE_NUMBER.match(text):
        return True
    if not any(letter.isalpha() for letter in text) or CAPTION.match(text) or LISTED.match(text):
        return False
    if traits.raised or NO_WORDS.search(text) or _opens_low(text):
        return False
    if OPEN_END.search(text) or INSIDE.search(_unnumbered(text)):
        return False
    return not (STOPPED.search(text) and traits.words > FEW_WORDS)


def could_head_weakly(traits: Traits) -> bool:
    """Whether a line could be one that little else marks."""
    text = _unnumbered(traits.text)
    is_short = len(text) <= LONGEST_WEAK and traits.words <= MOST_WORDS_WEAK
    first = next((letter for letter in text if letter.isalpha()), "I")
    opens = text[:1] in "“‘«„\"'("
    return is_short and not first.islower() and not opens and not STOPPED.search(text)


def _opens_low(text: str) -> bool:
    """Whether the first letter, behind any number, is a small one."""
    first = next((letter for letter in _unnumbered(text) if letter.isalpha()), "")
    return first.islower()


def _unnumbered(text: str) -> str:
    return re.sub(r"^\s*(?:[\w§]+\s+)?[\dIVXLC.]+[.):]?\s+", "", text)


def uncounted(texts: Sequence[str]) -> frozenset[int]:
    """Which of the lines are figures alone that do not count from one, as chapters would."""
    runs: list[list[tuple[int, int]]] = []
    for at, text in enumerate(texts):
        found = BARE_NUMBER.match(text)
        if not found or not found["number"].isdigit():
            continue
        number = int(found["number"])
        if runs and number == runs[-1][-1][1] + 1:
            runs[-1].append((at, number))
        else:
            runs.append([(at, number)])
    return frozenset(at for run in runs if len(run) == 1 or run[0][1] != 1 for at, _ in run)


def is_named_part(text: str) -> bool:
    """Whether a line says itself that it is a chapter or another part."""
    return bool(WORDED.match(text)) or _unnumbered(text).strip(" .:").casefold() in NAMED
