"""Give citations that are rendered in the text a name, so that their page can be found."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from edition_builder.tree.calls import keys_inside
from edition_builder.tree.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.tree.nodes import Node

PLACE = "eb-cite-{group}"
"""The identifier of a citation's words, by the number of its group."""


def named_citations(blocks: Sequence[Node]) -> list[Node]:
    """The tree with the words of every citation in the text in a span named `eb-cite-GROUP`.

    Groups are numbered as `citing_notes` numbers them. Citations in notes have their call.
    """
    groups = count()
    return [_named(block, groups) for block in blocks]


def _named(item: Any, groups: Iterator[int], *, in_note: bool = False) -> Any:
    if isinstance(item, list | tuple):
        return [_named(child, groups, in_note=in_note) for child in item]
    if not isinstance(item, dict) or "c" not in item:
        return item
    if item.get("t") == "Cite":
        return _cited(item, groups, in_note=in_note)
    inside = in_note or item.get("t") == "Note"
    return {**item, "c": _named(item["c"], groups, in_note=inside)}


def _cited(cite: Node, groups: Iterator[int], *, in_note: bool) -> Node:
    keys, words = cite["c"]
    group = next(groups)
    for _ in keys_inside(keys):
        next(groups)
    apart = in_note or any(visit.node["t"] == "Note" for visit in walk(words, ("Note",)))
    inner = _named(words, groups, in_note=in_note)
    if not apart and inner:
        inner = [{"t": "Span", "c": [[PLACE.format(group=group), [], []], inner]}]
    return {**cite, "c": [keys, inner]}
