"""Images the manuscript shows, matched to files of the project that are in memory already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from edition_builder.parse.img import image_of
from edition_builder.resources import resolve_images
from edition_builder.source import Kind, lex
from edition_builder.tree import rewrite, text_of, walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from edition_builder.diagnostics import Diagnostic, Place
    from edition_builder.model import Part, Project, Resource
    from edition_builder.source import Token
    from edition_builder.tree import Node

ADDRESSED = frozenset({Kind.DESTINATION, Kind.REFERENCE})


def with_images(
    parts: Sequence[Part], trees: Sequence[Sequence[Node]], project: Project
) -> tuple[list[list[Node]], tuple[Resource, ...], tuple[Diagnostic, ...]]:
    """The parts' trees with images pointing at resources by name, the resources, the findings.

    An image that cannot be had is replaced by its own words, so that nothing is lost in silence.
    """
    trees = [rewrite(tree, {"RawInline": image_of}) for tree in trees]
    wanted = [
        (_address(node), _place(part, _address(node)))
        for part, tree in zip(parts, trees, strict=True)
        for node in _images(tree)
    ]
    if not wanted:
        return [list(tree) for tree in trees], (), ()
    names, resources, findings = resolve_images(wanted, project)
    shown = [
        rewrite(tree, {"Image": lambda node, part=part: _shown(node, part, names)})  # type: ignore[misc]
        for part, tree in zip(parts, trees, strict=True)
    ]
    return shown, resources, findings


def _images(tree: Sequence[Node]) -> Iterator[Node]:
    return (visit.node for visit in walk(tree, {"Image"}))


def _address(image: Node) -> str:
    return str(image["c"][2][0])


def _shown(image: Node, part: Part, names: Mapping[tuple[str, str], str]) -> Node | Sequence[Node]:
    name = names.get((part.path, _address(image)))
    if name is None:
        return [{"t": "Str", "c": f"[{text_of(image['c'][1])}]"}]
    attributes = _described(image["c"][0])
    return {**image, "c": [attributes, image["c"][1], [name, image["c"][2][1]]]}


def _described(attributes: list[Any]) -> list[Any]:
    """An image's attributes with Quarto's `fig-alt` as `alt`, the text for those who listen."""
    name, classes, pairs = attributes
    has_own = any(key == "alt" for key, _ in pairs)
    renamed = [["alt" if key == "fig-alt" and not has_own else key, value] for key, value in pairs]
    return [name, classes, renamed]


def _place(part: Part, address: str) -> Place:
    """Where the address is first written in the part; its beginning where that is nowhere."""
    written = unquote(address)
    for token in lex(part.text):
        if token.kind in ADDRESSED and _named(token) == written:
            start = part.text.find(token.value.rpartition("\n")[2], token.start)
            return part.place(start, start + len(address))
    start = part.text.find(address)
    return part.place(start, start + len(address)) if start >= 0 else part.place(0)


def _named(token: Token) -> str:
    """The address of a link, or of a definition, which has its label on the line before."""
    return unquote(token.value.rpartition("\n")[2])
