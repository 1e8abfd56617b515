"""One identifier, one place, in the whole edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.tree import Attributes, attributes_of, rewrite, with_attributes
from edition_builder.tree.nodes import ATTRIBUTES_AT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from edition_builder.tree import Node

RESERVED = ("note-", "call-", "ref-", "page-", "par-", "eb-")
"""Beginnings of identifiers that the editions make themselves."""
RESERVED_WHOLE = frozenset({"bibliography", "refs", "contents", "notes", "cover", "nav"})


def with_unique_identifiers(trees: Iterable[Sequence[Node]]) -> list[list[Node]]:
    """The parts' trees with every identifier unique among them all, and links following.

    The first to use an identifier keeps it; later ones get `-2`, `-3` … A link means the
    identifier of its own part where there is one, as its author meant it.
    """
    taken: set[str] = set()
    return [_renamed(tree, taken) for tree in trees]


def _renamed(tree: Sequence[Node], taken: set[str]) -> list[Node]:
    targets: dict[str, str] = {}

    def identify(node: Node) -> Node:
        attributes = attributes_of(node)
        if not attributes.id:
            return node
        fresh = _free(attributes.id, taken)
        taken.add(fresh)
        targets.setdefault(attributes.id, fresh)
        return node if fresh == attributes.id else with_attributes(node, _named(node, fresh))

    identified = rewrite(tree, dict.fromkeys(ATTRIBUTES_AT, identify))
    if all(name == fresh for name, fresh in targets.items()):
        return identified
    return rewrite(identified, {"Link": lambda node: _retargeted(node, targets)})


def _named(node: Node, name: str) -> Attributes:
    attributes = attributes_of(node)
    return Attributes(id=name, classes=attributes.classes, pairs=attributes.pairs)


def _free(wanted: str, taken: set[str]) -> str:
    wanted = "-".join(wanted.split())
    if wanted.startswith(RESERVED) or wanted in RESERVED_WHOLE:
        wanted = f"text-{wanted}"
    fresh, count = wanted, 2
    while fresh in taken:
        fresh, count = f"{wanted}-{count}", count + 1
    return fresh


def _retargeted(node: Node, targets: dict[str, str]) -> Node:
    address, title = node["c"][2]
    fresh = targets.get(address.removeprefix("#")) if address.startswith("#") else None
    if fresh is None:
        return node
    return {**node, "c": [*node["c"][:2], [f"#{fresh}", title]]}
