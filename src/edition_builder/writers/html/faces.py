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
    return "".join(
        _rule(design, face, f"data:font/woff2;base64,{b64encode(data).decode('ascii')}")
        for design, face, data in _cut(page)
    )


def font_files(page: str, folder: str) -> tuple[str, tuple[tuple[str, bytes], ...]]:
    """The same with the fonts as files: rules that name them, and each file's path and bytes."""
    cut = tuple(_cut(page))
    rules = (_rule(design, face, f"{folder}/{face.name}.woff2") for design, face, _ in cut)
    files = tuple((f"{folder}/{face.name}.woff2", data) for _, face, data in cut)
    return "".join(rules), files


def _cut(page: str) -> Iterator[tuple[Family, Face, bytes]]:
    """The faces a page needs, each cut down to its characters and packed."""
    characters = frozenset(unescape(TAG.sub("", page)) + ENTITIES)
    wanted = tuple(_wanted(page))
    for face in _distinct(family(), wanted):
        yield family(), face, woff2(subset(face, characters))
    for name in script_families(page):
        own = characters_of(name, characters)
        for face in _distinct(family(name), _upright(wanted)):
            yield family(name), face, woff2(subset(face, own))


def _distinct(design: Family, wanted: Pairs) -> tuple[Face, ...]:
    """A face for each style and weight; a family of one face gives it once."""
    found = (design.face(style, weight) for style, weight in wanted)
    return tuple({face.name: face for face in found}.values())


def _upright(wanted: Pairs) -> Pairs:
    """The weights among what is wanted: scripts other than ours are not slanted."""
    return tuple(pair for pair in wanted if pair[0] == "normal")


def _wanted(page: str) -> Iterator[tuple[str, int]]:
    yield "normal", 400
    yield "italic", 400
    if BOLD.search(page):
        yield "normal", 700


def _rule(design: Family, face: Face, address: str) -> str:
    return (
        f"/* {design.name}: {design.spdx}, https://openfontlicense.org */\n"
        f'@font-face {{ font-family: "{face.family}"; font-style: {face.style};'
        f" font-weight: {face.weight}; font-display: block;"
        f' src: url("{address}") format("woff2"); }}\n'
    )
