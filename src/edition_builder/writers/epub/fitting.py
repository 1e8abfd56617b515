"""What is wider than a phone: an ebook cannot be moved sideways, so tables and formulas give way.

A table of many columns is set smaller; one whose longest words find no room beside one another is
read row by row on narrow screens, each cell behind its column's heading. A long formula shrinks
with the screen. Style does all of it: the text is the same everywhere.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from edition_builder.writers.epub.xhtml import MATHML, add_class, tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

MANY_COLUMNS = 5
"""So many columns of words are wider than a phone."""
ROOM = 44
"""Letters that a phone has room for in a line of a table set small."""
LEAVES = frozenset(f"{{{MATHML}}}{name}" for name in ("mi", "mn", "mo", "ms", "mtext"))
LONG, LONGER = 20, 32
"""Letters of a formula from which on it shrinks with the screen, and shrinks more."""


def fit_table(table: etree._Element) -> None:
    """Say by a class how the table gives way, and put each cell's heading where style finds it."""
    rows = [list(row) for row in table.iter(tag("tr"))]
    if max(map(len, rows), default=0) >= MANY_COLUMNS:
        add_class(table, "wide")
    headings = _headings(table)
    if headings and _letters_across(rows) > ROOM and _is_plain(rows):
        add_class(table, "by-row")
        for row in rows[1:]:
            for cell, heading in zip(row, headings, strict=False):
                cell.set("data-head", heading)


def fit_formula(formula: etree._Element) -> None:
    """Say by a class that a formula is long; its source is not shown, and does not count."""
    letters = sum(len(leaf.text or "") for leaf in formula.iter(*LEAVES))
    if letters > LONG:
        add_class(formula, "longer" if letters > LONGER else "long")


def _headings(table: etree._Element) -> tuple[str, ...]:
    """The words of the one row of headings; none where there are more, or a link in one."""
    head = table.find(tag("thead"))
    if head is None or len(head) != 1 or next(head.iter(tag("a")), None) is not None:
        return ()
    return tuple(" ".join(_words(cell)) for cell in head[0])


def _letters_across(rows: list[list[etree._Element]]) -> int:
    """The longest words of all columns, beside one another."""
    columns = zip_longest(*rows)
    return sum(
        max(len(word) for cell in column if cell is not None for word in ("", *_words(cell)))
        for column in columns
    )


def _words(cell: etree._Element) -> Iterator[str]:
    return iter("".join(cell.itertext()).split())


def _is_plain(rows: list[list[etree._Element]]) -> bool:
    """Whether no cell reaches over another."""
    return not any({"colspan", "rowspan"} & set(cell.attrib) for row in rows for cell in row)
