"""Fitting: tables and formulas that are larger than the page's text are set again.

A table is set in smaller type, then its words are broken wherever they must; a formula is drawn
smaller. So that nothing is cut off by the edge of the paper, and what was done is told. A row that
is too tall to stand on one page may be parted, so that it need not be parted from the table's head.
"""

from __future__ import annotations

import re
from math import inf, sqrt
from typing import TYPE_CHECKING, Any, NamedTuple

from weasyprint.formatting_structure import boxes

from edition_builder.paginate import walk
from edition_builder.paginate.fact import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.paginate.walk import Box, Element


class Step(NamedTuple):
    """A class that makes a table narrower, and how many times too wide it may be for that."""

    name: str
    most: float


STEPS = (Step("tight", 1.14), Step("tighter", 1.3), Step("broken", inf))
"""What a table is given, one after the other or at once; the style says what they look like."""
MANY = 24
"""Columns from which on a table has no room for space between them."""
SLACK = 0.5
"""CSS pixels something may be wider than the text."""
SIZE = re.compile(r"-?\d+\.\d+(?=em)")
NUMBER = 3.5
"""Ems that the number of a formula takes beside it."""
SMALL = 0.7
"""A formula drawn smaller than this part of its size is told."""
LONG = "long"
"""The class of a row that may be parted."""
TALL = 0.5
"""Of the page's text; a row that is taller would leave half a page empty."""
CELLS = frozenset({"td", "th"})
SHOWN = 48


def fit(pages: Sequence[Any]) -> bool:
    """Make what is too wide narrower, and free rows to break; whether anything was to be done."""
    wide = dict(item for page in pages for item in _too_wide(page))
    narrowed = sum(_narrowed(element, times) for element, times in wide.items())
    tall = {row for page in pages for row in _too_tall(page)}
    for row in tall:
        row.set("class", f"{row.get('class', '')} {LONG}".strip())
    return narrowed + len(tall) > 0


def facts(root: Element) -> Iterator[Fact]:
    """What had to be squeezed until a reader sees it."""
    for element in root.iter():
        if "broken" in walk.classes(element):
            caption = element.find("caption")
            words = walk.words(caption if caption is not None else element)
            message = f"the table “{_cut(words)}” is too wide: words in it are broken anywhere"
            hint = "give it fewer columns, turn rows into columns, or choose a larger page"
            yield Fact(code="LAY019", message=message, hint=hint, words=words)
        drawn = float(element.get("data-drawn") or 1)
        if drawn < SMALL:
            message = f"the formula “{_cut(str(element.get('alt')))}” is drawn at {drawn:.0%}"
            hint = "break it into several lines, or choose a larger page"
            yield Fact(code="LAY019", message=message, hint=hint)


def _too_wide(page: Any) -> Iterator[tuple[Element, float]]:
    """What sticks out to the right, and how many times it is too wide."""
    frame = page._page_box  # noqa: SLF001 - no public name
    edge = frame.content_box_x() + frame.width
    notes = walk.foot(page)
    for part in (*walk.body(page), *([] if notes is None else [notes])):
        for box in walk.descendants(part):
            if isinstance(box, boxes.TableBox) or _is_formula(box):
                kept = NUMBER * box.style["font_size"] if _is_numbered(box) else 0.0
                room = edge - kept - _left(box, frame)
                if box.width > room + SLACK and box.element is not None:
                    yield box.element, box.width / max(1.0, room)


def _too_tall(page: Any) -> Iterator[Element]:
    """The rows of tables that hardly fit on a page and are held together nevertheless."""
    most = TALL * page._page_box.height  # noqa: SLF001 - no public name
    for part in walk.body(page):
        for box in walk.descendants(part):
            held = isinstance(box, boxes.TableRowBox) and LONG not in walk.classes(box.element)
            if held and box.height > most:
                yield box.element


def _left(box: Box, frame: Box) -> float:
    """Where something begins; where a line could begin, if it is no more than a word in one."""
    alone = isinstance(box, boxes.TableBox) or "display" in walk.classes(box.element)
    return float(max(box.position_x, frame.content_box_x()) if alone else frame.content_box_x())


def _is_formula(box: Box) -> bool:
    return walk.is_picture(box) and "formula" in walk.classes(box.element)


def _is_numbered(box: Box) -> bool:
    return _is_formula(box) and box.element.get("data-numbered") is not None


def _narrowed(element: Element, times: float) -> bool:
    return _drawn_smaller(element, times) if element.tag == "img" else _stepped(element, times)


def _drawn_smaller(element: Element, times: float) -> bool:
    style = SIZE.sub(lambda size: f"{float(size[0]) / times:.4f}", element.get("style") or "")
    element.set("style", style)
    element.set("data-drawn", f"{float(element.get('data-drawn') or 1) / times:.4f}")
    return True


def _stepped(element: Element, times: float) -> bool:
    """Give a table the first class that may do; whether there was one left."""
    known = walk.classes(element)
    left = [step for step in STEPS if step.name not in known]
    if not left:
        return False
    for step in left:
        element.set("class", f"{element.get('class', '')} {step.name}".strip())
        if times <= step.most:
            break
    if step.name == "broken":
        _share(element)
    return True


def _share(table: Element) -> None:
    """Give each column of a table its part of the page's width, by the text in it."""
    rows = [[cell for cell in row if cell.tag in CELLS] for row in table.iter("tr")]
    columns = max(map(len, rows), default=0)
    if columns > MANY:
        table.set("class", f"{table.get('class')} crowded")
    if not rows or len(rows[0]) < columns:
        return
    shares = [max(sqrt(len(walk.words(row[at]))) for row in rows if at < len(row)) + 1
              for at in range(columns)]  # fmt: skip
    for cell, share in zip(rows[0], shares, strict=True):
        cell.set("style", f"width: {100 * share / sum(shares):.2f}%")


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1].rstrip() + "…"
