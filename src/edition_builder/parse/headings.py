"""One hierarchy of headings for the whole edition, whatever level each author began at."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.tree import Attributes, div, rewrite, text_of, walk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.model import Part
from edition_builder.tree import Node

LETTERS = expression(r"\w+")
AUTHOR = "author"
"""The class of the lines that name who wrote a part; authors may set it in the text, too."""


def with_titles(parts: Sequence[Part], trees: Sequence[Sequence[Node]]) -> list[list[Node]]:
    """The parts' trees with titles and authors from their front matter.

    In an edition of several parts, a part whose front matter has a title and which has no heading
    of its own at the top gets that title as its heading, named by its words as pandoc names
    headings; one whose front matter names authors has them below it.
    """
    if len(parts) == 1:
        return [list(tree) for tree in trees]
    return [_signed(part, _with_title(part, tree)) for part, tree in zip(parts, trees, strict=True)]


def with_even_headings(trees: Sequence[Sequence[Node]], title: str) -> list[Node]:
    """All blocks in reading order, their headings beginning at level 1.

    A lone top heading that repeats the edition's title is left out, for the title page says it
    already.
    """
    blocks = [block for tree in trees for block in tree]
    return _from_level_one(_without_title(blocks, title))


def _with_title(part: Part, tree: Sequence[Node]) -> list[Node]:
    if not part.front.title or (tree and _level(tree[0]) == 1):
        return list(tree)
    words: list[Node] = [{"t": "Str", "c": part.front.title}]
    name = Attributes(id="-".join(LETTERS.findall(part.front.title.lower())))
    return [{"t": "Header", "c": [1, name.json, words]}, *tree]


def _signed(part: Part, tree: list[Node]) -> list[Node]:
    """The part's authors below its first heading, each on a line of their own."""
    if not part.front.authors:
        return tree
    names: list[Node] = [
        {"t": "Para", "c": [{"t": "Str", "c": name}]} for name in part.front.authors
    ]
    at = 1 if tree and _level(tree[0]) else 0
    return [*tree[:at], div(names, Attributes(classes=(AUTHOR,))), *tree[at:]]


def _without_title(blocks: list[Node], title: str) -> list[Node]:
    tops = [block for block in blocks if _level(block) == 1]
    repeats = len(tops) == 1 and blocks[0] is tops[0] and _same(text_of(tops[0]["c"][2]), title)
    return blocks[1:] if repeats else blocks


def _from_level_one(blocks: list[Node]) -> list[Node]:
    levels = [visit.node["c"][0] for visit in walk(blocks, {"Header"})]
    if not levels or min(levels) == 1:
        return blocks
    shift = min(levels) - 1
    return rewrite(blocks, {"Header": lambda node: _shifted(node, shift)})


def _shifted(node: Node, shift: int) -> Node:
    level, *rest = node["c"]
    return {**node, "c": [level - shift, *rest]}


def _level(block: Node) -> int:
    return int(block["c"][0]) if block["t"] == "Header" else 0


def _same(one: str, other: str) -> bool:
    return _letters(one) == _letters(other)


def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in folded if character.isalnum())
