"""Running heads, page numbers and notices that `import` holds for a decision."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.normalise.correction import Correction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

SIGN = "::: {.held}"
HELD = expression(
    r"\n*^::: \{\.held\}\n(?P<words>.*?)\n:::[ \t]*(?:\n+|\Z)", re.MULTILINE | re.DOTALL
)
SHOWN = 60
NOTICE = expression(r"START OF|END OF|ebook|Gutenberg", re.IGNORECASE)


def held(copy: Copy) -> Iterator[Correction]:
    """Each, to be taken out; the paragraph that it interrupts is one again."""
    if SIGN not in copy.text:
        return
    for found in HELD.finditer(copy.text):
        words = " ".join(found["words"].split())
        shown = words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
        yield Correction(
            start=found.start(),
            end=found.end(),
            after=_between(copy.text, found.start(), found.end()),
            message=f"“{shown}” came with the pages, and is held",
            hint="take it out, or take the ::: lines away to keep it",
        )


def _between(text: str, start: int, end: int) -> str:
    """What parts the text above from the text below when nothing stands between them."""
    from edition_builder.marking.blocks import SMALL, has_ended, is_hyphened  # noqa: PLC0415 - seldom

    above, below = text[max(0, start - 200) : start], text[end : end + 40]
    if not above.strip() or not below.strip():
        return "\n" if above.strip() else ""
    if above.startswith("\n") or not SMALL.match(below) or has_ended(above):
        return "\n\n"
    return "" if is_hyphened(above) else " "
