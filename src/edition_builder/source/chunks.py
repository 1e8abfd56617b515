"""Chunks of R Markdown and Quarto: code between fences, in a form that pandoc takes for text.

A fence that opens with `{r, echo=FALSE}` has attributes for knitr and none for pandoc, which reads
the chunk as a line of code in a paragraph and looks for formulas in it.
"""

from __future__ import annotations

from edition_builder.expression import expression
from edition_builder.source.lexer import lex
from edition_builder.source.token import Kind

CHUNK = expression(r"([ \t>]*(?:`{3,}|~{3,}))\{([A-Za-z]\w*)(?:[ \t,][^\n`]*)?\}[ \t]*(?=\n)")
MAY_BE = ("```{", "~~~{")


def with_chunks_as_code(text: str) -> str:
    """The text with each chunk's fence naming its language alone; every line as long as it was."""
    if not any(opening in text for opening in MAY_BE):
        return text
    pieces: list[str] = []
    end = 0
    for token in lex(text):
        found = CHUNK.match(text, token.start) if token.kind is Kind.FENCED_CODE else None
        if found:
            fence = f"{found[1]} {found[2]}".ljust(len(found[0]))
            pieces += (text[end : found.start()], fence)
            end = found.end()
    return "".join([*pieces, text[end:]])
