"""Read through a tree in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from edition_builder.tree.nodes import Node

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Visit:
    """A node met on the way, how deep it lies (from 0), and whether inside an author's note."""

    node: Node
    depth: int
    in_note: bool


def walk(content: Any) -> Iterator[Visit]:
    """Every node at or below `content`, a parent before its children.

    Works without recursion, so no nesting is too deep for it.
    """
    waiting: list[tuple[Any, int, bool]] = [(content, 0, False)]
    while waiting:
        item, depth, in_note = waiting.pop()
        if isinstance(item, (list, tuple)):
            waiting.extend((child, depth, in_note) for child in reversed(item))
        elif isinstance(item, dict):
            kind = item.get("t")
            if isinstance(kind, str):
                yield Visit(item, depth, in_note)
            inside = in_note or kind == "Note"
            if kind == "Cite":
                waiting.append((item["c"][1], depth + 1, inside))
            elif "c" in item:
                waiting.append((item["c"], depth + 1, inside))
