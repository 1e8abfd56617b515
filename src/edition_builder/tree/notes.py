"""Take the notes out of a tree and leave their calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.tree.rewrite import rewrite

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from edition_builder.tree.nodes import Node


def gather_notes(
    blocks: Sequence[Node], call: Callable[[int], Node]
) -> tuple[list[Node], list[list[Node]]]:
    """The tree with `call(number)` in the place of each note, and the notes' blocks in order.

    Notes are numbered from 1 in reading order. A note inside a note (pandoc's Markdown has none,
    but a citation in an author's note may make one) is set in parentheses where it stands.
    """
    notes: list[list[Node]] = []

    def lift(node: Node) -> Node:
        notes.append(rewrite(node["c"], {"Note": _in_parentheses}))
        return call(len(notes))

    return _outermost(blocks, lift), notes


def _outermost(blocks: Sequence[Node], lift: Callable[[Node], Node]) -> list[Node]:
    """Replace notes from the outside in, so that numbering follows the reading."""

    def visit(item: object) -> object:
        if isinstance(item, (list, tuple)):
            return [visit(child) for child in item]
        if not isinstance(item, dict) or "c" not in item:
            return item
        if item.get("t") == "Note":
            return lift(item)
        return {**item, "c": visit(item["c"])}

    return [visit(block) for block in blocks]  # type: ignore[misc]


def _in_parentheses(node: Node) -> list[Node]:
    inlines = [
        inline for block in node["c"] if block["t"] in {"Para", "Plain"} for inline in block["c"]
    ]
    return [{"t": "Str", "c": "("}, *inlines, {"t": "Str", "c": ")"}]
