"""The blocks of Markdown source: code, headings, definitions, tables; and the prose between."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING

from edition_builder.source.fences import NEVER, OPENING, Fences, fences_in
from edition_builder.source.line import Line, read_lines
from edition_builder.source.tables import table_at
from edition_builder.source.token import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Callable

CODE_INDENT = 4

HEADING = re.compile(r"(#{1,6})(?:[ \t]+(.*))?\Z")
UNDERLINE = re.compile(r"(?:=+|-+)\Z")
CLOSING_MARKS = re.compile(r"[ \t]#+[ \t]*\Z")
NOTE = re.compile(r"\[\^([^\s\[\]]+)\]:")
REFERENCE = re.compile(r"\[([^\^\[\]][^\[\]]{0,998})\]:[ \t]*(\S+)(?:[ \t]+[\"'({].*)?\Z")
DIVISION = re.compile(r":{3,}")
RULE_OF_METADATA = re.compile(r"---\Z")
KEY_OF_METADATA = re.compile(r"[A-Za-z_][\w-]*:(?:\s|\Z)")
END_OF_METADATA = re.compile(r"(?:---|\.\.\.)\Z")
ITEM = re.compile(
    r"(?:[-*+]|(?:\d{1,9}|[A-Za-z]{1,9}|#)[.)]|\((?:\d{1,9}|[A-Za-z]{1,9}|#|@[\w-]*)\)|[:~])"
    r"(?P<gap>[ \t]+)(?=\S)"
)
LONGEST_METADATA = 200
"""Lines; a longer stretch between two rules is text."""


@dataclass(slots=True)
class _Reading:
    """What is known at a line: where lists and notes have their text, whether a block may begin."""

    text: str
    lines: Sequence[Line]
    fences: Fences
    tokens: list[Token] = field(default_factory=list)
    prose: list[tuple[int, int]] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    fresh: bool = True
    coding: bool = False
    no_comment_ends: bool = False

    @property
    def margin(self) -> int:
        """The column where text of the innermost list item or note stands."""
        return self.offsets[-1] if self.offsets else 0


def read_blocks(text: str) -> tuple[list[Token], list[tuple[int, int]]]:
    """The block tokens of a text, and the stretches of prose in which inlines are to be found.

    A stretch never crosses a blank line.
    """
    lines = read_lines(text)
    reading = _Reading(text, lines, fences_in(lines))
    index = 0
    while index < len(lines):
        index = _step(reading, index)
    return reading.tokens, reading.prose


def _step(reading: _Reading, index: int) -> int:
    line = reading.lines[index]
    if line.blank:
        reading.fresh = True
        return index + 1
    _leave(reading, line)
    for recognise in RECOGNISERS:
        following = recognise(reading, index)
        if following is not None:
            reading.coding = recognise is _indented_code
            return following
    reading.coding = False
    _add_prose(reading, line.start, line.end)
    reading.fresh = False
    return index + 1


def _leave(reading: _Reading, line: Line) -> None:
    """Go out of the lists and notes that a line's indent says are over."""
    if reading.fresh or ITEM.match(line.words):
        while reading.offsets and line.indent < reading.offsets[-1]:
            reading.offsets.pop()


def _add_prose(reading: _Reading, start: int, end: int) -> None:
    if not reading.fresh and reading.prose and reading.prose[-1][1] == start - 1:
        start = reading.prose.pop()[0]
    reading.prose.append((start, end))


def _indented_code(reading: _Reading, index: int) -> int | None:
    line = reading.lines[index]
    may_begin = reading.fresh or reading.coding
    if not may_begin or line.indent < reading.margin + CODE_INDENT:
        return None
    if ITEM.match(line.words) and reading.offsets:
        return None
    reading.tokens.append(Token(kind=Kind.INDENTED_CODE, start=line.start, end=line.end))
    reading.fresh = False
    return index + 1


def _fenced_code(reading: _Reading, index: int) -> int | None:
    line = reading.lines[index]
    opening = OPENING.match(line.words)
    if opening is None:
        return None
    close = reading.fences.close_of(index, opening["marks"])
    if close == NEVER:
        _unclosed(reading, line)
        return None
    end = reading.lines[close].end
    reading.tokens.append(Token(kind=Kind.FENCED_CODE, start=line.body, end=end))
    reading.fresh = True
    return close + 1


def _unclosed(reading: _Reading, line: Line) -> None:
    end = line.body + len(line.words)
    reading.tokens.append(Token(kind=Kind.FENCED_CODE, start=line.body, end=end, closed=False))


