"""Which note each citation is set in, once citations are rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.tree.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from edition_builder.tree.nodes import Node


def citing_notes(blocks: Sequence[Node]) -> list[int | None]:
    """The number of the note that each citation stands in, in reading order; None for the text.

    Counted as `gather_notes` counts them, from 1, notes inside notes left out; one entry for each
    group of `Document.citations`.
    """
    numbers: list[int | None] = []
    notes = 0
    for visit in walk(blocks):
        if visit.node["t"] == "Note" and not visit.in_note:
            notes += 1
        elif visit.node["t"] == "Cite":
            keys, inlines = visit.node["c"]
            opens = not visit.in_note and any(inner.node["t"] == "Note" for inner in walk(inlines))
            number = notes + 1 if opens else notes if visit.in_note else None
            numbers += [number] * (1 + sum(1 for _ in keys_inside(keys)))
    return numbers


def keys_inside(keys: Sequence[dict[str, Any]]) -> Iterator[Node]:
    """Citations in the words around a key: `[@a, see @b]`."""
    for item in keys:
        for visit in walk([item["citationPrefix"], item["citationSuffix"]]):
            if visit.node["t"] == "Cite":
                yield visit.node
                yield from keys_inside(visit.node["c"][0])
