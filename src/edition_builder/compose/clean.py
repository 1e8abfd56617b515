"""Ready a resolved tree for HTML: no raw pieces, no wrappers without a meaning."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from edition_builder.compose.addresses import web_address
from edition_builder.compose.tags import KEPT, with_tags
from edition_builder.direction import is_right_to_left
from edition_builder.tree import Attributes, attributes_of, rewrite, with_attributes
from edition_builder.tree.nodes import ATTRIBUTES_AT

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from edition_builder.compose.quotes import Quotes
    from edition_builder.tree import Node

KEPT_PAIRS: Mapping[str, frozenset[str]] = {
    "Image": frozenset({"alt", "height", "lang", "width"}),
    "Link": frozenset({"dir", "lang", "title"}),
}
"""Attributes an author may set, by kind of node; others may set language and direction alone."""
KEPT_ANYWHERE = frozenset({"dir", "lang"})
SPECIAL_CLASSES = frozenset({"call", "level1", "section"})
"""Classes that the editions give a meaning to, and an author's markup may not borrow."""

BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
SILENT = re.compile(
    r"<(script|style|template)\b.*?(</\1\s*>|$)|<!--.*?(-->|$)", re.DOTALL | re.IGNORECASE
)
TAG = re.compile(r"<[^<>]*>")


def clean_tree(blocks: Sequence[Node], quotes: Quotes) -> list[Node]:
    """The tree with citations unwrapped, quotations in `quotes`, raw pieces reduced to words."""
    table: dict[str, Callable[[Node], Node | Sequence[Node]]] = {
        **dict.fromkeys(ATTRIBUTES_AT, _plain),
        "Cite": lambda node: node["c"][1],
        "Link": _link,
        "Quoted": lambda node: _quoted(node, quotes),
        "RawBlock": _raw_block,
        "RawInline": _raw_inline,
        "Span": _span,
    }
    return rewrite(with_tags(blocks), table)


def _plain(node: Node) -> Node:
    """The node with the attributes that an author may set."""
    attributes = attributes_of(node)
    kept = KEPT_PAIRS.get(node["t"], KEPT_ANYWHERE)
    plain = Attributes(
        id=attributes.id,
        classes=tuple(name for name in attributes.classes if name not in SPECIAL_CLASSES),
        pairs=_directed(tuple(pair for pair in attributes.pairs if pair[0] in kept)),
    )
    return with_attributes(node, plain)


def _directed(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The attributes with a direction, where the language they name is written from the right."""
    known = dict(pairs)
    if "dir" in known or not is_right_to_left(known.get("lang", "")):
        return pairs
    return (*pairs, ("dir", "rtl"))


def _link(node: Node) -> Node | Sequence[Node]:
    """A link that leads into the edition or on to the web; of any other, the words."""
    target, title = node["c"][2]
    address = target if target.startswith("#") else web_address(target)
    words: Sequence[Node] = node["c"][1]
    if not address:
        return words
    plain = _plain(node)
    return {**plain, "c": [*plain["c"][:2], [address, title]]}


def _quoted(node: Node, quotes: Quotes) -> Sequence[Node]:
    opening, closing = quotes.single if node["c"][0]["t"] == "SingleQuote" else quotes.double
    return [{"t": "Str", "c": opening}, *node["c"][1], {"t": "Str", "c": closing}]


def _span(node: Node) -> Node | Sequence[Node]:
    """A span that means something; citeproc's bookkeeping wrappers go."""
    plain = _plain(node)
    attributes = attributes_of(plain)
    classes = tuple(
        name for name in attributes.classes if name != "nocase" and not name.startswith("csl-")
    )
    words: Sequence[Node] = node["c"][1]
    if "csl-left-margin" in attributes.classes:
        return [*words, {"t": "Space"}]
    if not (attributes.id or classes or attributes.pairs):
        return words
    return with_attributes(
        plain, Attributes(id=attributes.id, classes=classes, pairs=attributes.pairs)
    )


def _raw_inline(node: Node) -> Sequence[Node]:
    """A tag that is kept, or a line break; of any other raw piece, nothing."""
    form, text = node["c"]
    if form == KEPT:
        return [{**node, "c": ["html", text]}]
    return [{"t": "LineBreak"}] if form == "html" and BREAK.fullmatch(text) else []


def _raw_block(node: Node) -> Sequence[Node]:
    """The words in a raw block of HTML, without its tags and without scripts."""
    form, text = node["c"]
    if form == KEPT:
        return [{**node, "c": ["html", text]}]
    if form != "html":
        return []
    words = html.unescape(TAG.sub(" ", SILENT.sub(" ", text))).split()
    return [{"t": "Para", "c": [{"t": "Str", "c": " ".join(words)}]}] if words else []
