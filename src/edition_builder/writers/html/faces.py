"""The faces the page carries in itself: EB Garamond, cut down to the letters that it shows."""

from __future__ import annotations

import re
from base64 import b64encode
from html import unescape
from typing import TYPE_CHECKING

from edition_builder.fonts import characters_of, family, script_families, subset, woff2

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.fonts import Face, Family

Pairs = tuple[tuple[str, int], ...]
"""Styles and weights."""

TAG = re.compile(r"<[^>]*>")
BOLD = re.compile(r"<(?:b|strong)[\s>]")
ENTITIES = '&<>"'
"""Signs that stand in the markup by name, and so must be asked for by hand."""


def font_faces(page: str) -> str:
    """The `@font-face` rules for a page of markup, fonts included as WOFF2.

    Each face holds the characters of the whole page, with small capitals, superior and old-style
    figures. Bold comes along only where something is bold.
    """
    characters = frozenset(unescape(TAG.sub("", page)) + ENTITIES)
    wanted = tuple(_wanted(page))
    own = _family_rules(family(), wanted, characters)
    others = (
        _family_rules(family(name), _upright(wanted), characters_of(name, characters))
        for name in script_families(page)
    )
    return own + "".join(others)


def _family_rules(design: Family, wanted: Pairs, characters: frozenset[str]) -> str:
    faces = {design.face(style, weight).name: (style, weight) for style, weight in wanted}
    rules = (_rule(design.face(*pair), characters) for pair in faces.values())
    notice = f"/* {design.name}: {design.spdx}, https://openfontlicense.org */\n"
    return notice + "".join(rules)


def _upright(wanted: Pairs) -> Pairs:
    """The weights among what is wanted: scripts other than ours are not slanted."""
    return tuple(pair for pair in wanted if pair[0] == "normal")


def _wanted(page: str) -> Iterator[tuple[str, int]]:
    yield "normal", 400
    yield "italic", 400
    if BOLD.search(page):
        yield "normal", 700


def _rule(face: Face, characters: frozenset[str]) -> str:
    packed = b64encode(woff2(subset(face, characters))).decode("ascii")
    return (
        f'@font-face {{ font-family: "{face.family}"; font-style: {face.style};'
        f" font-weight: {face.weight}; font-display: block;"
        f' src: url("data:font/woff2;base64,{packed}") format("woff2"); }}\n'
    )
