"""Make a new tree from an old one by a table of replacements."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from edition_builder.tree.nodes import Node

Replacement = Callable[[Node], "Node | Sequence[Node]"]
"""What becomes of a node whose children have been rewritten: one node, several, or none."""


def rewrite(nodes: Sequence[Node], table: Mapping[str, Replacement]) -> list[Node]:
    """New nodes in which every node of a kind in the table has been replaced, children first.

    A replacement that gives a list is spliced into the place of the node.
    """
    return list(_items(nodes, table))


def _items(items: Sequence[Any], table: Mapping[str, Replacement]) -> list[Any]:
    made: list[Any] = []
    for item in items:
        new = _value(item, table)
        if isinstance(item, dict) and isinstance(new, (list, tuple)):
            made.extend(new)
        else:
            made.append(new)
    return made


def _value(item: Any, table: Mapping[str, Replacement]) -> Any:
    if isinstance(item, (list, tuple)):
        return _items(item, table)
    if not isinstance(item, dict) or "c" not in item:
        return _replaced(item, table) if isinstance(item, dict) else item
    return _replaced({**item, "c": _value(item["c"], table)}, table)


def _replaced(node: Node, table: Mapping[str, Replacement]) -> Any:
    kind = node.get("t")
    replacement = table.get(kind) if isinstance(kind, str) else None
    return replacement(node) if replacement else node
