"""What no page, line or volume could hold: refused before the typesetter's time is spent on it."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError
from edition_builder.rules.lay import LAY007

if TYPE_CHECKING:
    from collections.abc import Callable

ENDLESS = re.compile(r"[^\s<>]{100000,}")
"""More letters without a space than a paragraph of any script has."""
SHOWN = 20
VOLUME = 8 * 2**20
"""Characters of text and markup: some 2,500 pages, more than is bound as one volume.

At the pace of plain prose (75 to 100 seconds a MiB) the typesetter's longest time is over by then.
"""
PARAGRAPH = re.compile(r"<p\b.*?</p>", re.DOTALL)
LONGEST = 500_000
"""Characters of a paragraph: some 80,000 words without an end, as long as a book.

Lines are weighed against each other over the whole of it: 60,000 words take a minute.
"""
WIDEST = 120
"""Columns of a table of which the widest page has room for less than a letter each."""
ROW = re.compile(r"<tr\b(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<t[dh]\b")
TAGS = re.compile(r"<[^>]*>")
ELSEWHERE = "or make the other editions alone: edition-builder build epub html"


def refuse_unbound(html: str) -> None:
    """Raise `EditionError` (LAY007) for what could never be set, however long one waits."""
    for look, hint in REFUSED.items():
        words = look(html)
        if words:
            message = f"the pages could not be set: {words}"
            raise EditionError([LAY007.at(None, message, hint=hint)])


def _endless_word(html: str) -> str:
    found = ENDLESS.search(html)
    if not found:
        return ""
    shown = unescape(found[0][:SHOWN])
    return f"“{shown}…” goes on for {len(found[0])} letters without a space"


def _endless_text(html: str) -> str:
    if len(html) <= VOLUME:
        return ""
    return f"the text has {len(html) / 2**20:.0f} MB, more than is ever bound as one volume"


def _endless_paragraph(html: str) -> str:
    for found in PARAGRAPH.finditer(html):
        if len(found[0]) > LONGEST:
            words = " ".join(unescape(TAGS.sub("", found[0][: 10 * SHOWN])).split())
            return f"the paragraph “{words[:SHOWN]}…” goes on for {len(found[0])} characters"
    return ""


def _endless_row(html: str) -> str:
    for row in ROW.finditer(html):
        cells = len(CELL.findall(row[1]))
        if cells > WIDEST:
            words = " ".join(unescape(TAGS.sub(" ", row[1][row[1].find(">") + 1 :])).split())
            return f"the table with the row “{words[:SHOWN]}…” has {cells} columns"
    return ""


REFUSED: dict[Callable[[str], str], str] = {
    _endless_word: "take out what is no text, such as data that was pasted in",
    _endless_text: f"make it volumes, an edition for each; {ELSEWHERE}",
    _endless_paragraph: "end paragraphs with an empty line; perhaps line ends were lost",
    _endless_row: f"part the table, or turn rows into columns; {ELSEWHERE}",
}
"""What is looked for, each with what helps."""
