"""Tables in source: with pipes, drawn as a grid, or set in columns; their heads and captions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.source.token import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.source.line import Line

DELIMITERS = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*+\|?\Z")
GRID = re.compile(r"\+(?:[-:]+\+)++\Z")
GRID_HEAD = re.compile(r"\+(?:[=:]+\+)++\Z")
COLUMNS = re.compile(r"-+(?:[ ]+-+)+\Z")
"""The rule that tells the columns of a table by its gaps."""

RULE = re.compile(r"-{3,}\Z")
MOST_HEAD_LINES = 10
MOST_LINES = 1000
"""Lines of a table set in columns, its blank ones with them."""

CAPTION = re.compile(r"(?:[Tt]able:|:)[ \t]+\S|(?:[Tt]able:|:)\Z")


def table_at(lines: Sequence[Line], index: int) -> tuple[Token, int] | None:
    """The table that begins on a line, and the line after it; None where none begins."""
    if GRID.match(lines[index].words):
        end = _end(lines, index, "+|")
        headed = any(GRID_HEAD.match(line.words) for line in lines[index:end])
    elif _is_pipe_table(lines, index):
        end = _end(lines, index, "")
        headed = bool(re.search(r"\w", lines[index].words))
    elif end := _end_of_columns(lines, index):
        headed = not COLUMNS.match(lines[index].words)
    else:
        return None
    captioned = _caption_before(lines, index) or _caption_after(lines, end)
    token = Token(
        kind=Kind.TABLE,
        start=lines[index].body,
        end=lines[end - 1].end,
        headed=headed,
        captioned=captioned,
        in_columns="|" not in lines[index].words or bool(GRID.match(lines[index].words)),
    )
    return token, end


def _is_pipe_table(lines: Sequence[Line], index: int) -> bool:
    delimiters = lines[index + 1].words if index + 1 < len(lines) else ""
    here = lines[index].words
    return "|" in here and "|" in delimiters and bool(DELIMITERS.match(delimiters))


def _end(lines: Sequence[Line], index: int, beginnings: str) -> int:
    """The first line that is not the table's: blank, or without one of these beginnings."""
    while index < len(lines) and not lines[index].blank:
        if beginnings and lines[index].words[0] not in beginnings:
            break
        if not beginnings and "|" not in lines[index].words:
            break
        index += 1
    return index


def _end_of_columns(lines: Sequence[Line], index: int) -> int:
    """The line after a table set in columns that begins here; 0 where none does.

    A simple table ends with a blank line or a rule, one whose cells have several lines with a rule.
    """
    here = lines[index].words
    if COLUMNS.match(here):
        return _after_rule(lines, index + 1)
    if RULE.match(here):
        head = range(index + 1, min(index + 1 + MOST_HEAD_LINES, len(lines)))
        rule = next((at for at in head if COLUMNS.match(lines[at].words)), 0)
        whole = rule and not any(lines[at].blank for at in range(index, rule))
        return _after_rule(lines, rule + 1) if whole else 0
    if index + 1 < len(lines) and COLUMNS.match(lines[index + 1].words):
        rest = range(index + 2, len(lines))
        return next((at for at in rest if lines[at].blank), len(lines))
    return 0


def _after_rule(lines: Sequence[Line], first: int) -> int:
    """The line after the rule that closes a table, a blank line or the text's end behind it."""
    for at in range(first, min(first + MOST_LINES, len(lines))):
        closes = RULE.match(lines[at].words) or COLUMNS.match(lines[at].words)
        if closes and (at + 1 == len(lines) or lines[at + 1].blank):
            return at + 1
    return 0


def _caption_before(lines: Sequence[Line], index: int) -> bool:
    """A caption may be a paragraph directly before the table, over one blank line or several."""
    above = index - 1
    while above >= 0 and lines[above].blank:
        above -= 1
    while above > 0 and not lines[above - 1].blank:
        above -= 1
    return above >= 0 and bool(CAPTION.match(lines[above].words))


def _caption_after(lines: Sequence[Line], end: int) -> bool:
    following = end
    while following < len(lines) and lines[following].blank:
        following += 1
    return following < len(lines) and bool(CAPTION.match(lines[following].words))
