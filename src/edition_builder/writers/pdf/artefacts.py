"""Artefacts: content of a page that is no part of the text (ISO 32000-1, 14.8.2.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pydyf

if TYPE_CHECKING:
    from collections.abc import Mapping


def make_artefacts(stream: Any, artefacts: Mapping[int, str]) -> None:
    """Mark pieces of a page's content as artefacts instead of as the text's.

    A stream holds each beginning of marked content as three items: tag, properties, operator.
    `artefacts` maps identifiers to `Header`, `Footer` or ''.
    """
    if not artefacts:
        return
    content = stream.stream
    for at, item in enumerate(content):
        if isinstance(item, pydyf.Dictionary) and item.get("MCID") in artefacts:
            content[at - 1 : at + 1] = ["/Artifact", _properties(artefacts[item["MCID"]])]


def _properties(kind: str) -> Any:
    """Running heads and folios belong to the page; anything else is layout."""
    if not kind:
        return pydyf.Dictionary({"Type": "/Layout"})
    return pydyf.Dictionary({"Type": "/Pagination", "Subtype": f"/{kind}"})
