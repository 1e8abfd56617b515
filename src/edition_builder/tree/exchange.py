"""The tree as pandoc sends and takes it: JSON in bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from edition_builder.tree.nodes import Node

API_VERSION = (1, 23, 1, 1)
"""The version of pandoc-types that the locked pandoc speaks."""


def to_json(blocks: Sequence[Node], metadata: Mapping[str, Any] | None = None) -> bytes:
    """A document for pandoc to read with `-f json`."""
    document = {"pandoc-api-version": API_VERSION, "meta": metadata or {}, "blocks": blocks}
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def from_json(output: bytes) -> list[Node]:
    """The blocks of a document that pandoc wrote with `-t json`.

    Raises `RecursionError` where the tree is nested too deeply to be read.
    """
    blocks: list[Node] = json.loads(output)["blocks"]
    return blocks
