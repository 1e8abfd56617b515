"""Widths and alignments as classes: a strict content-security policy allows no style attribute."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

MEDIA = ("print", "screen", "ebook")
DECLARATION = re.compile(r"(text-align|width):\s*(left|right|center|justify|[\d.]+[a-z%]*)")
PIXELS: Mapping[str, float] = {
    "px": 1, "pt": 96 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "q": 2.4 / 2.54,
}  # fmt: skip
"""CSS pixels to a unit (CSS Values 4, § 6.2)."""
LENGTH = re.compile(r"(\d+(?:\.\d+)?)([a-z%]*)")
WIDEST = 4000
NARROW = 30
"""Characters in the longest row of a table that takes less than half a book's line."""


def classes_for_styles(body: _Element) -> tuple[int, ...]:
    """Turn every style attribute into a class, and tell which percentages are needed.

    A cell's alignment becomes `left`, `center` or `right`; a width in per cent becomes `w-N`; an
    image's absolute width becomes its `width` attribute, in pixels.
    """
    widths: set[int] = set()
    for element in body.xpath("//*[@style]"):
        style = element.attrib.pop("style")
        for name, value in DECLARATION.findall(style):
            if name == "text-align":
                _add_class(element, value)
            else:
                widths.update(_set_width(element, value))
    for head in body.xpath("//thead//th[not(@scope)]"):
        head.set("scope", "col")
    for head in body.xpath("//tbody//th[not(@scope)]"):
        head.set("scope", "row")
    for table in body.xpath("//table[caption]"):
        if _is_narrow(table):
            _add_class(table, "narrow")
    return tuple(sorted(widths))


def width_rules(widths: Iterable[int], styles: Mapping[str, str]) -> Mapping[str, str]:
    """The author's overlay for each medium, after the rules for the widths in use."""
    rules = "".join(f".w-{width}{{width:{width}%}}\n" for width in widths)
    return MappingProxyType({medium: rules + styles.get(medium, "") for medium in MEDIA})


def _set_width(element: _Element, value: str) -> tuple[int, ...]:
    found = LENGTH.fullmatch(value)
    if found is None:
        return ()
    number, unit = float(found[1]), found[2]
    if unit == "%":
        percent = min(max(round(number), 1), 100)
        _add_class(element, f"w-{percent}")
        return (percent,)
    if element.tag == "img" and unit in PIXELS:
        element.set("width", str(min(round(number * PIXELS[unit]), WIDEST)))
    return ()


def _is_narrow(table: _Element) -> bool:
    """Whether a table's caption is so much longer than its rows that it wants more room."""
    rows = max((_letters(row) for row in table.iter("tr")), default=0)
    caption = table.find("caption")
    return caption is not None and rows < NARROW and _letters(caption) > rows


def _letters(element: _Element) -> int:
    return sum(len(words) for words in element.itertext())


def _add_class(element: _Element, name: str) -> None:
    element.set("class", f"{element.get('class', '')} {name}".strip())
