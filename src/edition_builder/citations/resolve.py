"""Render the citations: tree to tree, through citeproc, with nothing for it to open.

Bibliography and style travel inside the JSON that pandoc is given: the references as metadata, the
style as a `data:` address. `--sandbox` does not confine citeproc, so no path may ever be among
them; the metadata is made here from nothing.
"""

from __future__ import annotations

import base64
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from edition_builder.citations.standalone import needs_standalone, standalone
from edition_builder.engines.pandoc import PandocError, PandocLimitError, run_pandoc
from edition_builder.rules.cit import CIT020
from edition_builder.tree import from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from edition_builder.citations.styles import Style
    from edition_builder.model import Bibliography, Document
    from edition_builder.tree import Node

GIVING_UP = (PandocError, PandocLimitError, RecursionError)


def resolve(document: Document, bibliography: Bibliography, style: Style) -> Document:
    """The document with every citation rendered, and the list of works at its end.

    A style whose notes depend on what stood before (“ibid.”) is run a second time in a form whose
    notes stand alone, side by side with the first; for others `alone` is the same tree. Where
    citeproc gives up the document stays as it was, unresolved, with an error.
    """
    styles = [style.xml]
    if needs_standalone(style):
        styles.append(standalone(style.xml))
    try:
        with ThreadPoolExecutor(max_workers=2) as pool:
            trees = list(pool.map(lambda xml: _rendered(document, bibliography, xml), styles))
    except GIVING_UP as error:
        return _unresolved(document, style, error)
    return replace(document, blocks=tuple(trees[0]), alone=tuple(trees[-1]), resolved=True)


def prove(document: Document, bibliography: Bibliography, style: Style) -> Document:
    """The document as it is, with an error where its style cannot render its kinds of works.

    Instead of the whole text a sample is rendered: one cited work of each kind, cited for the first
    time, again at once, and again later, and listed. It takes no longer for a long text than for a
    short one, and tells a style that fails from one that works; what only the whole can show (the
    limits of time and memory) `resolve` tells.
    """
    sample = _sample(document, bibliography)
    try:
        _rendered(*sample, style.xml)
    except GIVING_UP as error:
        return _unresolved(document, style, error)
    return document


def _sample(document: Document, bibliography: Bibliography) -> tuple[Document, Bibliography]:
    cited = {citation.key for citation in document.citations}
    works = {_kind(item): item for item in reversed(bibliography.csl) if _key(item) in cited}
    keys = [_key(item) for item in works.values()]
    cites = [_cite(key, [key]) for key in [*(key for key in keys for _ in "ab"), *keys]]
    block: Node = {"t": "Para", "c": cites}
    return replace(document, blocks=(block,), nocite=()), replace(
        bibliography, csl=tuple(works.values())
    )


def _key(item: Mapping[str, Any]) -> str:
    return str(item["c"]["id"]["c"])


def _kind(item: Mapping[str, Any]) -> str:
    return str(item["c"].get("type", {}).get("c", ""))


def _unresolved(document: Document, style: Style, error: Exception) -> Document:
    reason = str(error) if isinstance(error, PandocLimitError) else "met a fault"
    finding = CIT020.at(
        style.place,
        f"the citations cannot be rendered in “{style.name}”: rendering them {reason}",
        hint="try another style; if that works, the fault lies in this one",
    )
    return replace(document, diagnostics=(*document.diagnostics, finding))


def _rendered(document: Document, bibliography: Bibliography, style: str) -> Sequence[Node]:
    source = to_json(document.blocks, _metadata(document, bibliography, style))
    return from_json(run_pandoc(["-f", "json", "-t", "json", "--citeproc"], source))


def _metadata(document: Document, bibliography: Bibliography, style: str) -> dict[str, Any]:
    address = "data:application/xml;base64," + base64.b64encode(style.encode()).decode()
    return {
        "references": {"t": "MetaList", "c": list(bibliography.csl)},
        "csl": {"t": "MetaString", "c": address},
        "lang": {"t": "MetaString", "c": document.metadata.language},
        "nocite": {"t": "MetaInlines", "c": [_cite(key, []) for key in document.nocite]},
    }


def _cite(key: str, words: Sequence[str]) -> Node:
    citation = {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 0,
        "citationHash": 0,
    }
    return {"t": "Cite", "c": [[citation], [{"t": "Str", "c": word} for word in words]]}
