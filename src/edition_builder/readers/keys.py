"""The keys of a YAML block with their plain values: what front matter says, and nothing that acts.

YAML is read as a stream of events, without anchors, aliases or tags, so nothing in it can grow or
run.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any

from edition_builder.frozen import dataclass
from edition_builder.rules.src.front_matter import SRC008, SRC009

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml

    from edition_builder.diagnostics import Rule

LARGEST = 16_384
"""Characters; front matter is a few lines."""

MOST_BRACKETS = 100
"""YAML's reader takes time in the square of the brackets that are open."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A top-level key, its plain values, and the key's line and column from 0.

    `values` holds the keys of inner mappings too; `said` holds each value with the inner key
    it belongs to, '' where there is none.
    """

    key: str
    line: int
    column: int
    values: list[str] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A collection that is being read, and the key whose value comes next."""

    is_mapping: bool
    key: str | None = None


class RefusedError(Exception):
    """Raised for YAML that is read nowhere here; `rule` and words say which."""

    def __init__(self, rule: Rule, line: int, column: int, message: str, hint: str) -> None:
        self.rule, self.line, self.column, self.hint = rule, line, column, hint
        super().__init__(message)


def entries_of(source: str) -> Iterator[Entry]:
    """The top-level keys with every plain value under each, in order."""
    import yaml  # noqa: PLC0415 - slow to load, and most parts have no front matter

    entry: Entry | None = None
    inside: list[_Open] = []
    for event in _events(source):
        if isinstance(event, yaml.CollectionStartEvent):
            inside.append(_Open(isinstance(event, yaml.MappingStartEvent)))
        elif isinstance(event, yaml.CollectionEndEvent):
            inside.pop()
            if inside:
                inside[-1].key = None
        elif isinstance(event, yaml.ScalarEvent) and inside:
            around = inside[-1]
            if around.is_mapping and around.key is None:
                around.key = event.value
                if len(inside) == 1:
                    entry = Entry(event.value, *_where(event.start_mark))
                    yield entry
                elif entry:
                    entry.values.append(event.value)
            elif entry:
                entry.values.append(event.value)
                named = (item.key for item in reversed(inside[1:]) if item.key)
                entry.said.append((next(named, ""), event.value))
                around.key = None


def _events(source: str) -> Iterator[yaml.Event]:
    import yaml  # noqa: PLC0415 - as above

    if len(source) > LARGEST or source.count("[") + source.count("{") > MOST_BRACKETS:
        raise RefusedError(SRC008, 0, 0, "front matter is far too long", "keep a few plain keys")
    try:
        for event in yaml.parse(source, Loader=yaml.SafeLoader):
            _refuse_references(event)
            yield event
    except yaml.YAMLError as error:
        line, column = _where(getattr(error, "problem_mark", None))
        raise RefusedError(
            SRC008, line, column, "front matter cannot be read on from here",
            "write one “key: value” a line, and values with a colon in quotation marks",
        ) from None  # fmt: skip
    except RecursionError:
        raise RefusedError(
            SRC008, 0, 0, "front matter is nested too deeply", "keep a few plain keys"
        ) from None


def _refuse_references(event: yaml.Event) -> None:
    name = getattr(event, "anchor", None) or getattr(event, "tag", None)
    if name is None:
        return
    message = f"front matter uses YAML's anchors, aliases or tags (“{name}”)"
    raise RefusedError(SRC009, *_where(event.start_mark), message, "write each value out")


def _where(mark: Any) -> tuple[int, int]:
    """Line and column from 0."""
    return (mark.line, mark.column) if mark else (0, 0)
