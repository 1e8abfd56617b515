"""Numbers for figures, tables, formulas and listings, in the order of the text."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from string import ascii_lowercase
from typing import TYPE_CHECKING

from edition_builder.crossrefs.listings import listing, listing_inside, with_captions_beside
from edition_builder.crossrefs.terms import NO_BREAK, Kind, kind_of, wording_for
from edition_builder.expression import expression
from edition_builder.frozen import dataclass
from edition_builder.tree import Attributes, attributes_of, rewrite, text_of, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from edition_builder.tree import Node

LABEL_BEHIND = expression(r"\{#(eq[:-][^\s{}]+)\}\Z")
HOLDERS = {"Figure": Kind.FIGURE, "Table": Kind.TABLE, "CodeBlock": Kind.LISTING}
"""Nodes that may carry a label of their own, and of which kind it must be."""

FLOATS = frozenset({Kind.FIGURE, Kind.TABLE, Kind.LISTING})
SPACE: Node = {"t": "Space"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Something that can be pointed at: its kind and number, or a section's own words.

    `anchor` is its identifier where that is not the label.
    """

    kind: Kind
    number: str = ""
    words: str = ""
    anchor: str = ""


@dataclass(slots=True)
class _Numbering:
    """The numbers given so far, over all parts."""

    counts: Counter[Kind] = field(default_factory=Counter)

    def next(self, kind: Kind) -> str:
        self.counts[kind] += 1
        return str(self.counts[kind])


def numbered(
    trees: Sequence[Sequence[Node]], languages: Sequence[str]
) -> tuple[list[list[Node]], list[dict[str, Target]]]:
    """The trees with numbers in their captions, and what each part's labels stand for.

    Only what has a label is numbered, 1, 2, 3 … through all parts; a figure inside a labelled
    division of figures has the division's number and a letter. `languages` are the parts'.
    """
    numbering = _Numbering()
    made: list[list[Node]] = []
    found: list[dict[str, Target]] = []
    for tree, language in zip(trees, languages, strict=True):
        shaped = _shaped(tree)
        targets = _targets(shaped, numbering)
        table = {kind: _captioner(targets, language) for kind in ("Figure", "Table", "Span", "Div")}
        made.append(rewrite(shaped, table) if targets else shaped)
        found.append(targets)
    return made, found


def _shaped(tree: Sequence[Node]) -> list[Node]:
    """The tree with each labelled thing in one form: a node that carries label and caption."""
    if not any(_may_need_shape(visit.node) for visit in walk(tree, {"Math", "Div", "CodeBlock"})):
        return list(tree)
    table = {"Para": _equation, "Div": _captioned_inside, "CodeBlock": listing}
    return rewrite(with_captions_beside(tree), table)


def _may_need_shape(node: Node) -> bool:
    return node["t"] == "Math" or kind_of(attributes_of(node).id) is not None


def _equation(node: Node) -> Node:
    """`$$…$$ {#eq:label}` as a formula that has the label."""
    items = node["c"]
    made: list[Node] = []
    for item in items:
        found = LABEL_BEHIND.match(item["c"]) if item["t"] == "Str" else None
        ahead = made[:-1] if made and made[-1]["t"] in {"Space", "SoftBreak"} else made
        if found and ahead and ahead[-1]["t"] == "Math" and ahead[-1]["c"][0]["t"] == "DisplayMath":
            label = Attributes(id=found[1], classes=("equation",))
            made = [*ahead[:-1], {"t": "Span", "c": [label.json, [ahead[-1]]]}]
        else:
            made.append(item)
    return {**node, "c": made} if len(made) != len(items) else node


def _captioned_inside(node: Node) -> Node:
    """Quarto's division: its last paragraph is the caption of the figure or table in it."""
    kind = kind_of(attributes_of(node).id)
    attributes, blocks = node["c"]
    if kind is Kind.LISTING:
        return listing_inside(node)
    if kind not in FLOATS or len(blocks) < 2 or blocks[-1]["t"] not in {"Para", "Plain"}:  # noqa: PLR2004 - the thing and its caption
        return node
    body, caption = blocks[:-1], [None, [{"t": "Plain", "c": blocks[-1]["c"]}]]
    if body[0]["t"] == "Table" and not body[0]["c"][1][1]:
        table = {"t": "Table", "c": [body[0]["c"][0], caption, *body[0]["c"][2:]]}
        return {**node, "c": [attributes, [table, *body[1:]]]}
    if kind is Kind.FIGURE and not any(item["t"] == "Table" for item in body):
        return {"t": "Figure", "c": [attributes, caption, body]}
    return node


