"""The citations of the tree, each with its place in the author's text.

Pandoc's tree says whether a key is cited, the scanner says where; the two are matched key by key,
in order, notes apart from text (the tree has a note where it is called, the author may have
written it elsewhere).
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.citations.scanner import scan
from edition_builder.model import Citation
from edition_builder.tree import Visit, text_of, walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.diagnostics import Place
    from edition_builder.model import Part
    from edition_builder.tree import Node


def citations_of(parts: Sequence[Part], trees: Sequence[Sequence[Node]]) -> tuple[Citation, ...]:
    """Every key cited in the parts, in the tree's order."""
    found: list[Citation] = []
    for part, tree in zip(parts, trees, strict=True):
        found.extend(_in_part(part, tree, groups=found[-1].group + 1 if found else 0))
    return tuple(found)


def _in_part(part: Part, tree: Sequence[Node], groups: int) -> Iterator[Citation]:
    sites: defaultdict[tuple[str, bool], deque[Place]] = defaultdict(deque)
    for site in scan(part):
        start = part.text.index(site.key, site.start)
        sites[site.key, site.in_note].append(part.place(start, start + len(site.key)))
    for group, visit in enumerate(_cites(tree), groups):
        for item in visit.node["c"][0]:
            key = item["citationId"]
            places = sites[key, visit.in_note] or sites[key, not visit.in_note]
            yield Citation(
                key=key,
                group=group,
                mode=item["citationMode"]["t"],
                prefix=text_of(item["citationPrefix"]),
                suffix=text_of(item["citationSuffix"]),
                in_note=visit.in_note,
                place=places.popleft() if places else None,
            )


def _cites(nodes: Sequence[Node]) -> Iterator[Visit]:
    """Every citation, one that stands inside another's words (`[@a, see @b]`) after it."""
    for visit in walk(nodes):
        if visit.node["t"] == "Cite":
            yield visit
            for item in visit.node["c"][0]:
                for inner in _cites([*item["citationPrefix"], *item["citationSuffix"]]):
                    yield replace(inner, in_note=visit.in_note)
