"""The heads of tables that have none by their markup, in every edition alike.

Someone who hears a table, cell by cell, is told the heads that a cell stands under and beside; a
table without any is a heap of words (WCAG 2.2, 1.3.1, technique H51; ISO 14289-1, 7.5). Where the
first row is all bold, that is how its author said that it holds the names of the columns. Any other
is read from its stub, as printers call the first column: it names what its row tells. So is one
whose head leaves the place over the stub empty; an empty cell heads nothing (axe's rule
`empty-table-header`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml.html import Element

from edition_builder.compose.markup import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.etree import _Element

BOLD = frozenset({"b", "strong"})
CELLS = ("td", "th")


def name_heads(body: _Element) -> None:
    """Give every table of more than one column heads for its columns, or for its rows."""
    for table in body.iter("table"):
        rows = table.xpath("tr | tbody/tr")
        if len(rows) > 1 and table.find("thead") is None and _is_head(rows[0]):
            _move_to_head(table, rows.pop(0))
        elif rows and not table.xpath("*/tr/th | tr/th"):
            if len(rows) > 1 and _is_bold(rows[0]):
                _move_to_head(table, rows[0])
            else:
                _name_stub(rows)
        corner = table.xpath("thead[1]/tr[1]/*[1]")
        if corner and _is_empty(corner[0]) and not table.xpath("tbody/tr/th"):
            _name_stub(rows)
        for cell in filter(_is_empty, table.xpath("thead/tr/th")):
            cell.tag = "td"


def _is_head(row: _Element) -> bool:
    """Whether a row is all heads, as HTML without a `thead` has them."""
    return all(cell.tag == "th" for cell in row) and not row.xpath("*[@rowspan > 1]")


def _is_empty(cell: _Element) -> bool:
    return not words_of(cell) and cell.find(".//img") is None


def _is_bold(row: _Element) -> bool:
    """Whether all words of a row are bold, in more than one cell, and none reaches below it."""
    if row.xpath("*[@rowspan > 1]"):
        return False
    told = [cell for cell in row.iterchildren(*CELLS) if words_of(cell)]
    return len(told) > 1 and all(_wrapping(cell) is not None for cell in told)


def _wrapping(cell: _Element) -> _Element | None:
    """The bold element that holds all of a cell's words."""
    only = cell[0] if len(cell) == 1 else None
    if only is None or only.tag not in BOLD or words_of(cell) != words_of(only):
        return None
    return only


def _move_to_head(table: _Element, row: _Element) -> None:
    """Make a row the table's head; what was bold is the head's style."""
    head = Element("thead")
    table.insert(table.index(row.getparent()), head)
    head.append(row)
    for cell in row.iterchildren(*CELLS):
        bold = _wrapping(cell)
        if bold is not None:
            bold.drop_tag()
        cell.tag = "th"


def _name_stub(rows: Sequence[_Element]) -> None:
    """Make heads of the first cells of rows, as far as something is in them and beside them."""
    covered = 0
    for row in rows:
        if covered:
            covered -= 1
            continue
        cells = list(row.iterchildren(*CELLS))
        covered = _rows(cells[:1]) - 1
        if len(cells) > 1 and words_of(cells[0]):
            cells[0].tag = "th"


def _rows(cells: Iterable[_Element]) -> int:
    """The rows that a cell reaches over; the sanitiser has seen to what the number is."""
    return next((int(cell.get("rowspan", "1")) for cell in cells), 1)
