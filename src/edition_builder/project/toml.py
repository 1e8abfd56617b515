"""`edition.toml` from bytes to values and places, or to the findings that say why not."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from edition_builder.diagnostics import Diagnostic, EditionError, Place, Related
from edition_builder.frozen import dataclass
from edition_builder.project.places import Places, scan
from edition_builder.rules.prj.configuration import PRJ002, PRJ003, PRJ004
from edition_builder.rules.prj.values import PRJ013


@dataclass(frozen=True, slots=True, kw_only=True)
class Toml:
    """What a TOML file says, and where it says it."""

    path: str
    values: Mapping[str, Any]
    places: Places

    def place(self, key: str) -> Place:
        """Where the value of a dotted key stands; the whole file if it stands nowhere."""
        return self.places.of(key) or Place(path=self.path)

    def key_place(self, key: str) -> Place:
        """Where the name of a dotted key stands; the whole file if it stands nowhere."""
        return self.places.keys.get(key) or self.place(key)


SYNTAX: tuple[tuple[str, str, str], ...] = (
    (
        "Unterminated string",
        "a text value is opened and never closed",
        "add the closing quotation mark",
    ),
    (
        "Illegal character '\\n'",
        "a text value runs past the end of its line",
        'add the closing quotation mark, or write long text between """ and """',
    ),
    (
        "Illegal character",
        "a control character stands here",
        "delete it; it may not be visible",
    ),
    ("Unclosed array", "a list is opened and never closed", "add the closing “]”"),
    ("Unclosed inline table", "a “{” is opened and never closed", "add the closing “}”"),
    (
        "Invalid value",
        "there is no value here that TOML knows",
        'write text in double quotation marks: title = "…"',
    ),
    (
        "Expected newline",
        "something follows the value on its line",
        "give each key a line of its own, and text its quotation marks; comments begin with “#”",
    ),
    ("Expected '='", "a key stands here without its value", 'write key = "value"'),
    ("Expected ']", "a table's name is not closed", "write [table], alone on its line"),
    (
        "Invalid statement",
        "this is no key, no [table] and no comment",
        'write key = "value"; a comment begins with “#”',
    ),
    (
        "Invalid initial character for a key part",
        "a key's name is missing or holds a letter that needs quotation marks",
        "use the key's name from the manual",
    ),
    (
        "Unescaped '\\'",
        "a backslash in double quotation marks begins an escape that TOML does not know",
        "write two backslashes, or put the text in single quotation marks",
    ),
    ("Invalid hex value", "an escape lacks its digits", "write \\u and four digits"),
    (
        "Escaped character",
        "an escape names no character",
        "write the character itself",
    ),
)
"""How tomllib's messages begin → what is wrong, in the author's words, and what to do."""

_TWICE = ("Cannot overwrite", "Cannot declare", "Cannot mutate", "Cannot redefine", "Duplicate")
_WHERE = re.compile(r"\(at line (\d+), column (\d+)\)$")
_DATE = re.compile(r"=\s*(\d{4}-\d{1,2}-\d{1,2})")


def read_toml(data: bytes, path: str) -> Toml:
    """The file's values and places; raises EditionError where it is not UTF-8 or not TOML."""
    text = _decoded(data, path).replace("\r\n", "\n")
    places = scan(text, path)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise EditionError([_explained(str(error), text, path, places)]) from error
    except RecursionError as error:
        raise EditionError([_too_deep(path)]) from error
    except ValueError as error:
        raise EditionError([_unreadable_number(path)]) from error
    return Toml(path=path, values=values, places=places)


def _decoded(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8", "replace")
        utf16 = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
        finding = PRJ003.at(
            Place(
                path=path,
                line=before.count("\n") + 1,
                column=len(before) - (before.rfind("\n") + 1) + 1,
            ),
            f"byte 0x{error.object[error.start]:02X} at offset {error.start} is not UTF-8",
            hint=f"save the file as UTF-8{'; it looks like UTF-16 now' if utf16 else ''}",
        )
        raise EditionError([finding]) from error


def _explained(message: str, text: str, path: str, places: Places) -> Diagnostic:
    place = _place(message, text, path)
    if message.startswith(_TWICE):
        return _twice(place, places)
    line = text.split("\n")[(place.line or 1) - 1]
    if date := _DATE.search(line):
        return PRJ013.at(
            place,
            f"“{date.group(1)}” is not a day that the calendar has",
            hint="write the year, the month 01 to 12 and the day: date = 2026-11-23",
        )
    for start, what, hint in SYNTAX:
        if message.startswith(start):
            return PRJ002.at(place, what, hint=hint)
    return PRJ002.at(place, "this is not TOML", hint='write each setting as key = "value"')


def _place(message: str, text: str, path: str) -> Place:
    if found := _WHERE.search(message):
        return Place(path=path, line=int(found.group(1)), column=int(found.group(2)))
    lines = text.rstrip("\n").split("\n")
    return Place(path=path, line=len(lines), column=len(lines[-1]) + 1)


def _twice(place: Place, places: Places) -> Diagnostic:
    if not places.repeated:
        return PRJ004.at(place, "this is set a second time here", hint="delete one of the two")
    key, first, second = places.repeated[0]
    return PRJ004.at(
        second,
        f"“{key}” is set a second time",
        hint=f"delete one of the two; the first is in line {first.line}",
        related=[Related(place=first, message="first set here")],
    )


def _too_deep(path: str) -> Diagnostic:
    return PRJ002.at(
        Place(path=path), "lists or tables are nested too deeply", hint="take the nesting out"
    )


def _unreadable_number(path: str) -> Diagnostic:
    return PRJ002.at(
        Place(path=path),
        "a number has more digits than can be read",
        hint="write text in double quotation marks",
    )
