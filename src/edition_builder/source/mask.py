"""A text with some of its pieces blanked out, everything else where it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.source.lexer import lex
from edition_builder.source.token import OPAQUE

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from edition_builder.source.token import Kind

VISIBLE = re.compile(r"[^\n]")


def masked(text: str, kinds: AbstractSet[Kind] = OPAQUE) -> str:
    """The text with the pieces of these kinds turned to spaces, so that offsets stay true.

    With the default kinds what is left is the author's prose and its markup. A fence that is never
    closed hides nothing but itself.
    """
    pieces: list[str] = []
    position = 0
    for token in lex(text):
        if token.kind in kinds and token.end > position:
            start = max(position, token.start)
            pieces.append(text[position:start])
            pieces.append(VISIBLE.sub(" ", text[start : token.end]))
            position = token.end
    return "".join([*pieces, text[position:]])
