"""Tables in source: pipe tables and grid tables, whether they have a head and a caption."""

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
CAPTION = re.compile(r"(?:[Tt]able:|:)[ \t]+\S|(?:[Tt]able:|:)\Z")


def table_at(lines: Sequence[Line], index: int) -> tuple[Token, int] | None:
    """The table that begins on a line, and the line after it; None where none begins."""
    if GRID.match(lines[index].words):
        end = _end(lines, index, "+|")
        headed = any(GRID_HEAD.match(line.words) for line in lines[index:end])
    elif _is_pipe_table(lines, index):
        end = _end(lines, index, "")
        headed = bool(re.search(r"\w", lines[index].words))
    else:
        return None
    captioned = _caption_before(lines, index) or _caption_after(lines, end)
    token = Token(
        kind=Kind.TABLE,
        start=lines[index].body,
        end=lines[end - 1].end,
        headed=headed,
        captioned=captioned,
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
