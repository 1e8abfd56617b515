"""What an author wrote, made safe to show: no character of it commands a terminal or hides.

Control characters, characters that turn the direction of writing, and halves of surrogate pairs
are shown as signs that can be seen. A joiner is left alone, since Persian and the Indian scripts
are spelled with it.
"""

from __future__ import annotations

import unicodedata

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "␡"}
_HARMLESS = frozenset("\u00ad\u200c\u200d")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_TAB = "    "


def visible(text: str) -> str:
    """The text on one line, with each character that would hide or command shown as a sign."""
    return text if text.isascii() and text.isprintable() else "".join(map(glyph, text))


def glyph(character: str) -> str:
    """How one character is shown: as itself, a control picture, or its number as `<U+202E>`."""
    if character in _HARMLESS or unicodedata.category(character) not in _HIDDEN:
        return character
    return _PICTURES.get(ord(character)) or f"<U+{ord(character):04X}>"


def source_glyph(character: str) -> str:
    """How one character of a source line is shown; a tab there is indentation."""
    return _TAB if character == "\t" else glyph(character)


def columns(text: str) -> int:
    """How many columns of a terminal the text fills; wide letters fill two, joined marks none."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if character in _HARMLESS or unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def scalar(text: str) -> str:
    """The text without halves of surrogate pairs, which no UTF-8 file can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
