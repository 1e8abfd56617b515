"""Images the manuscript shows, matched to files of the project that are in memory already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.resources import resolve_images
from edition_builder.tree import rewrite, text_of, walk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.diagnostics import Diagnostic, Place
    from edition_builder.model import Manuscript, Project, Resource
    from edition_builder.tree import Node


def with_images(
    blocks: list[Node], manuscript: Manuscript, project: Project
) -> tuple[list[Node], tuple[Resource, ...], tuple[Diagnostic, ...]]:
    """The tree with its images pointing at resources by name, the resources, and the findings.

    An image that cannot be had is replaced by its own words, so that nothing is lost in silence.
    """
    images = [visit.node for visit in walk(blocks) if visit.node["t"] == "Image"]
    if not images:
        return blocks, (), ()
    wanted = [(_address(node), _place(_address(node), manuscript)) for node in images]
    names, resources, findings = resolve_images(wanted, project)
    shown = rewrite(blocks, {"Image": lambda node: _shown(node, names.get(_address(node)))})
    return shown, resources, findings


def _address(image: Node) -> str:
    return str(image["c"][2][0])


def _shown(image: Node, name: str | None) -> Node | Sequence[Node]:
    if name is None:
        return [{"t": "Str", "c": f"[{text_of(image['c'][1])}]"}]
    return {**image, "c": [*image["c"][:2], [name, image["c"][2][1]]]}


def _place(address: str, manuscript: Manuscript) -> Place | None:
    for part in manuscript.parts:
        at = part.text.find(address)
        if at >= 0:
            return part.place(at, at + len(address))
    return None
