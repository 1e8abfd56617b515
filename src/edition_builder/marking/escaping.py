"""Signs that would mean something in Markdown and mean themselves in a typescript."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

AT_BEGINNING = re.compile(
    r"\#{1,6}(?=\s|\Z)|>|[-+*](?=\s)|\|(?=\s|\Z)|:(?=\s|::)|~(?=\s)|\((?=[@\w]{1,10}\)\s)|"
    r"(?<=\A)(?:\#|\d{1,9}|[a-zA-Z]|[ivxlcdmIVXLCDM]{1,9})(?=[.)](?:\s|\Z))|"
    r"(?:[-_*=+]\s*){3,}\Z|\+(?=[-=:])|%(?=\s)|@"
)
ANYWHERE = re.compile(
    r"(?P<always>\\|<(?=[A-Za-z/!?])|&(?=\#?\w{1,31};)|(?<![^\W_])@(?=[\w{])|\^(?=\[)|!(?=\[)"
    r"|\[(?=[@^-])|\[(?=[^\[\]]*\][({\[:])|\[(?=[^\[\]]{0,200}@)|(?<=\])\{)"
    r"|(?P<paired>[`$~^])|(?P<star>\*)|(?P<line>_)"
)
ADDRESS = re.compile(r"<(?:https?|mailto):[^\s<>]+>")
EMPHASIS = re.compile(
    r"(?<![\w*_\\])(?P<mark>[*_])(?=[^\s*_])[^*_\n]{1,300}?(?<=[^\s*_])(?P=mark)(?![\w*_])"
)
PAIRED = "`$~^"


def shields(
    text: str, start: int, end: int, *, first: bool, stressed: bool = True
) -> Iterator[int]:
    """Where a backslash is wanted in `text[start:end]`, the words of one paragraph.

    `first` says that the passage begins a block. Words between `_` or `*` are stressed, as
    typescripts have it, unless `stressed` is False.
    """
    begin = AT_BEGINNING.match(text[start:end]) if first else None
    shielded = -1
    if begin:
        shielded = start + (
            begin.end() if begin[0].isalnum() or begin[0] == "#" and _is_item(text, start) else 0
        )
        yield shielded
    kept = _kept(text, start, end, stressed=stressed)
    lone = {sign for sign in PAIRED if text.count(sign, start, end) < 2}  # noqa: PLR2004 - a pair
    for found in ANYWHERE.finditer(text, start, end):
        at = found.start()
        if at not in kept and at != shielded and found[0] not in lone:
            if found["line"] is None or _binds(text, at):
                yield at


def _is_item(text: str, start: int) -> bool:
    return text[start + 1 : start + 2] in {".", ")"}


def _kept(text: str, start: int, end: int, *, stressed: bool) -> frozenset[int]:
    """The signs that are to do their work: addresses in angles, stress."""
    kept = {found.start() for found in ADDRESS.finditer(text, start, end)}
    if stressed:
        for found in EMPHASIS.finditer(text, start, end):
            kept |= {found.start(), found.end() - 1}
    return frozenset(kept)


def _binds(text: str, at: int) -> bool:
    """Whether a low line could open or close emphasis: between two letters it cannot."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return not (before.isalnum() and after.isalnum())
