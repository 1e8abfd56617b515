"""Findings as GitHub's workflow commands, which mark them in a pull request.

The escapes are those of GitHub's own toolkit: `%`, carriage return and line feed everywhere, and
`:` and `,` as well inside a property.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.diagnostics import Severity
from edition_builder.reports.visible import glyph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model.outcome import Outcome

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = _DATA | {":": "%3A", ",": "%2C"}


def github(outcome: Outcome) -> str:
    """One `::error file=…,line=…::message` for each finding."""
    return "".join(map(_command, outcome.findings))


def _command(item: Diagnostic) -> str:
    properties = ",".join(f"{name}={_escaped(value, _PROPERTY)}" for name, value in _places(item))
    message = f"{item.message}\n{item.hint}" if item.hint else item.message
    return f"::{_COMMANDS[item.severity]} {properties}::{_escaped(message, _DATA)}\n"


def _places(item: Diagnostic) -> Iterator[tuple[str, str]]:
    place = item.place
    if place is not None:
        yield "file", place.path
        positions = {
            "line": place.line,
            "endLine": place.end_line,
            "col": place.column,
            "endColumn": place.end_column,
        }
        yield from ((name, str(value)) for name, value in positions.items() if value is not None)
    yield "title", item.code


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(character) or glyph(character) for character in text)
