"""Which entry inherits from which: `crossref` and `xdata`, targets missing, circles, and blow-ups.

Pandoc follows these pointers without bound, so an entry whose pointers would lead it round for
ever, or along too many ways, loses them here.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Diagnostic, Related
from edition_builder.frozen import dataclass
from edition_builder.model import Reference
from edition_builder.nearest import did_you_mean
from edition_builder.rules.bib.reading import BIB011, BIB012, BIB026

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.model import Field

POINTERS = ("crossref", "xdata")
MOST_WAYS = 200
"""The most ways from one entry up to all it inherits from."""
MOST_HINTS = 20
"""How many missing targets get a “did you mean”; searching has its price."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heritage:
    """What each entry inherits from, by key, and what was found in working it out.

    `references` are the entries with pointers taken away that lead nowhere, round or too far.
    """

    references: Mapping[str, Reference]
    parents: Mapping[str, tuple[str, ...]]
    diagnostics: tuple[Diagnostic, ...]


def targets(field: Field) -> tuple[str, ...]:
    """The keys that a `crossref` or `xdata` field names; `xdata` may name several."""
    several = field.value.split(",") if field.name == "xdata" else (field.value,)
    return tuple(name.strip() for name in several if name.strip())


def parents_of(reference: Reference) -> tuple[str, ...]:
    """The keys an entry inherits from, in the order of its fields."""
    found = (key for field in reference.fields if field.name in POINTERS for key in targets(field))
    return tuple(dict.fromkeys(found))


def heritage(references: Mapping[str, Reference]) -> Heritage:
    """Work out who inherits from whom; see `Heritage`."""
    missing = tuple(_missing(references))
    parents = {
        key: tuple(parent for parent in parents_of(reference) if parent in references)
        for key, reference in references.items()
    }
    ways = _ways(parents)
    circular = _circular(parents, ways)
    cut = {key for key in parents if key in circular or ways.get(key, 0) > MOST_WAYS}
    safe = {
        key: _pruned(reference, () if key in cut else parents[key])
        for key, reference in references.items()
    }
    found = (*missing, *_circles(references, parents, circular), *_far(references, ways))
    kept = {key: () if key in cut else names for key, names in parents.items()}
    return Heritage(references=safe, parents=kept, diagnostics=found)


def _missing(references: Mapping[str, Reference]) -> Iterator[Diagnostic]:
    hints = 0
    for reference in references.values():
        for field in reference.fields:
            for key in targets(field) if field.name in POINTERS else ():
                if key not in references:
                    hints += 1
                    near = did_you_mean(key, references) if hints <= MOST_HINTS else ""
                    message = f"“{reference.key}” inherits from “{key}”, which has no entry"
                    hint = near or f"correct the key, or add the entry “{key}”"
                    yield BIB011.at(field.place, message, hint=hint)


def _ways(parents: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """How many ways lead up from each entry; entries in or below a circle are left out."""
    children: dict[str, list[str]] = {}
    for key, names in parents.items():
        for name in names:
            children.setdefault(name, []).append(key)
    waiting = {key: len(names) for key, names in parents.items()}
    ready = deque(key for key, number in waiting.items() if number == 0)
    ways: dict[str, int] = {}
    while ready:
        key = ready.popleft()
        ways[key] = min(sum(1 + ways[name] for name in parents[key]), MOST_WAYS + 1)
        for child in children.get(key, ()):
            waiting[child] -= 1
            if waiting[child] == 0:
                ready.append(child)
    return ways


def _circular(parents: Mapping[str, tuple[str, ...]], ways: Mapping[str, int]) -> set[str]:
    """The entries that lie in a circle: what is left after peeling from above and from below."""
    left = {key: [name for name in parents[key] if name not in ways] for key in parents}
    left = {key: names for key, names in left.items() if key not in ways}
    pointed = Counter(name for names in left.values() for name in names)
    ready = deque(key for key in left if pointed[key] == 0)
    while ready:
        for name in left.pop(ready.popleft()):
            pointed[name] -= 1
            if pointed[name] == 0:
                ready.append(name)
    return set(left)


def _circles(
    references: Mapping[str, Reference], parents: Mapping[str, tuple[str, ...]], keys: set[str]
) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for key in references:
        way: list[str] = []
        while key in keys and key not in seen:
            seen.add(key)
            way.append(key)
            key = next(name for name in parents[key] if name in keys)  # noqa: PLW2901 - walks on
        if key in way:
            yield _circle(references, way[way.index(key) :])


def _circle(references: Mapping[str, Reference], way: list[str]) -> Diagnostic:
    first = min(way, key=lambda key: references[key].place.sort_key)
    turn = way[way.index(first) :] + way[: way.index(first)]
    shown = turn[:6] + (["…"] if len(turn) > len(turn[:6]) else [])
    pointers = [field for field in references[first].fields if field.name in POINTERS]
    others = (Related(place=references[key].place, message=f"“{key}”") for key in turn[1:6])
    return BIB012.at(
        pointers[0].place,
        f"“{first}” inherits from itself: {' → '.join((*shown, first))}",
        hint="take the crossref or xdata away from the entry that is the parent",
        related=others,
    )


def _far(references: Mapping[str, Reference], ways: Mapping[str, int]) -> Iterator[Diagnostic]:
    for key, number in ways.items():
        if number > MOST_WAYS:
            message = f"“{key}” inherits along more than {MOST_WAYS} ways; it is read without them"
            yield BIB026.at(references[key].place, message, hint="use fewer xdata and crossref")


def _pruned(reference: Reference, kept: tuple[str, ...]) -> Reference:
    """The entry with only those pointers that lead to `kept`."""
    if not any(field.name in POINTERS for field in reference.fields):
        return reference
    fields = []
    for field in reference.fields:
        if field.name in POINTERS:
            left = ",".join(key for key in targets(field) if key in kept)
            if not left:
                continue
            fields.append(replace(field, value=left))
        else:
            fields.append(field)
    return replace(reference, fields=tuple(fields))
