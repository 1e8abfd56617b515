"""What stands inside a stretch of prose: code, formulas, markup, links, notes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edition_builder.source.token import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Callable

MARK = re.compile(r"[\\`$<{\[\]]")
"""Where anything can begin; all other text is passed over at once."""

TICKS = re.compile(r"`+")
MATH_END = re.compile(r"(?<![\s\\])\$(?!\d)")
DISPLAY_END = re.compile(r"(?<!\\)\$\$")
ATTRIBUTES = re.compile(r"\{([^{}]{0,2000})\}")
RAW_FORMAT = re.compile(r"\{=[\w-]+\}")
AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{0,31}:[^\s<>]*|[^\s<>@:]+@[^\s<>@]+)>")
TAG = re.compile(r"<(/?[A-Za-z][A-Za-z0-9:-]*)(?:\s(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+|/)?>")
DECLARATION = re.compile(r"<(?:\?[^<>]*\?|![A-Za-z][^<>]*|!\[CDATA\[[^<>]*)>")
COMMAND = re.compile(r"\\([A-Za-z]+)\*?")
ARGUMENT = re.compile(r"\{(?:[^{}\\]|\\.|\{(?:[^{}\\]|\\.|\{[^{}]*\})*+\})*+\}|\[[^\[\]{}]*\]")
DESTINATION = re.compile(r"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*+\))*+\)", re.DOTALL)
NOTE_LABEL = re.compile(r"\[\^([^\s\[\]^]+)\]")
COMMENT_END = re.compile("-->")
LONGEST_WORDS = 1000
"""Characters of a link's words that are kept."""


@dataclass(slots=True)
class _Stretch:
    """A stretch of prose being read, and what was learnt that saves looking twice."""

    text: str
    start: int
    end: int
    tokens: list[Token] = field(default_factory=list)
    brackets: list[int] = field(default_factory=list)
    ticks: Mapping[int, list[int]] | None = None
    hopeless: set[str] = field(default_factory=set)

    def find(self, pattern: re.Pattern[str], position: int) -> re.Match[str] | None:
        """The next match; a pattern found nowhere is never looked for again."""
        if pattern.pattern in self.hopeless:
            return None
        found = pattern.search(self.text, position, self.end)
        if found is None:
            self.hopeless.add(pattern.pattern)
        return found

    def add(self, kind: Kind, start: int, end: int, value: str = "") -> int:
        """Note a token; the reading goes on at its end."""
        self.tokens.append(Token(kind=kind, start=start, end=end, value=value))
        return end


def read_inlines(text: str, start: int, end: int) -> list[Token]:
    """The tokens in `text[start:end]`, a stretch of prose without a blank line."""
    stretch = _Stretch(text, start, end)
    position = start
    while (mark := MARK.search(text, position, end)) is not None:
        here = mark.start()
        position = max(READERS[mark[0]](stretch, here), here + 1)
    return stretch.tokens


def _backslash(stretch: _Stretch, here: int) -> int:
    command = COMMAND.match(stretch.text, here, stretch.end)
    if command is None:
        return here + 2
    end = command.end()
    while (argument := ARGUMENT.match(stretch.text, end, stretch.end)) is not None:
        end = argument.end()
    return stretch.add(Kind.TEX, here, end, command[1])


def _backticks(stretch: _Stretch, here: int) -> int:
    opening = TICKS.match(stretch.text, here, stretch.end)
    length = opening.end() - here if opening else 1
    if stretch.ticks is None:
        stretch.ticks = _tick_runs(stretch)
    runs = stretch.ticks[length]
    close = bisect_left(runs, here + length)
    if close == len(runs):
        return here + length
    end = stretch.add(Kind.CODE, here, runs[close] + length)
    raw = RAW_FORMAT.match(stretch.text, end, stretch.end)
    return raw.end() if raw else _attributes(stretch, end)


def _tick_runs(stretch: _Stretch) -> Mapping[int, list[int]]:
    runs: defaultdict[int, list[int]] = defaultdict(list)
    for run in TICKS.finditer(stretch.text, stretch.start, stretch.end):
        runs[len(run[0])].append(run.start())
    return runs


def _dollar(stretch: _Stretch, here: int) -> int:
    text = stretch.text
    if text.startswith("$$", here):
        close = stretch.find(DISPLAY_END, here + 2)
        return stretch.add(Kind.MATH, here, close.end()) if close else here + 2
    if text[here + 1 : here + 2].strip() == "":
        return here + 1
    close = stretch.find(MATH_END, here + 2)
    return stretch.add(Kind.MATH, here, close.end()) if close else here + 1


def _angle(stretch: _Stretch, here: int) -> int:
    text, end = stretch.text, stretch.end
    if text.startswith("<!--", here):
        close = stretch.find(COMMENT_END, here + 4)
        return stretch.add(Kind.COMMENT, here, close.end()) if close else here + 4
    if found := AUTOLINK.match(text, here, end):
        return stretch.add(Kind.AUTOLINK, here, found.end(), found[1])
    if found := TAG.match(text, here, end):
        return stretch.add(Kind.TAG, here, found.end(), found[1].lower())
    if found := DECLARATION.match(text, here, end):
        return stretch.add(Kind.TAG, here, found.end(), "!")
    return here + 1


def _attributes(stretch: _Stretch, here: int) -> int:
    """Where attributes end, if they stand here: after code, brackets, links, and headings."""
    found = ATTRIBUTES.match(stretch.text, here, stretch.end)
    if found is None or not re.search(r"[#.=]", found[1]):
        return here
    return stretch.add(Kind.ATTRIBUTES, here, found.end(), found[1])


def _opening(stretch: _Stretch, here: int) -> int:
    call = NOTE_LABEL.match(stretch.text, here, stretch.end)
    if call:
        return stretch.add(Kind.NOTE_CALL, here, call.end(), call[1])
    stretch.brackets.append(here)
    return here + 1


def _closing(stretch: _Stretch, here: int) -> int:
    if not stretch.brackets:
        return here + 1
    opening = stretch.brackets.pop()
    before = stretch.text[opening - 1 : opening] if opening > stretch.start else ""
    if before == "^":
        return stretch.add(Kind.INLINE_NOTE, opening - 1, here + 1)
    end = _destination(stretch, here + 1)
    if end is None:
        return _attributes(stretch, here + 1)
    kind = Kind.IMAGE if before == "!" else Kind.LINK
    words = stretch.text[opening + 1 : min(here, opening + LONGEST_WORDS)]
    stretch.add(kind, opening - (kind is Kind.IMAGE), end, words)
    return _attributes(stretch, end)


def _destination(stretch: _Stretch, here: int) -> int | None:
    """Where the destination of a link ends, after noting it; None where there is no link."""
    found = DESTINATION.match(stretch.text, here, stretch.end)
    if found is None:
        return None
    return stretch.add(Kind.DESTINATION, here, found.end(), _address(found[0][1:-1].strip()))


def _address(inside: str) -> str:
    """A destination without its title and its angle brackets."""
    quote = inside[-1:]
    if quote in {'"', "'"}:
        opening = inside.rfind(quote, 0, -1)
        if opening > 0 and inside[opening - 1].isspace():
            inside = inside[:opening].rstrip()
    return inside.removeprefix("<").removesuffix(">")


READERS: Mapping[str, Callable[[_Stretch, int], int]] = {
    "\\": _backslash,
    "`": _backticks,
    "$": _dollar,
    "<": _angle,
    "{": _attributes,
    "[": _opening,
    "]": _closing,
}
"""What each mark may begin."""
