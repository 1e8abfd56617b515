"""Markdown as a source: its words, without addresses, notes' calls and tags."""

from __future__ import annotations

import re

from edition_builder.expression import expression
from edition_builder.sources.plain_text import decoded, paged

MARKUP = expression(
    r"(?<=\])\([^()\n]{0,500}\)"  # the address of a link
    r"|\[\^[^\]\n]{1,80}\]:?"  # the call of a note
    r"|<!--.*?-->"
    r"|</?[A-Za-z][^<>\n]{0,300}>"
    r"|\\(?=[^\w\s])",
    re.DOTALL,
)


def read(data: bytes) -> list[tuple[str, str]]:
    """The text by its pages, marked as in plain text."""
    return paged(MARKUP.sub("", decoded(data)))
