"""From works in CSL-JSON to draft entries of a .bib file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from edition_builder.engines.pandoc import PandocError, run_pandoc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.importing.references.library import Item


def entries_of(works: Sequence[Item]) -> tuple[str, tuple[str, ...]]:
    """BibLaTeX text of the works by key, and the keys of those that could not be written."""
    if not works:
        return "", ()
    ordered = sorted(works, key=lambda item: str(item["id"]))
    try:
        return _written(ordered), ()
    except PandocError:
        return _one_by_one(ordered)


def _one_by_one(works: Sequence[Item]) -> tuple[str, tuple[str, ...]]:
    written: list[str] = []
    lost: list[str] = []
    for work in works:
        try:
            written.append(_written([work]))
        except PandocError:
            lost.append(str(work["id"]))
    return "\n".join(written), tuple(lost)


def _written(works: Sequence[Item]) -> str:
    data = json.dumps(works, ensure_ascii=False, sort_keys=True).encode()
    text = run_pandoc(["-f", "csljson", "-t", "biblatex"], data).decode()
    return text.strip("\n") + "\n"
