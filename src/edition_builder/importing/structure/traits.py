"""What a paragraph looks like as a whole, and what is usual in the text around it."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from edition_builder.frozen import dataclass
from edition_builder.importing.script import Paragraph, Shown, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from edition_builder.importing.script import Block, Look

MOSTLY = 0.9
"""The share of its letters that makes a paragraph bold, italic, … as a whole."""
REMEMBERED = 1 << 14
"""Paragraphs whose traits are kept, since several questions are asked of each."""
LONG = 120
"""Letters from which a paragraph is surely running text."""

NUMBER = re.compile(
    r"\s*(?:(?:chapter|part|section|kapitel|teil|abschnitt|chapitre|partie|глава|часть|раздел"
    r"|capítulo|capitolo|hoofdstuk|§)\s+)?"
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,4}|[IVXLC]{1,6}|[A-H](?=[.)]))(?P<sign>[.):]?)(?P<gap>\s+|\Z)",
    re.IGNORECASE,
)
WORDED = re.compile(
    r"\s*(?:chapter|part|kapitel|teil|chapitre|partie|глава|часть)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """A paragraph as an eye sees it; `size` in points, 0 where unknown.

    `raised` says so of its first letter.
    """

    text: str
    bold: bool
    italic: bool
    underlined: bool
    small_caps: bool
    capitals: bool
    fixed: bool
    size: float
    centred: bool
    right: bool
    raised: bool

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def depth(self) -> int:
        """How deep its number goes: `2.1 Sources` 2, `IV.` 1, no number 0."""
        match = NUMBER.match(self.text)
        if not match:
            return 0
        is_plain = match["number"].isalpha() and not match["sign"] and match["gap"].strip(" ") == ""
        if (
            is_plain
            and len(self.text.strip()) > len(match[0].strip())
            and not WORDED.match(self.text)
        ):
            return 0  # “I think”, “A party”
        return match["number"].count(".") + 1


@lru_cache(maxsize=REMEMBERED)
def traits_of(paragraph: Paragraph) -> Traits:
    """The traits of a paragraph."""
    letters = [
        (len(piece.text) - piece.text.count(" "), piece.look)
        for piece in paragraph.pieces
        if isinstance(piece, Words) and piece.look.raised == 0
    ]
    total = sum(count for count, _ in letters)
    text = paragraph.text.strip()

    def is_mostly(test: Callable[[Look], bool]) -> bool:
        return total > 0 and sum(n for n, look in letters if test(look)) >= MOSTLY * total

    return Traits(
        text=text,
        bold=is_mostly(lambda look: look.bold),
        italic=is_mostly(lambda look: look.italic),
        underlined=is_mostly(lambda look: look.underlined),
        small_caps=is_mostly(lambda look: look.small_caps),
        capitals=is_mostly(lambda look: look.capitals) or _is_shouted(text),
        fixed=is_mostly(lambda look: look.fixed),
        size=_main_size(letters),
        centred=paragraph.shape.align == "center",
        right=paragraph.shape.align == "right",
        raised=_begins_raised(paragraph),
    )


def _begins_raised(paragraph: Paragraph) -> bool:
    """Whether its first letter is raised, as the mark of a note or of an author's address is."""
    words = (piece for piece in paragraph.pieces if isinstance(piece, Words) and piece.text.strip())
    return next((piece.look.raised > 0 for piece in words), False)


def _is_shouted(text: str) -> bool:
    """Whether more than three letters are there, and all of them capitals."""
    if text.upper() != text or text.lower() == text:
        return False
    return sum(map(str.isalpha, text)) > 3  # noqa: PLR2004


def _main_size(letters: Iterable[tuple[int, Look]]) -> float:
    sizes: Counter[float] = Counter()
    for count, look in letters:
        sizes[look.size] += count
    return sizes.most_common(1)[0][0] if sizes else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What is usual in a text: size of letters and indents in points, and which looks."""

    size: float = 0
    left: float = 0
    right: float = 0
    bold: bool = False
    italic: bool = False
    centred: bool = False
    fixed: bool = False


def measure(blocks: Iterable[Block]) -> Measure:
    """What most letters of the running text have in common."""
    body = [
        item for item in blocks if isinstance(item, Paragraph) and item.role == "" and not item.item
    ]
    return Measure(
        size=_usual(body, lambda item: traits_of(item).size),
        left=_usual(body, lambda item: item.shape.left),
        right=_usual(body, lambda item: item.shape.right),
        bold=bool(_usual(body, lambda item: float(traits_of(item).bold))),
        italic=bool(_usual(body, lambda item: float(traits_of(item).italic))),
        centred=bool(_usual(body, lambda item: float(item.shape.align == "center"))),
        fixed=bool(_usual(body, lambda item: float(traits_of(item).fixed))),
    )


def _usual(body: Iterable[Paragraph], value: Callable[[Paragraph], float]) -> float:
    counts: Counter[float] = Counter()
    for paragraph in body:
        counts[value(paragraph)] += len(paragraph.text)
    return counts.most_common(1)[0][0] if counts else 0.0


def is_picture(block: Block) -> bool:
    """Whether a paragraph holds nothing but a picture."""
    return (
        isinstance(block, Paragraph)
        and not block.text.strip()
        and any(isinstance(piece, Shown) for piece in block.pieces)
    )
