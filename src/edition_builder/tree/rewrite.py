"""Make a new tree from an old one by a table of replacements."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from edition_builder.tree.nodes import LEAVES, Node

Replacement = Callable[[Node], "Node | Sequence[Node]"]
"""What becomes of a node whose children have been rewritten: one node, several, or none."""


def rewrite(nodes: Sequence[Node], table: Mapping[str, Replacement]) -> list[Node]:
    """New nodes in which every node of a kind in the table has been replaced, children first.

    A replacement that gives a list is spliced into the place of the node.
    """
    return _items(nodes, table, LEAVES.difference(table))


def _items(
    items: Sequence[Any], table: Mapping[str, Replacement], kept: frozenset[str]
) -> list[Any]:
    """The items rewritten; nodes of the kinds in `kept` are as they were."""
    made: list[Any] = []
    for item in items:
        if isinstance(item, dict):
            if item.get("t") in kept:
                made.append(item)
                continue
            new = _node(item, table, kept)
            if isinstance(new, (list, tuple)):
                made.extend(new)
            else:
                made.append(new)
        elif isinstance(item, (list, tuple)):
            made.append(_items(item, table, kept))
        else:
            made.append(item)
    return made


def _node(node: Node, table: Mapping[str, Replacement], kept: frozenset[str]) -> Any:
    content = node.get("c")
    if isinstance(content, (list, tuple)):
        node = {**node, "c": _items(content, table, kept)}
    elif isinstance(content, dict):
        node = {**node, "c": _node(content, table, kept)}
    kind = node.get("t")
    replacement = table.get(kind) if isinstance(kind, str) else None
    return replacement(node) if replacement else node
