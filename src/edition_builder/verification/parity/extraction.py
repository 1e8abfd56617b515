"""Reading a PDF without its tags, as copying and searching do, and holding the two side by side."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from edition_builder.engines.pdfium import PdfUnreadableError, labels_and_texts
from edition_builder.frozen import dataclass
from edition_builder.verification.parity.piece import letters, runs_left, worded
from edition_builder.verification.parity.unreadable import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.verification.parity.structure import PrintedText

MOST_PAGES = 20_000
NUMBER = re.compile(r"\(\d+(?:\.\d+)*[a-z]?\)")
"""The number of a formula: put at the margin, and so drawn when the text of its page has been."""
LEFTWARDS = frozenset({"R", "AL", "NSM"})
"""Letters from right to left, and the marks on them (UAX #9, table 4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discord:
    """A page (from 1) on which plain extraction differs: letters less, letters more, or order.

    `words` are those that stand in another place, where the letters are the same.
    """

    page: int
    lost: str = ""
    more: str = ""
    words: str = ""


def discords(data: bytes, printed: PrintedText) -> Iterator[Discord]:
    """Every page that PDFium reads otherwise than through the tags.

    Raises `UnreadableError`.
    """
    try:
        pages = labels_and_texts(data, most=MOST_PAGES)
    except PdfUnreadableError as error:
        raise UnreadableError(str(error)) from error
    for number, (_, extracted) in enumerate(pages):
        found = letters(worded(extracted))
        tagged = letters(worded(printed.pages[number]))
        lost, more = _surplus(tagged, found), _surplus(_written_once(found, tagged), tagged)
        if lost or more:
            yield Discord(page=number + 1, lost=lost, more=more)
        elif not runs_left(found):
            strands = printed.strands[number]
            for words in filter(None, (_out_of_order(found, strand) for strand in strands)):
                yield Discord(page=number + 1, words=words)


def _written_once(found: str, tagged: str) -> str:
    """What was found, without letters from right to left that the page has at all.

    What such a line says is said beside its glyphs (ISO 32000-1, 14.9.4), and PDFium copies some
    words of it twice.
    """
    if not runs_left(found):
        return found
    return "".join(
        sign
        for sign in found
        if sign not in tagged or unicodedata.bidirectional(sign) not in LEFTWARDS
    )


def _surplus(one: str, other: str) -> str:
    """The letters that one text has more often than the other."""
    return "".join((Counter(one) - Counter(other)).elements())


def _out_of_order(page: str, strand: tuple[str, ...]) -> str:
    """The first words of a strand that the page does not have behind those before them."""
    at = 0
    for words in strand:
        wanted = letters(worded(words))
        if NUMBER.fullmatch(wanted):
            continue
        start = page.find(wanted, at)
        if start < 0:
            return worded(words)
        at = start + len(wanted)
    return ""
