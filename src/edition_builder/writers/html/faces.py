"""The faces the page carries in itself: EB Garamond, cut down to the letters that it shows."""

from __future__ import annotations

import re
from base64 import b64encode
from typing import TYPE_CHECKING

from edition_builder.fonts import family, subset, woff2

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.fonts import Face

TAG = re.compile(r"<[^>]*>")
BOLD = re.compile(r"<(?:b|strong)[\s>]")
ENTITIES = '&<>"'
"""Signs that stand in the markup by name, and so must be asked for by hand."""


def font_faces(page: str) -> str:
    """The `@font-face` rules for a page of markup, fonts included as WOFF2.

    Each face holds the characters of the whole page, with small capitals, superior and old-style
    figures. Bold comes along only where something is bold.
    """
    design = family()
    characters = frozenset(TAG.sub("", page) + ENTITIES)
    faces = (design.face(style, weight) for style, weight in _wanted(page))
    rules = (_rule(face, characters) for face in faces)
    notice = f"/* {design.name}: {design.spdx}, https://openfontlicense.org */\n"
    return notice + "".join(rules)


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
