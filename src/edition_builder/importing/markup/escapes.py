"""Signs that pandoc's writer leaves as they are, and its reader takes for something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.importing.markup.marks import OPENS, is_mark, leading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.tree import Node

MISREAD = re.compile(
    r"(?<![^\W_])@|@(?=\w{1,60}@\w)|&(?=#?\w{1,32};)|!(?=\[)|#(?=[#\s]*\Z)|\{(?=[.#\w-])"
)
"""A citation, an entity, a picture, the end of a heading, attributes."""
MISREAD_BEHIND = {"Cite": "(", "Note": ":"}
"""What would make the citation a link, and the note's call its beginning."""
MISREAD_FIRST = re.compile(r"(Table|Figure)?(:)|(~)")
"""At the beginning of a block: `:` would make a definition, `Table:` a caption."""


def escaped(nodes: Sequence[Node]) -> Iterator[Node]:
    """The inlines, with an escape before each sign that would be misread."""
    last = ""
    for node in nodes:
        if node["t"] == "Str":
            yield from _escaped(node["c"], MISREAD_BEHIND.get(last, ""))
        else:
            yield node
        last = last if is_mark(node) else node["t"]


def _escaped(text: str, first: str) -> Iterator[Node]:
    """The words, escaped; `first` are the signs that are misread at their beginning."""
    if text[:1] and text[0] in first:
        yield {"t": "RawInline", "c": ["markdown", f"\\{text[0]}"]}
        text = text[1:]
    last = 0
    for found in MISREAD.finditer(text):
        if found.start() > last:
            yield {"t": "Str", "c": text[last : found.start()]}
        yield {"t": "RawInline", "c": ["markdown", f"\\{found[0]}"]}
        last = found.end()
    if last < len(text):
        yield {"t": "Str", "c": text[last:]}


def behind_first_word(nodes: list[Node]) -> list[Node]:
    """The inlines with no mark of a question, and no bare `:`, at their beginning."""
    first = next((i for i, node in enumerate(nodes) if not is_mark(node)), None)
    if first is None:
        return nodes
    opening = [leading(node) if node["c"][1][0] == OPENS else node for node in nodes[:first]]
    return [*_opened(nodes[first]), *opening, *nodes[first + 1 :]]


def _opened(node: Node) -> list[Node]:
    """The first inline of a block."""
    match = MISREAD_FIRST.match(node["c"]) if node["t"] == "Str" else None
    if not match:
        return [node]
    at = match.end() - 1
    text = node["c"]
    parts: list[Node] = [{"t": "Str", "c": text[:at]}] if at else []
    parts.append({"t": "RawInline", "c": ["markdown", "\\" + text[at]]})
    return [*parts, {"t": "Str", "c": text[at + 1 :]}] if text[at + 1 :] else parts
