"""Signs that would mean something in Markdown and mean themselves in a typescript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression

if TYPE_CHECKING:
    from collections.abc import Iterator

AT_BEGINNING = expression(
    r"\#{1,6}(?=\s|\Z)|>|[-+*](?=\s|\Z)|\|(?=\s|\Z)|:(?=\s|::|\Z)|~(?=\s|\Z)"
    r"|\((?=(?:@[\w-]{0,40}|\#|\w{1,9})\)(?:\s|\Z))"
    r"|(?:\#|\d{1,9}|[a-z]|[ivxlcdm]{1,9}|[IVXLCDM]{2,9})(?=[.)](?:\s|\Z))"
    r"|[A-Z](?=\)(?:\s|\Z)|\.(?:\s\s|\Z))"
    r"|(?:[-_*=+]\s*){3,}\Z|\+(?=[-=:])|%(?=\s|\Z)"
)
"""“M. Dupont” is nobody's item M: behind a capital's stop Pandoc wants two spaces."""

BRACKET = expression(r"[\[\]]")
NUMBER = expression(r"[\#\w]{1,9}(?=[.)])")
ANYWHERE = expression(
    r"(?P<always>\\|<(?=[A-Za-z/!?])|&(?=\#?\w{1,31};)|(?<![^\W_])@(?=[\w{])|\^(?=\[)|!(?=\[)"
    r"|@(?=\w{1,60}@\w)"
    r"|\[(?=[@^-])|\[(?=[^\[\]]*\][({\[:])|\[(?=[^\[\]]{0,200}@)|(?<=\])\{)"
    r"|(?P<paired>[`$~^])|(?P<star>\*)|(?P<line>_)"
)
ADDRESS = expression(r"<(?:https?|mailto):[^\s<>]+>")
EMPHASIS = expression(
    r"(?<![\w*_\\])(?P<mark>[*_])(?=[^\s*_])(?:[^*_\r\n]|\r?\n(?!\s*\n)){1,300}?(?<=[^\s*_])"
    r"(?P=mark)(?![\w*_])"
)
PAIRED = "`$~^"


def shields(
    text: str, start: int, end: int, *, first: bool, stressed: bool = True
) -> Iterator[int]:
    """Where a backslash is wanted in `text[start:end]`, the words of one paragraph.

    `first` says that the passage begins a block. Words between `_` or `*` are stressed, as
    typescripts have it, unless `stressed` is False.
    """
    shielded = _at_beginning(text[start:end], start) if first else -1
    if shielded >= 0:
        yield shielded
    kept = _kept(text, start, end, stressed=stressed)
    opened = _opened(text, start, end)
    lone = {sign for sign in PAIRED if text.count(sign, start, end) < 2}  # noqa: PLR2004 - a pair
    found_at = {found.start(): found for found in ANYWHERE.finditer(text, start, end)}
    for at in sorted(found_at.keys() | opened):
        if at in opened:
            yield at
            continue
        found = found_at[at]
        quiet = found[0] in lone or (found["line"] is not None and not _binds(text, at))
        if at not in kept and at != shielded and not quiet:
            yield at


def _opened(text: str, start: int, end: int) -> frozenset[int]:
    """Brackets that nothing closes: Pandoc would try each of them again for every other."""
    opened: list[int] = []
    for found in BRACKET.finditer(text, start, end):
        if found[0] == "[":
            opened.append(found.start())
        elif opened:
            opened.pop()
    return frozenset(opened)


def _at_beginning(words: str, start: int) -> int:
    """Where what a block begins with is shielded: a number before its stop; -1 where it is not."""
    if not AT_BEGINNING.match(words):
        return -1
    number = NUMBER.match(words)
    return start + (number.end() if number else 0)


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
