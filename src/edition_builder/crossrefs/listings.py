"""Listings: code with a label, whichever of the four ways its caption was written in.

As an attribute (`caption="…"`, Quarto's `lst-cap`), in a division with the code, or in a paragraph
that begins with “Listing:” or “:” before the code or behind it (pandoc-crossref's
`codeBlockCaptions`). Code that has a label and no caption is numbered, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.crossrefs.terms import Kind, kind_of
from edition_builder.tree import Attributes, attributes_of, with_attributes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.tree import Node

MARKS = ("Listing:", ":")
"""How a paragraph begins that is the caption of the code beside it."""
CAPTION_KEYS = ("caption", "lst-cap")
LISTING = "listing"


def listing(node: Node) -> Node:
    """Code with a label as a figure that holds the code, with the caption of its attributes."""
    attributes = attributes_of(node)
    if kind_of(attributes.id) is not Kind.LISTING:
        return node
    caption = next((words for key, words in attributes.pairs if key in CAPTION_KEYS), "")
    return _figure(attributes.id, [{"t": "Str", "c": caption}] if caption else [], node)


def listing_inside(division: Node) -> Node:
    """A labelled division as a listing where it holds code and one paragraph, its caption."""
    blocks = division["c"][1]
    code = [block for block in blocks if block["t"] == "CodeBlock"]
    words = [block for block in blocks if block["t"] in {"Para", "Plain"}]
    if (len(code), len(words), len(blocks)) != (1, 1, 2):
        return division
    return _figure(attributes_of(division).id, words[0]["c"], code[0])


def with_captions_beside(blocks: Sequence[Node]) -> list[Node]:
    """The blocks with each paragraph that is the caption of labelled code joined to that code."""
    made: list[Node] = []
    for block in blocks:
        if made and (joined := _joined(made[-1], block) or _joined(block, made[-1])):
            made[-1] = joined
        else:
            made.append(block)
    return made


def _joined(paragraph: Node, code: Node) -> Node | None:
    """The listing that the two are, or None: `: words` beside code with a label."""
    if paragraph["t"] != "Para" or code["t"] != "CodeBlock":
        return None
    first, *rest = paragraph["c"]
    label = attributes_of(code).id
    if first.get("c") not in MARKS or kind_of(label) is not Kind.LISTING:
        return None
    return _figure(label, rest[1:] if rest and rest[0]["t"] == "Space" else rest, code)


def _figure(label: str, caption: Sequence[Node], code: Node) -> Node:
    attributes = attributes_of(code)
    kept = tuple(pair for pair in attributes.pairs if pair[0] not in CAPTION_KEYS)
    bare = with_attributes(code, Attributes(classes=attributes.classes, pairs=kept))
    words = [{"t": "Plain", "c": list(caption)}] if caption else []
    outer = Attributes(id=label, classes=(LISTING,))
    return {"t": "Figure", "c": [outer.json, [None, words], [bare]]}