def _metadata(reading: _Reading, index: int) -> int | None:
    line, following = reading.lines[index], reading.lines[index + 1 : index + 2]
    if not (reading.fresh and RULE_OF_METADATA.match(line.words) and following):
        return None
    if not KEY_OF_METADATA.match(following[0].words):
        return None
    for close in range(index + 2, min(index + LONGEST_METADATA, len(reading.lines))):
        if END_OF_METADATA.match(reading.lines[close].words):
            end = reading.lines[close].end
            reading.tokens.append(Token(kind=Kind.METADATA, start=line.start, end=end))
            reading.fresh = True
            return close + 1
    return None


def _comment(reading: _Reading, index: int) -> int | None:
    line = reading.lines[index]
    if not line.words.startswith("<!--") or reading.no_comment_ends:
        return None
    close = reading.text.find("-->", line.body + 4)
    if close < 0:
        reading.no_comment_ends = True
        return None
    end = close + len("-->")
    reading.tokens.append(Token(kind=Kind.COMMENT, start=line.body, end=end))
    last = bisect_left(reading.lines, end, lo=index, key=attrgetter("end"))
    _add_prose(reading, end, reading.lines[last].end)
    reading.fresh = True
    return last + 1


def _heading(reading: _Reading, index: int) -> int | None:
    line = reading.lines[index]
    found = HEADING.match(line.words) if reading.fresh else None
    if found is None or line.indent > reading.margin:
        return None
    words = CLOSING_MARKS.sub("", " " + (found[2] or "")).strip()
    return _add_heading(reading, line, words, level=len(found[1]), following=index + 1)


def _underlined(reading: _Reading, index: int) -> int | None:
    line, following = reading.lines[index], reading.lines[index + 1 : index + 2]
    if not (reading.fresh and following and UNDERLINE.match(following[0].words)):
        return None
    if UNDERLINE.match(line.words) or "|" in line.words:
        return None
    level = 1 if following[0].words.startswith("=") else 2
    return _add_heading(reading, line, line.words, level=level, following=index + 2)


def _add_heading(reading: _Reading, line: Line, words: str, *, level: int, following: int) -> int:
    end = line.body + len(line.words)
    reading.tokens.append(
        Token(kind=Kind.HEADING, start=line.body, end=end, value=words, level=level)
    )
    reading.prose.append((line.body, end))
    reading.fresh = True
    return following


def _note(reading: _Reading, index: int) -> int | None:
    line = reading.lines[index]
    found = NOTE.match(line.words) if line.indent < CODE_INDENT else None
    if found is None:
        return None
    end = line.body + found.end()
    reading.tokens.append(
        Token(kind=Kind.NOTE_DEFINITION, start=line.body, end=end, value=found[1])
    )
    reading.fresh = True
    _add_prose(reading, end, line.end)
    reading.offsets[:] = [CODE_INDENT]
    reading.fresh = False
    return index + 1


def _reference(reading: _Reading, index: int) -> int | None:
    line = reading.lines[index]
    found = REFERENCE.match(line.words) if reading.fresh and line.indent < CODE_INDENT else None
    if found is None or "@" in found[1]:
        return None
    reading.tokens.append(
        Token(
            kind=Kind.REFERENCE,
            start=line.body,
            end=line.body + len(line.words),
            value=f"{found[1]}\n{found[2].strip('<>')}",
        )
    )
    return index + 1


def _division(reading: _Reading, index: int) -> int | None:
    line = reading.lines[index]
    if not DIVISION.match(line.words):
        return None
    reading.fresh = True
    _add_prose(reading, line.start, line.end)
    return index + 1


def _table(reading: _Reading, index: int) -> int | None:
    found = table_at(reading.lines, index) if reading.fresh else None
    if found is None:
        return None
    token, following = found
    reading.tokens.append(token)
    reading.prose.append((token.start, token.end))
    reading.fresh = True
    return following


def _item(reading: _Reading, index: int) -> int | None:
    line = reading.lines[index]
    found = ITEM.match(line.words)
    if found is None or not (reading.fresh or reading.offsets):
        return None
    reading.offsets.append(line.indent + min(found.end(), CODE_INDENT + 1))
    _add_prose(reading, line.start, line.end)
    reading.fresh = False
    return index + 1


RECOGNISERS: tuple[Callable[[_Reading, int], int | None], ...] = (
    _indented_code,
    _fenced_code,
    _comment,
    _metadata,
    _division,
    _heading,
    _note,
    _reference,
    _table,
    _underlined,
    _item,
)
"""What a line may begin, in the order in which it is tried."""
