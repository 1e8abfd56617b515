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
    from collections.abc import Sequence

    from edition_builder.citations.styles import Style
    from edition_builder.model import Bibliography, Document
    from edition_builder.tree import Node


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
    except (PandocError, PandocLimitError, RecursionError) as error:
        reason = str(error) if isinstance(error, PandocLimitError) else "met a fault"
        finding = CIT020.at(
            style.place,
            f"the citations cannot be rendered in “{style.name}”: rendering them {reason}",
            hint="try another style; if that works, the fault lies in this one",
        )
        return replace(document, diagnostics=(*document.diagnostics, finding))
    return replace(document, blocks=tuple(trees[0]), alone=tuple(trees[-1]), resolved=True)


def _rendered(document: Document, bibliography: Bibliography, style: str) -> Sequence[Node]:
    source = to_json(document.blocks, _metadata(document, bibliography, style))
    return from_json(run_pandoc(["-f", "json", "-t", "json", "--citeproc"], source))


def _metadata(document: Document, bibliography: Bibliography, style: str) -> dict[str, Any]:
    address = "data:application/xml;base64," + base64.b64encode(style.encode()).decode()
    return {
        "references": {"t": "MetaList", "c": list(bibliography.csl)},
        "csl": {"t": "MetaString", "c": address},
        "lang": {"t": "MetaString", "c": document.metadata.language},
        "nocite": {"t": "MetaInlines", "c": [_nocite(key) for key in document.nocite]},
    }


def _nocite(key: str) -> Node:
    citation = {
        "citationId": key,
        "citationPrefix": [],
        "citationSuffix": [],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 0,
        "citationHash": 0,
    }
    return {"t": "Cite", "c": [[citation], []]}
