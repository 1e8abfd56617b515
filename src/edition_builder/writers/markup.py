"""Writing polyglot markup: well-formed as XML and as HTML alike, and nothing unescaped by mistake.

Text is a plain `str` and is escaped on its way in; what is markup already says so by its type.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905 - reads as the list in the standard
)
"""HTML's elements without an end tag (HTML Living Standard § 13.1.2)."""

NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
"""Code points that are for ever no characters (Unicode 16, § 23.7), as an expression's class."""

FORBIDDEN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff{NONCHARACTERS}]")
"""Controls, surrogates, noncharacters: not to be written in HTML (§ 13.1) or XML 1.0 (§ 2.2)."""

ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": " "})


class Markup(str):
    """Text that is markup already and goes into the page as it stands."""

    __slots__ = ()


def legible(text: str) -> str:
    """The text without the characters that a document may not hold."""
    return FORBIDDEN.sub("", text)


def escaped(text: str) -> Markup:
    """The text as markup: `<` becomes `&lt;`; markup stays what it is."""
    return text if isinstance(text, Markup) else Markup(legible(text).translate(ENTITIES))


def element(name: str, attributes: Mapping[str, str | None], *content: str) -> Markup:
    """One element with its attributes (None: left out) and its content, text or markup."""
    written = "".join(
        f' {key}="{escaped(value)}"' for key, value in attributes.items() if value is not None
    )
    if name in VOID:
        return Markup(f"<{name}{written}/>")
    return Markup(f"<{name}{written}>{joined(content)}</{name}>")


def joined(pieces: Iterable[str], between: str = "") -> Markup:
    """Pieces of text or markup, one after the other, as markup."""
    return Markup(escaped(between).join(escaped(piece) for piece in pieces))


def lines(*pieces: str) -> Markup:
    """Pieces on a line each, the empty ones left out."""
    return joined((piece for piece in pieces if piece), "\n")
