"""Chapters that are cited each as a text of its own, with a list of works at its end.

A chapter is what stands from one heading of the first level to the next. “Ibid.”, short forms,
numbers and the letters behind years begin anew in each. Only the numbers of notes run through the
whole edition, and styles that say “see note 5” must say them so: a chapter is rendered behind as
many empty notes as stand before it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from edition_builder.tree import Attributes, attributes_of, rewrite, walk, with_attributes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from edition_builder.tree import Node

NAMES_A_NOTE = "first-reference-note-number"
"""The variable by which a style names the note that cites a work first (CSL 1.0.2, appendix IV)."""
LIST = "refs"
"""The identifier that pandoc gives to a list of works."""
LIST_OF_CHAPTER = "eb-works-{number}"
ENTRY = "ref-"
AGAIN = "--"
"""What stands before the number in the identifier of a work that an earlier chapter lists too."""


def chapters_of(blocks: Iterable[Node]) -> list[list[Node]]:
    """The blocks of each chapter, in order; first, where there is any, what opens the text."""
    chapters: list[list[Node]] = []
    for block in blocks:
        if not chapters or (block["t"] == "Header" and block["c"][0] == 1):
            chapters.append([])
        chapters[-1].append(block)
    return chapters


def keys_in(blocks: Sequence[Node]) -> frozenset[str]:
    """The keys that a chapter cites."""
    cites = (visit.node for visit in walk(blocks, {"Cite"}))
    return frozenset(item["citationId"] for cite in cites for item in cite["c"][0])


def notes_in(blocks: Sequence[Node]) -> int:
    """How many notes stand in blocks whose citations are rendered."""
    return sum(1 for _ in walk(blocks, {"Note"}))


def behind(blocks: Sequence[Node], notes: int) -> list[Node]:
    """The blocks after a paragraph of so many empty notes."""
    return [{"t": "Para", "c": [{"t": "Note", "c": []}] * notes}, *blocks]


def joined(chapters: Iterable[Sequence[Node]]) -> list[Node]:
    """All blocks, each list of works and each work in it under an identifier of its own."""
    taken: set[str] = set()
    made: list[Node] = []
    for number, chapter in enumerate(chapters, start=1):
        made += rewrite(chapter, {"Div": partial(_named, chapter=number, taken=taken)})
    return made


def work_named(identifier: str) -> str:
    """The key in the identifier of a work, without what tells a second listing from the first."""
    key, again, number = identifier.removeprefix(ENTRY).rpartition(AGAIN)
    return key if again and number.isdecimal() else identifier.removeprefix(ENTRY)


def _named(node: Node, *, chapter: int, taken: set[str]) -> Node:
    attributes = attributes_of(node)
    name = attributes.id
    if name == LIST:
        fresh = LIST_OF_CHAPTER.format(number=chapter)
    elif name.startswith(ENTRY) and name in taken:
        fresh = f"{name}{AGAIN}{chapter}"
    else:
        fresh = name
    taken.add(fresh)
    if fresh == name:
        return node
    named = Attributes(id=fresh, classes=attributes.classes, pairs=attributes.pairs)
    return with_attributes(node, named)
