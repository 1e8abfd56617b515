"""One pass over Markdown source that finds what is more than words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from edition_builder.source.blocks import read_blocks
from edition_builder.source.inlines import read_inlines

if TYPE_CHECKING:
    from edition_builder.source.token import Token

REMEMBERED = 64
"""Texts whose tokens are kept, since many checks look at the same parts."""


@lru_cache(maxsize=REMEMBERED)
def lex(text: str) -> tuple[Token, ...]:
    """The tokens of a part's text in order of their start, an outer one before its inner ones.

    Takes time in proportion to the text, whatever it holds. Follows Pandoc's Markdown closely
    enough to point at things; where the two differ, the tree is right.
    """
    blocks, prose = read_blocks(text)
    found = list(blocks)
    for start, end in prose:
        found.extend(read_inlines(text, start, end))
    return tuple(sorted(found, key=lambda token: (token.start, -token.end)))
