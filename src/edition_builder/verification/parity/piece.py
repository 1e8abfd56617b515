"""The pieces a text is told in: one for each block that a reader meets."""

from __future__ import annotations

import enum
import re
import unicodedata
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Place
from edition_builder.frozen import dataclass
from edition_builder.verification.parity.marks import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable


class Kind(enum.Enum):
    """What a piece is, in the words of the author's findings."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"
    VERSE = "verse"
    ITEM = "list item"
    TERM = "term"
    CELL = "table cell"
    CAPTION = "caption"
    CODE = "code"
    PICTURE = "alternative text"
    WORK = "bibliography entry"
    NOTE = "note"
    CONTENTS = "line of the contents"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One block: what it is, its words on one line, and where it stands.

    In `text` a note's call is its number between `CALL` signs, a picture its alternative text
    between `PICTURE` signs, a formula its words between `FORMULA` signs. `note` is the number of
    the note it belongs to, 0 for the running text. `where` is the artefact's place (`page 7`,
    `section-02.xhtml#note-3`), `place` the manuscript's. `label`: a list's number or bullet, which
    the manuscript need not have. `marks` is what is said of the words besides them.
    """

    kind: Kind
    text: str
    note: int = 0
    where: str = ""
    place: Place | None = None
    label: bool = False
    marks: tuple[Mark, ...] = ()


CALL = "\ue000"
PICTURE = "\ue001"
FORMULA = "\ue002"
SIGNS = re.compile(f"[{CALL}{PICTURE}{FORMULA}]")

LINE_END = "\ue010"
"""Stands in a printed text where a line may have ended: a space may have gone there."""
LINE_HYPHEN = "\ue011"
"""Stands there for a hyphen that a line ends with: the manuscript's own, or the typesetter's."""

LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ſt", "ﬆ": "st"}
)
RAISED = str.maketrans(
    {sign: unicodedata.normalize("NFKC", sign) for sign in "ªº²³¹⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"}
)
"""A face draws “x²”, `x^2^` and a note's number with one glyph, which is copied as one text."""
PLAIN = LIGATURES | RAISED
HYPHENS = "\u2010-"
VARIATIONS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
RIGHT_TO_LEFT = frozenset({"R", "AL"})
_SPACES = re.compile(r"\s+")
_BEFORE_POINT = re.compile(f"{LINE_END}(?=[,.;:!?)\\]’”])")
_LOOSE = re.compile(f"[\\s{LINE_END}{LINE_HYPHEN}{HYPHENS}]+")


def worded(text: str) -> str:
    """The text as it is compared.

    Composed (NFC), ligatures and raised figures as plain ones, single spaces, no characters without
    a shape (soft hyphens, joiners, direction marks: Unicode's category Cf; variation selectors).
    """
    if not text.isascii():
        text = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
        text = unicodedata.normalize("NFC", VARIATIONS.sub("", text)).translate(PLAIN)
    return _SPACES.sub(" ", text).strip()


def letters(text: str) -> str:
    """What must be the same in any edition: no spaces, no hyphens.

    A line from right to left may be printed glyph by glyph from the left: it is known by its
    letters in any order.
    """
    bare = _LOOSE.sub("", text)
    return "".join(sorted(bare)) if runs_left(bare) else bare


def runs_left(text: str) -> bool:
    """Whether any of it is written from right to left (Unicode bidi classes R and AL)."""
    return not text.isascii() and any(
        unicodedata.bidirectional(sign) in RIGHT_TO_LEFT for sign in text
    )


def agree(expected: str, found: str) -> bool:
    """Whether two texts of the same letters also have the same spaces and hyphens.

    `found` may say where lines ended; there a space or a hyphen more or less is no difference.
    """
    if expected == found or runs_left(expected):
        return True
    if LINE_END not in found and LINE_HYPHEN not in found:
        return False
    at = 0
    for sign in found:
        here = expected[at : at + 1]
        if sign == here:
            at += 1
        elif sign == LINE_END:
            at += here == " "
        elif sign == LINE_HYPHEN:
            at += bool(here) and here in HYPHENS
        elif sign != " " or found is expected:
            return False
    return at == len(expected)


def shown(text: str) -> str:
    """A text for people: without signs of ours."""
    joined = _BEFORE_POINT.sub("", SIGNS.sub("", text).replace(LINE_HYPHEN, "-"))
    return worded(joined.replace(LINE_END, " "))


def strand(pieces: Iterable[Piece], *, notes: bool) -> tuple[Piece, ...]:
    """The running text, or the notes, in order."""
    return tuple(piece for piece in pieces if bool(piece.note) is notes)
