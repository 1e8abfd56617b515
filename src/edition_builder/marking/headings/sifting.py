"""Lines that look like headings and are none: of addresses, of title pages, of a story's speech."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from edition_builder.marking.blocks import Kind
from edition_builder.marking.headings.signs import COUNTING, PROSE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.marking.blocks import Block
    from edition_builder.marking.headings.signs import Style

UNNAMED = frozenset({"plain", "capitals"})
"""Styles that say by nothing but their look that a line is a heading."""

MOST_PROSE = 200
"""Paragraphs for each short line alone; where there are more, the lines are the story's own."""


def sift(blocks: Sequence[Block], styles: list[Style | None]) -> None:
    """Take their style from all that are none."""
    _drop_lists(styles)
    _drop_front(blocks, styles)
    _drop_rare(blocks, styles)


def _drop_lists(styles: list[Style | None]) -> None:
    """Several short lines in a row are an address or a list, and none of them a heading."""
    plain = [at for at, style in enumerate(styles) if style and style.name == "plain"]
    counted = {at for at, style in enumerate(styles) if style and style.name in COUNTING}
    for above, below in pairwise(plain):
        if below == above + 1 and above - 1 not in counted:
            styles[above] = None


def _drop_front(blocks: Sequence[Block], styles: list[Style | None]) -> None:
    """Lines of a title page stand above the text, and head none of it."""
    begin = next((at for at, block in enumerate(blocks) if _is_prose(block)), 0)
    while begin and styles[begin - 1]:
        begin -= 1
    for at in range(begin):
        style = styles[at]
        if style and style.name in UNNAMED:
            styles[at] = None


def _drop_rare(blocks: Sequence[Block], styles: list[Style | None]) -> None:
    """A story of hundreds of paragraphs has no heading but one or two."""
    plain = [at for at, style in enumerate(styles) if style and style.name == "plain"]
    if len(plain) * MOST_PROSE < sum(block.plain for block in blocks) - len(plain):
        for at in plain:
            styles[at] = None


def _is_prose(block: Block) -> bool:
    return block.kind is Kind.PARAGRAPH and len(block.words) >= PROSE
