"""Read the fields of one entry, mending what is broken and writing down each fault."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edition_builder.bibliography.blocks import Faults, Piece, Span
from edition_builder.bibliography.values import (
    UnclosedError,
    cut_value,
    depth_of,
    read_value,
    skip_blank,
    swallows_field,
)
from edition_builder.expression import expression
from edition_builder.rules.bib.reading import BIB003, BIB008, BIB010, BIB026

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

FIELD = expression(r"(?P<name>[^\W\d][\w.:+/-]*)\s*(?P<equals>=|(?=[{\"]))")
STRAY = expression(
    r"[\s,]*(?=[^\W\d_][\w.:+/-]*\s*=\s*[{\"])|[ \t]*,\s*(?=[^\W\d_][\w.:+/-]*\s*=\s*\w+\s*[,}])"
)
"""Fields behind the brace that closed the entry; a bare name needs the comma before them."""
JUNK = expression(r"[{}(),]|\n(?=\s*[^\W\d][\w.:+/-]*\s*=)")
MENDS = 12
"""The most values of one entry that are cut at a line's end; what is left then is passed over."""
DEEPEST = 40
"""The most braces in braces that are read."""


@dataclass(slots=True)
class Cursor:
    """Where the reading of one entry stands; `limit` is where the next entry begins.

    `name` is how messages call the entry, `span` covers its key, `closing` is the letter that
    closes it, `parted` says whether a comma has gone before.
    """

    text: str
    at: int
    limit: int
    name: str
    span: tuple[int, int]
    closing: str
    faults: Faults
    parted: bool = False
    fields: list[Span] = field(default_factory=list)
    mends: int = 0


def read_fields(cursor: Cursor) -> tuple[Span, ...]:
    """The fields from the cursor on; it is left after the entry, or at the next one."""
    while True:
        cursor.at = skip_blank(cursor.text, cursor.at, cursor.limit)
        if cursor.at >= cursor.limit:
            if not _rewound(cursor):
                _never_closed(cursor)
                break
        elif _step(cursor):
            break
    return tuple(cursor.fields)


def _step(cursor: Cursor) -> bool:
    """Take one step; whether it was the one that closes the entry."""
    letter = cursor.text[cursor.at]
    match = FIELD.match(cursor.text, cursor.at, cursor.limit)
    if letter in {cursor.closing, "}"}:
        cursor.at += 1
        return not _goes_on(cursor)
    if letter == ",":
        cursor.at += 1
        cursor.parted = True
    elif match is not None:
        _read_field(cursor, match)
    else:
        _pass_junk(cursor)
    return False


def _goes_on(cursor: Cursor) -> bool:
    """Whether fields follow the closing brace, so that it was one too many."""
    match = STRAY.match(cursor.text, cursor.at, cursor.limit)
    if match is None or not cursor.fields:
        return False
    message = f"one “}}” too many: it closes {cursor.name}, but more fields follow"
    cursor.faults.add(BIB010, (cursor.at - 1, cursor.at), message, "delete this brace")
    cursor.at = match.end()
    cursor.parted = True
    return True


def _read_field(cursor: Cursor, match: re.Match[str]) -> None:
    span, name = match.span("name"), match["name"].lower()
    if not cursor.parted:
        message = f"a comma is missing in {cursor.name} before “{match['name']}”"
        cursor.faults.add(BIB008, span, message, f"put “,” before “{match['name']}”")
    if not match["equals"]:
        message = f"“=” is missing after “{match['name']}” in {cursor.name}"
        cursor.faults.add(BIB010, span, message, f"put “=” after “{match['name']}”")
    try:
        pieces, cursor.at = read_value(cursor.text, match.end(), cursor.limit)
    except UnclosedError as unclosed:
        pieces = _mended(cursor, name, unclosed.start)
    else:
        if not pieces:
            cursor.at = max(cursor.at, match.end())
            message = f"“{name}” of {cursor.name} has no value"
            cursor.faults.add(BIB010, span, message, "give it a value in braces, or delete it")
    _keep(cursor, name, span, pieces)
    cursor.parted = False


def _keep(cursor: Cursor, name: str, span: tuple[int, int], pieces: Sequence[Piece]) -> None:
    if any(depth_of(piece.text) > DEEPEST for piece in pieces):
        message = f"the braces in “{name}” of {cursor.name} go more than {DEEPEST} deep"
        cursor.faults.add(BIB026, span, message, "take away the braces that are not needed")
    elif pieces:
        found = Span(name=name, start=span[0], end=span[1], pieces=tuple(pieces))
        cursor.fields.append(found)


def _mended(cursor: Cursor, name: str, start: int) -> tuple[Piece, ...]:
    """Cut a value that is never closed at the end of its line."""
    cursor.mends += 1
    brace = cursor.text[start] == "{"
    what, mark = ("brace", "}") if brace else ("quotation mark", '"')
    message = f"the {what} that opens “{name}” of {cursor.name} is never closed"
    hint = f"put {mark} where the value of “{name}” ends"
    cursor.faults.add(BIB003, (start, start + 1), message, hint)
    if cursor.mends > MENDS:
        cursor.at = cursor.limit
        return ()
    piece = cut_value(cursor.text, start, cursor.limit)
    cursor.at = piece.end
    if cursor.text[cursor.at : cursor.at + 1] != ",":
        cursor.parted = True
    return (piece,)


def _rewound(cursor: Cursor) -> bool:
    """Go back to the first value that swallowed a field: it, not the entry, was never closed."""
    for number, span in enumerate(cursor.fields):
        piece = span.pieces[-1]
        if cursor.mends < MENDS and swallows_field(cursor.text, piece):
            del cursor.fields[number:]
            pieces = _mended(cursor, span.name, piece.start)
            _keep(cursor, span.name, (span.start, span.end), (*span.pieces[:-1], *pieces))
            return True
    return False


def _never_closed(cursor: Cursor) -> None:
    cursor.at = cursor.limit
    if cursor.mends:
        return
    message = f"{cursor.name} is never closed"
    cursor.faults.add(BIB003, cursor.span, message, "put “}” after its last field")


def _pass_junk(cursor: Cursor) -> None:
    """Go on after text that is no field, at the next comma, brace or line that begins a field."""
    start = cursor.at
    match = JUNK.search(cursor.text, start + 1, cursor.limit)
    end = match.start() if match else cursor.limit
    words = " ".join(cursor.text[start:end].split())[:40]
    if words:
        stripped = start + len(cursor.text[start:end].rstrip())
        message = f"“{words}” in {cursor.name} belongs to no field"
        cursor.faults.add(BIB010, (start, stripped), message, "make it a field, or delete it")
    cursor.at = end
    cursor.parted = True