def _targets(tree: Sequence[Node], numbering: _Numbering) -> dict[str, Target]:
    """Every label of a part in the order of its text; the first of two that are the same."""
    targets: dict[str, Target] = {}
    inner: dict[str, tuple[str, int]] = {}
    for visit in walk(tree, {"Figure", "Table", "Span", "Div", "Header"}):
        node = visit.node
        label = attributes_of(node).id
        kind = kind_of(label)
        if label in targets or kind is None or not _fits(node, kind):
            continue
        if kind is Kind.SECTION:
            targets[label] = Target(kind=kind, words=text_of(node["c"][2]))
            continue
        number = _letter(inner[label]) if label in inner else numbering.next(kind)
        targets[label] = Target(kind=kind, number=number)
        if node["t"] in {"Figure", "Div"}:
            inside = [
                attributes_of(below.node).id
                for below in walk(node["c"][-1], {"Figure"})
                if kind_of(attributes_of(below.node).id) is kind
            ]
            inner.update({name: (number, place) for place, name in enumerate(inside)})
    return targets


def _letter(place: tuple[str, int]) -> str:
    number, at = place
    return f"{number}{ascii_lowercase[at % len(ascii_lowercase)]}"


def _fits(node: Node, kind: Kind) -> bool:
    """Whether this sort of node can be what its label says."""
    sort = node["t"]
    if sort == "Header":
        return kind is Kind.SECTION
    if sort == "Span":
        return kind is Kind.EQUATION
    if sort == "Div":
        return kind in FLOATS
    return kind is HOLDERS[sort] or (sort == "Figure" and kind in FLOATS)


def _captioner(targets: Mapping[str, Target], language: str) -> Callable[[Node], Node]:
    """What writes its number into each labelled node, once."""
    wording = wording_for(language)

    def captioned(node: Node) -> Node:
        label = attributes_of(node).id
        target = targets.get(label)
        if target is None or not target.number:
            return node
        if target.kind is Kind.EQUATION:
            return _with_number(node, target.number)
        name = f"{wording.terms[target.kind].caption}{NO_BREAK}{target.number}"
        return _with_name(node, name, wording.behind)

    return captioned


def _with_number(node: Node, number: str) -> Node:
    shown = {
        "t": "Span",
        "c": [Attributes(classes=("equation-number",)).json, [_str(f"({number})")]],
    }
    return {**node, "c": [node["c"][0], [*node["c"][1], shown]]}


def _with_name(node: Node, name: str, behind: str) -> Node:
    """The figure or table with “Table 1. ” before its caption; a division passes it on."""
    if node["t"] == "Div":
        attributes, blocks = node["c"]
        place = next((n for n, item in enumerate(blocks) if item["t"] in {"Table", "Figure"}), None)
        if place is None or kind_of(attributes_of(blocks[place]).id):
            return node
        named = _with_name(blocks[place], name, behind)
        return {**node, "c": [attributes, [*blocks[:place], named, *blocks[place + 1 :]]]}
    attributes, (short, blocks), *rest = node["c"]
    return {**node, "c": [attributes, [short, _named(blocks, name, behind)], *rest]}


def _named(blocks: Sequence[Node], name: str, behind: str) -> list[Node]:
    span = Attributes(classes=("caption-number",)).json
    if not blocks:
        return [{"t": "Plain", "c": [{"t": "Span", "c": [span, [_str(name)]]}]}]
    number = {"t": "Span", "c": [span, [_str(name + behind.strip())]]}
    first = blocks[0]
    if first["t"] not in {"Plain", "Para"}:
        return [{"t": "Plain", "c": [number]}, *blocks]
    return [{**first, "c": [number, SPACE, *first["c"]]}, *blocks[1:]]


def _str(text: str) -> Node:
    return {"t": "Str", "c": text}
