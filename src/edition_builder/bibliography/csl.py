"""Hand the entries to pandoc, and keep what it can read when it cannot read them all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from edition_builder.bibliography.render import as_bibtex
from edition_builder.engines.pandoc import PandocError, PandocLimitError, run_pandoc

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from edition_builder.model import Reference

CHUNK = 400
"""Entries in one call; two calls run side by side."""
MOST_CALLS = 150
"""How often pandoc is asked again, in halves, to find the entries that it refuses."""

Item = dict[str, Any]
"""A work as pandoc's metadata has it: `{"t": "MetaMap", "c": {"id": …, "title": …}}`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """Pandoc's items by key; and which of them may hold LaTeX that pandoc leaves as it is."""

    items: Mapping[str, Item]
    raw: frozenset[str] = frozenset()


@dataclass(slots=True)
class Patience:
    """How many more calls are worth making."""

    left: int = MOST_CALLS


def convert(
    references: Mapping[str, Reference], parents: Mapping[str, tuple[str, ...]]
) -> Conversion:
    """The references as pandoc reads them; `parents` says who inherits from whom.

    Each call gets the ancestors of its entries along with them.
    """
    keys = list(references)
    chunks = [keys[start : start + CHUNK] for start in range(0, len(keys), CHUNK)]
    patience = Patience()
    with ThreadPoolExecutor(max_workers=2) as pool:
        work = (pool.submit(_chunk, chunk, references, parents, patience) for chunk in chunks)
        done = [future.result() for future in list(work)]
    return _joined(done)


def _joined(parts: Iterable[Conversion]) -> Conversion:
    parts = tuple(parts)
    items = {key: item for part in parts for key, item in part.items.items()}
    return Conversion(items=items, raw=frozenset().union(*(part.raw for part in parts)))


def _chunk(
    keys: Sequence[str],
    references: Mapping[str, Reference],
    parents: Mapping[str, tuple[str, ...]],
    patience: Patience,
) -> Conversion:
    """The items of these keys, found by halves where pandoc refuses them together."""
    waiting = [keys]
    done: list[Conversion] = []
    while waiting:
        part = waiting.pop()
        try:
            done.append(_items(part, references, parents))
        except (PandocError, PandocLimitError):
            patience.left -= 1
            half = len(part) // 2
            if half > 0 and patience.left >= 0:
                waiting.extend((part[half:], part[:half]))
    return _joined(done)


def _items(
    keys: Sequence[str],
    references: Mapping[str, Reference],
    parents: Mapping[str, tuple[str, ...]],
) -> Conversion:
    wanted = set(keys)
    needed = _with_ancestors(keys, parents)
    text = as_bibtex(references[key] for key in needed)
    output = run_pandoc(["-f", "biblatex", "-t", "json"], text.encode())
    listed: list[Item] = json.loads(output)["meta"].get("references", {"c": []})["c"]
    named = ((item["c"]["id"]["c"], item) for item in listed)
    items = {key: item for key, item in named if key in wanted}
    return Conversion(items=items, raw=frozenset(items if b'"RawInline"' in output else ()))


def _with_ancestors(keys: Iterable[str], parents: Mapping[str, tuple[str, ...]]) -> list[str]:
    found = dict.fromkeys(keys)
    waiting = list(found)
    while waiting:
        for parent in parents.get(waiting.pop(), ()):
            if parent not in found:
                found[parent] = None
                waiting.append(parent)
    return list(found)
