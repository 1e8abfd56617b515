"""The citations of the tree, each with its place in the author's text.

Pandoc's tree says whether a key is cited, the scanner says where; the two are matched key by key,
in order, notes apart from text (the tree has a note where it is called, the author may have
written it elsewhere).
"""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.citations.locator import locator_behind
from edition_builder.model import Citation
from edition_builder.tree import Visit, text_of, walk
from edition_builder.tree.nodes import LEAVES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.citations.scanner import KeySite
    from edition_builder.diagnostics import Place
    from edition_builder.model import Part
    from edition_builder.tree import Node

    Places = defaultdict[tuple[str, bool], deque[Place]]


def citations_of(
    parts: Sequence[Part],
    trees: Sequence[Sequence[Node]],
    sites: Sequence[Sequence[KeySite]],
) -> tuple[Citation, ...]:
    """Every key cited in the parts, in the tree's order; `sites` are what the scanner found."""
    found: list[Citation] = []
    for part, tree, scanned in zip(parts, trees, sites, strict=True):
        waiting = _places(part, scanned)
        groups = found[-1].group + 1 if found else 0
        found.extend(_with_page(item, part) for item in _in_part(tree, waiting, groups))
    return tuple(found)


def _places(part: Part, sites: Sequence[KeySite]) -> Places:
    """The places of each key, text and notes apart, in the order of the text."""
    places: Places = defaultdict(deque)
    for site in sites:
        start = part.text.index(site.key, site.start)
        places[site.key, site.in_note].append(part.place(start, start + len(site.key)))
    return places


def _in_part(tree: Sequence[Node], waiting: Places, groups: int) -> Iterator[Citation]:
    for group, visit in enumerate(_cites(tree), groups):
        for item in visit.node["c"][0]:
            key = item["citationId"]
            places = waiting[key, visit.in_note] or waiting[key, not visit.in_note]
            yield Citation(
                key=key,
                group=group,
                mode=item["citationMode"]["t"],
                prefix=text_of(item["citationPrefix"]),
                suffix=text_of(item["citationSuffix"]),
                in_note=visit.in_note,
                place=places.popleft() if places else None,
            )


def _with_page(citation: Citation, part: Part) -> Citation:
    """A citation with the page that stands behind a bare key in the sentence."""
    place = citation.place
    if citation.mode != "AuthorInText" or citation.suffix or place is None or place.line is None:
        return citation
    end = part.offset(place.line, place.column or 1) + len(citation.key)
    return replace(citation, behind=locator_behind(part.text, end))


def _cites(nodes: Sequence[Node]) -> Iterator[Visit]:
    """Every citation, one that stands inside another's words (`[@a, see @b]`) after it."""
    for visit in walk(nodes, {"Cite"}):
        yield visit
        for item in visit.node["c"][0]:
            words = [*item["citationPrefix"], *item["citationSuffix"]]
            if all(word["t"] in LEAVES for word in words):
                continue
            for inner in _cites(words):
                yield replace(inner, in_note=visit.in_note)
