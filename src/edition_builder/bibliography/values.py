"""Find where a value begins and ends: braces in braces, quotation marks, names, joined by `#`."""

from __future__ import annotations

import re

from edition_builder.bibliography.blocks import Piece
from edition_builder.expression import expression

BLANK = expression(r"(?:\s+|%[^\n]*)*")
PLAIN = expression(r"\s*(?P<braced>\{(?P<text>(?:[^{}\\]++|\{[^{}\\]*+\})*+)\})(?=\s*[,}])")
"""A value in braces, at most one deeper within, after which the field ends: most values are."""
BRACES = expression(r"\\.|[{}]", re.DOTALL)
MARKS = expression(r"\\.|[{}\"]", re.DOTALL)
BARE = expression(r"[^\s,{}\"#=%()]+")
CUT = expression(r",?[ \t]*\n(?=\s*(?:[^\W\d][\w.:+/-]*\s*=|[})][ \t]*(?:\n|\Z)|\Z))")
"""The end of a line after which a field begins, or the entry or the file ends."""


class UnclosedError(Exception):
    """Raised where a brace or quotation mark at `start` is not closed before the limit."""

    def __init__(self, start: int) -> None:
        self.start = start
        super().__init__(start)


def skip_blank(text: str, start: int, limit: int) -> int:
    """Where the next thing stands that is neither white space nor a `%` comment."""
    if start < limit and text[start] not in " \t\n%" and not text[start].isspace():
        return start
    match = BLANK.match(text, start, limit)
    return match.end() if match else start


def closing_brace(text: str, start: int, limit: int) -> int:
    """Where the brace at `start` closes, one past it; a brace after a backslash is text.

    Raises `UnclosedError` where it does not before `limit`.
    """
    depth = 0
    for match in BRACES.finditer(text, start, limit):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
            if depth == 0:
                return match.end()
    raise UnclosedError(start)


def closing_mark(text: str, start: int, limit: int) -> int:
    """Where the quotation mark at `start` closes, one past it; marks inside braces are text.

    Raises `UnclosedError` where it does not before `limit`.
    """
    depth = 0
    for match in MARKS.finditer(text, start + 1, limit):
        if match[0] == '"' and depth == 0:
            return match.end()
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if depth < 0:
            break
    raise UnclosedError(start)


def read_value(text: str, start: int, limit: int) -> tuple[tuple[Piece, ...], int]:
    """The pieces of the value that begins at `start`, and where it ends.

    No pieces where there is no value. Raises `UnclosedError`.
    """
    plain = PLAIN.match(text, start, limit)
    if plain is not None:
        opened, closed = plain.span("braced")
        return (Piece(text=plain["text"], is_name=False, start=opened, end=closed),), closed
    pieces: list[Piece] = []
    end = start
    while True:
        start = skip_blank(text, start, limit)
        piece = _piece(text, start, limit)
        if piece is None:
            return tuple(pieces), end
        pieces.append(piece)
        end = piece.end
        start = skip_blank(text, end, limit)
        if text[start : start + 1] != "#" or start >= limit:
            return tuple(pieces), end
        start += 1


def _piece(text: str, start: int, limit: int) -> Piece | None:
    letter = text[start : min(start + 1, limit)]
    if letter in {"{", '"'}:
        end = (closing_brace if letter == "{" else closing_mark)(text, start, limit)
        return Piece(text=text[start + 1 : end - 1], is_name=False, start=start, end=end)
    match = BARE.match(text, start, limit)
    if match is None:
        return None
    is_name = not match[0].isdigit()
    return Piece(text=match[0], is_name=is_name, start=start, end=match.end())


def cut_value(text: str, start: int, limit: int) -> Piece:
    """The value whose opening at `start` is never closed, cut where the next field begins."""
    match = CUT.search(text, start, limit)
    end = match.start() if match else limit
    inner = text[start + 1 : end].rstrip().rstrip(',"').rstrip()
    return Piece(text=balanced(inner), is_name=False, start=start, end=end)


def balanced(text: str) -> str:
    """The text with the braces taken out that have no partner."""
    open_at: list[int] = []
    alone: set[int] = set()
    for match in BRACES.finditer(text):
        if match[0] == "{":
            open_at.append(match.start())
        elif match[0] == "}" and open_at:
            open_at.pop()
        elif match[0] == "}":
            alone.add(match.start())
    alone.update(open_at)
    kept = text if not alone else "".join(c for i, c in enumerate(text) if i not in alone)
    return kept.rstrip("\\") if kept.endswith("\\") else kept


def swallows_field(text: str, piece: Piece) -> int:
    """Where, inside a piece, a line ends after which another field seems to begin; 0 if nowhere."""
    match = CUT.search(text, piece.start, piece.end)
    return match.start() if match else 0


def depth_of(text: str) -> int:
    """How many braces deep the text goes."""
    if "{" not in text:
        return 0
    depth = deepest = 0
    for match in BRACES.finditer(text):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        deepest = max(deepest, depth)
    return deepest
