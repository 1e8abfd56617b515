"""The tally: every letter that was written is looked for on the pages.

WeasyPrint 70 loses text in a few places without a word. Each element's own letters are counted in
the manuscript and on the pages; hyphens and spaces, which a line may add or drop, are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from weasyprint.formatting_structure import boxes

from edition_builder.paginate import walk
from edition_builder.paginate.fact import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.paginate.walk import Element

UNCOUNTED = re.compile("[\\s\u00ad\u200b\u200c\u200d\u2060\ufeff\u2010-]+")
UNPRINTED = frozenset({"head", "annotation", "annotation-xml"})
"""Elements that are not meant to be seen: what stands in them is another form of the text."""
SHOWN = 48


def lost(root: Element, pages: Sequence[Any], *, hidden: bool) -> list[Fact]:
    """A fact where there are letters that are on no page, naming the first place.

    `hidden`: whether the author's style may hide things, so that what is missing as a whole is no
    fault.
    """
    printed = _printed(pages)
    missing = {
        element: written - printed[element]
        for element in _seen(root)
        if (written := _count("".join(_own(element)))) > printed[element]
        and (printed[element] or not hidden)
    }
    if not missing:
        return []
    words = walk.words(next(iter(missing)))[:SHOWN]
    message = f"{sum(missing.values())} letters are on no page, first in “{words}”"
    return [Fact(code="LAY002", message=message, hint="break it up, or write it otherwise")]


def _printed(pages: Sequence[Any]) -> Counter[Element]:
    """How many letters of each element stand on the pages, repeated table heads counted once."""
    printed: Counter[Element] = Counter()
    heads: dict[Element, int] = {}
    for number, page in enumerate(pages):
        for part in walk.parts(page):
            if not isinstance(part, boxes.MarginBox):
                for box in walk.once(part, heads, number):
                    if walk.is_text(box) and not walk.pseudo(box):
                        printed[box.element] += _count(box.text)
    return printed


def _seen(element: Element) -> Iterator[Element]:
    """Every element whose text is to be seen."""
    stack = [element]
    while stack:
        current = stack.pop()
        name = str(current.tag).rpartition("}")[2]
        if name not in UNPRINTED:
            yield current
            stack.extend(reversed(current))


def _own(element: Element) -> Iterator[str]:
    """The text straight in an element."""
    yield element.text or ""
    for child in element:
        yield child.tail or ""


def _count(text: str) -> int:
    return len(UNCOUNTED.sub("", text))
