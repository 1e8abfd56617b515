"""HTML in a manuscript: the tags that an edition can carry stay, in pairs and bare.

Pandoc hands on each tag by itself, with the words between as Markdown. What is closed where it was
opened is kept, without its attributes; a table or a list is kept if every part of it is closed. Of
all else the words remain, as paragraphs.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from edition_builder.compose.addresses import web_address
from edition_builder.tree import walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from edition_builder.tree import Node

KEPT = "kept"
"""The format of raw pieces that go out as they are: tags of our own making."""
INLINE = frozenset({
    "a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "s", "samp",
    "small", "strong", "sub", "sup", "u", "var",
})  # fmt: skip
FLOW = frozenset({"blockquote", "caption", "dd", "dt", "figcaption", "figure", "li", "td", "th"})
"""Elements that may hold text; tables and lists may stand in each, too."""
HOLDS: Mapping[str, tuple[str, ...]] = {
    "dl": ("dt", "dd"), "figure": ("figcaption",), "ol": ("li",),
    "table": ("caption", "thead", "tbody", "tr"), "tbody": ("tr",), "thead": ("tr",),
    "tr": ("td", "th"), "ul": ("li",),
}  # fmt: skip
"""The parts of elements (HTML, 4.4, 4.9); a head cannot follow the rows, so `thead` is a first."""
WHOLE = frozenset({"blockquote", "dl", "figure", "ol", "table", "ul"})
"""Elements of blocks that are kept with their parts, or not at all."""
PARTS = WHOLE.union(*HOLDS.values())
DEEPEST = 20
"""Elements in one another; what is deeper is kept as words."""
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)(\s[^<>]*)?>")
TARGET = re.compile(r"""\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
EXPLAINED = re.compile(r"""\stitle\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
SPANS = re.compile(r"""\s(colspan|rowspan|start)\s*=\s*["']?(\d{1,3})\b""", re.IGNORECASE)
RULE = re.compile(r"<hr\s*/?>", re.IGNORECASE)
BLOCKS, INLINES = "RawBlock", "RawInline"


def with_tags(nodes: Sequence[Node]) -> list[Node]:
    """The tree with every tag that is kept marked so, and what stands between others in order."""
    if not any(walk(nodes, {BLOCKS, INLINES})):
        return list(nodes)
    return [_inside(node) for node in _sorted_out(nodes)]


def _inside(node: Any) -> Any:
    """A node, or part of one, with the lists in it sorted out."""
    if isinstance(node, dict):
        content = node.get("c")
        return {**node, "c": _inside(content)} if isinstance(content, (dict, list, tuple)) else node
    if isinstance(node, (list, tuple)):
        return [_inside(item) for item in _sorted_out(node)]
    return node


def _sorted_out(items: Sequence[Any]) -> Sequence[Any]:
    """A list of blocks or of inlines; any other list as it is."""
    kinds = {item["t"] for item in items if isinstance(item, dict) and "t" in item}
    if INLINES in kinds:
        return _marked(items, dict(_pairs(items, INLINE)))
    if BLOCKS not in kinds:
        return items
    kept: dict[int, int] = {}
    inside: set[int] = set()
    for start, end in sorted(_pairs(items, WHOLE)):
        region = {} if start in inside else _region(items, start, end)
        if region:
            kept |= region
            inside.update(range(start, end))
    return _marked([item if at in inside else _freed(item) for at, item in enumerate(items)], kept)


def _region(items: Sequence[Any], first: int, last: int) -> Mapping[int, int]:
    """The pairs of a table or list with its parts; none where one is not closed, or astray."""
    pairs: dict[int, int] = {}
    open_at: list[tuple[int, str, str]] = []
    for at in range(first, last + 1):
        closing, name, _ = _tag(items[at])
        above, before = open_at[-1][1:] if open_at else ("blockquote", "")
        if name in PARTS and closing:
            if name != above or (name in HOLDS and not before and name != "figure"):
                return {}
            pairs[open_at.pop()[0]] = at
        elif name in PARTS:
            if len(open_at) == DEEPEST or not _may_follow(name, above, before):
                return {}
            if open_at:
                open_at[-1] = (*open_at[-1][:2], name)
            open_at.append((at, name, ""))
        elif items[at].get("t") != BLOCKS and above not in FLOW:
            return {}
    return {} if open_at else pairs


def _may_follow(name: str, above: str, before: str) -> bool:
    """Whether an element may stand in one, behind another (in a table: a caption, a head, rows)."""
    if name in WHOLE:
        return above in FLOW
    parts = HOLDS.get(above, ())
    if name not in parts:
        return False
    if above == "table":
        return not before or (name in {"tbody", "tr"}) or parts.index(before) < parts.index(name)
    return name != "dd" or before != ""


def _freed(item: Any) -> Any:
    """What is no part of a table or list any more as a paragraph, a rule as a rule."""
    if item.get("t") == BLOCKS and item["c"][0] == "html" and RULE.fullmatch(item["c"][1].strip()):
        return {"t": "HorizontalRule"}
    return {**item, "t": "Para"} if item.get("t") == "Plain" else item


def _pairs(items: Sequence[Any], names: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where each element begins and ends; what is not closed, or too deep, is none."""
    waiting: list[tuple[int, str]] = []
    opened: Counter[str] = Counter()
    for at, item in enumerate(items):
        closing, name, _ = _tag(item)
        if name not in names:
            continue
        if not closing and len(waiting) < DEEPEST:
            waiting.append((at, name))
            opened[name] += 1
        while closing and opened[name]:
            start, inner = waiting.pop()
            opened[inner] -= 1
            if inner == name:
                yield start, at
                break


def _marked(items: Sequence[Any], pairs: Mapping[int, int]) -> list[Any]:
    made = list(items)
    for start, end in pairs.items():
        _, name, said = _tag(items[start])
        opening = _opening(name, said)
        if opening:
            for at, markup in ((start, opening), (end, f"</{name}>")):
                made[at] = {**items[at], "c": [KEPT, markup]}
    return made


def _opening(name: str, said: str) -> str:
    """The tag that begins an element, with nothing of the author's but what its meaning needs."""
    if name == "a":
        found = TARGET.search(said)
        address = web_address(next(filter(None, found.groups()), "")) if found else ""
        return f'<a href="{address.replace("&", "&amp;")}">' if address else ""
    if name == "abbr" and (found := EXPLAINED.search(said)):
        words = html.escape(html.unescape(found[1] or found[2] or ""))
        return f'<abbr title="{words}">'
    spans = "".join(f' {span.lower()}="{count}"' for span, count in SPANS.findall(said))
    return f"<{name}{spans}>"


def _tag(item: Any) -> tuple[bool, str, str]:
    """Whether a raw piece of HTML closes an element, which, and its attributes."""
    raw = isinstance(item, dict) and item.get("t") in {BLOCKS, INLINES} and item["c"][0] == "html"
    found = TAG.fullmatch(item["c"][1].strip()) if raw else None
    return (bool(found[1]), found[2].lower(), found[3] or "") if found else (False, "", "")
