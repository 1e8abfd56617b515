"""Pandoc's tree: the one room that looks inside it.

A node is pandoc's own JSON, `{"t": "Para", "c": […]}`. Walking reads, rewriting makes a new tree;
neither changes what it is given.
"""

from __future__ import annotations

from edition_builder.tree.calls import citing_notes
from edition_builder.tree.exchange import from_json, to_json
from edition_builder.tree.nodes import (
    ATTRIBUTES_AT,
    Attributes,
    Node,
    attributes_of,
    code_of,
    div,
    raw_html,
    text_of,
    with_attributes,
)
from edition_builder.tree.notes import gather_notes
from edition_builder.tree.places import PLACE, named_citations
from edition_builder.tree.rewrite import rewrite
from edition_builder.tree.walk import Visit, is_deeper, walk

__all__ = [
    "ATTRIBUTES_AT",
    "PLACE",
    "Attributes",
    "Node",
    "Visit",
    "attributes_of",
    "citing_notes",
    "code_of",
    "div",
    "from_json",
    "gather_notes",
    "is_deeper",
    "named_citations",
    "raw_html",
    "rewrite",
    "text_of",
    "to_json",
    "walk",
    "with_attributes",
]
