"""`edition.toml` held against the table of keys: what may be used, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from edition_builder.diagnostics import Diagnostic, Place, Severity
from edition_builder.nearest import choices, did_you_mean
from edition_builder.project.checkers import printable
from edition_builder.project.kinds import TEXT, TEXTS, name_of
from edition_builder.project.schema import (
    NAME_CHECKS,
    SCHEMA,
    TABLES,
    Key,
    names_in,
    required_in,
)
from edition_builder.project.toml import Toml
from edition_builder.rules.prj.configuration import PRJ005, PRJ006, PRJ007

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = {
    "edition.authors[]": 'authors = [{ name = "…" }]',
    "edition.editors[]": 'editors = [{ name = "…" }]',
    "edition.translators[]": 'translators = [{ name = "…" }]',
    "edition.isbn": 'isbn = { pdf = "…", epub = "…", print = "…" }',
    "check.ignore[]": 'ignore = [{ code = "…", because = "…" }]',
}
"""Tables that are mistaken for plain values → how they are written."""


@dataclass(slots=True)
class Validation:
    """The usable part of a configuration, as nested tables, and the findings on the rest."""

    toml: Toml
    findings: list[Diagnostic] = field(default_factory=list)

    def table(self, values: dict[str, Any], at: str = "", pattern: str = "") -> dict[str, Any]:
        """The entries of one table that hold; missing keys are found here as well."""
        kept = dict(
            entry
            for name, value in values.items()
            for entry in self._entry(name, value, at, pattern)
        )
        for name in required_in(pattern):
            if name not in values:
                self._missing(name, at)
        return kept

    def _entry(self, name: str, value: object, at: str, pattern: str) -> Iterator[tuple[str, Any]]:
        key, shape = _join(at, name), _join(pattern, name)
        if shape in SCHEMA:
            yield from self._leaf(name, value, key, SCHEMA[shape])
        elif f"{shape}[]" in TABLES:
            yield from self._rows(name, value, key, f"{shape}[]")
        elif shape in TABLES:
            yield from self._inner(name, value, key, shape)
        elif pattern in NAME_CHECKS:
            self.findings.extend(NAME_CHECKS[pattern](name, self.toml.key_place(key)))
            yield from self._leaf(name, value, key, SCHEMA[f"{pattern}.*"])
        else:
            self._unknown(name, key, pattern)

    def _leaf(self, name: str, value: Any, key: str, what: Key) -> Iterator[tuple[str, Any]]:
        if not what.kind.holds(value):
            self._wrong_kind(key, value, what.kind.name, f"{name} = {what.kind.specimen}")
            return
        found = list(self._found(value, key, what))
        self.findings.extend(found)
        if all(item.severity < Severity.ERROR for item in found):
            yield name, value

    def _found(self, value: Any, key: str, what: Key) -> Iterator[Diagnostic]:
        if isinstance(value, list) and what.kind is TEXTS:
            for count, text in enumerate(value):
                yield from _checked(text, self.toml.place(f"{key}.{count}"), what)
        elif value != "" or what.required:
            yield from _checked(value, self.toml.place(key), what)

    def _rows(self, name: str, value: object, key: str, shape: str) -> Iterator[tuple[str, Any]]:
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            self._wrong_kind(key, value, "a list of tables", EXAMPLES[shape])
            return
        rows = (self.table(row, f"{key}.{count}", shape) for count, row in enumerate(value))
        # Rows keep their numbers, so that a later finding on row 2 still points at row 2.
        yield name, list(rows)

    def _inner(self, name: str, value: object, key: str, shape: str) -> Iterator[tuple[str, Any]]:
        if not isinstance(value, dict):
            self._wrong_kind(key, value, "a table", EXAMPLES.get(shape, f"[{shape}]"))
            return
        yield name, self.table(value, key, shape)

    def _wrong_kind(self, key: str, value: object, wanted: str, specimen: str) -> None:
        message = f"“{key}” takes {wanted}, not {name_of(value)}"
        self.findings.append(PRJ006.at(self.toml.place(key), message, hint=f"write {specimen}"))

    def _unknown(self, name: str, key: str, pattern: str) -> None:
        known = names_in(pattern)
        where = f"in [{pattern.removesuffix('[]')}]" if pattern else "at the top of the file"
        home = "" if pattern else _home(name)
        hint = home or did_you_mean(name, known) or choices(known)
        self.findings.append(
            PRJ005.at(self.toml.key_place(key), f"there is no key “{name}” {where}", hint=hint)
        )

    def _missing(self, name: str, at: str) -> None:
        table, _, row = at.rpartition(".")
        where = f"row {int(row) + 1} of “{table}”" if row.isdecimal() else f"[{at}]"
        self.findings.append(
            PRJ007.at(
                self.toml.key_place(at),
                f"“{name}” is missing from {where}",
                hint=f"add {name} = {SPECIMENS.get(name, TEXT.specimen)}",
            )
        )


SPECIMENS = {"title": '"…" to [edition]', "language": '"en-GB", or the text\'s own, to [edition]'}


def _home(name: str) -> str:
    """A hint for a key that stands above its table's heading."""
    homes = [table for table in names_in("") if name in names_in(table)]
    return f"put it under [{homes[0]}]" if homes else ""


def _join(start: str, name: str) -> str:
    return f"{start}.{name}" if start else name


def _checked(value: Any, place: Place, what: Key) -> Iterator[Diagnostic]:
    unprintable = tuple(printable(value, place)) if isinstance(value, str) else ()
    yield from unprintable
    if what.check and not unprintable:
        yield from what.check(value, place)


def validate(toml: Toml) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
    """What may be used of a configuration, as nested tables, and every finding on the rest."""
    validation = Validation(toml)
    values = validation.table({"edition": {}, **toml.values})
    return values, tuple(validation.findings)
