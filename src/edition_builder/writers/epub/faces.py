"""The faces the ebook carries, cut down to its own characters, and its style sheet."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from edition_builder.fonts import family, subset
from edition_builder.writers.epub.member import Member
from edition_builder.writers.epub.xhtml import elements, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

    from edition_builder.fonts import Face

STYLE_SHEET = "styles/ebook.css"
OVERLAY = "styles/overlay.css"

BOLD = frozenset(map(tag, ("b", "strong")))
SLANTED = frozenset(map(tag, ("cite", "dfn", "em", "i", "var")))

FACE_RULE = """@font-face {{
  font-family: "{family}";
  font-style: {style};
  font-weight: {weight};
  src: url("../{path}");
}}
"""


def styles(overlay: str) -> Iterator[str]:
    """The style sheets of every page, in the order they apply: ours, then the author's."""
    yield STYLE_SHEET
    if overlay.strip():
        yield OVERLAY


def face_members(texts: Iterable[str], bodies: Iterable[etree._Element]) -> tuple[Member, ...]:
    """The fonts with the licence they are given under.

    Upright and italic have every character of the edition, since a reader or the author's own
    style sheet may slant any of them; bold comes along only where something is strong.
    """
    characters = frozenset().union(*texts)
    fonts = [
        Member(
            id=face.name,
            name=_path(face),
            media_type="font/ttf",
            data=subset(face, characters),
        )
        for face in _faces(bodies)
    ]
    licence = family().licence.encode("utf-8")
    return (
        *fonts,
        Member(id="font-licence", name="fonts/LICENCE.txt", media_type="text/plain", data=licence),
    )


def style_members(overlay: str, bodies: Iterable[etree._Element]) -> Iterator[Member]:
    """Our style sheet with its faces, and the author's behind it."""
    rules = "".join(
        FACE_RULE.format(family=face.family, style=face.style, weight=face.weight, path=_path(face))
        for face in _faces(bodies)
    )
    yield _sheet("style", STYLE_SHEET, f"{rules}\n{_built_in()}")
    if overlay.strip():
        yield _sheet("overlay", OVERLAY, overlay)


def _sheet(identifier: str, name: str, text: str) -> Member:
    return Member(id=identifier, name=name, media_type="text/css", data=text.encode("utf-8"))


def _faces(bodies: Iterable[etree._Element]) -> tuple[Face, ...]:
    """Upright, italic, and the bold ones that the text asks for."""
    strong = [node for body in bodies for node in elements(body) if node.tag in BOLD]
    wanted = [("normal", 400), ("italic", 400)]
    if strong:
        wanted.append(("normal", 700))
    if any(_slanted(node) for node in strong):
        wanted.append(("italic", 700))
    return tuple(family().face(style, weight) for style, weight in wanted)


def _slanted(strong: etree._Element) -> bool:
    """Whether something is both strong and emphasised."""
    around = (*strong.iterancestors(), *strong.iter())
    return any(node.tag in SLANTED for node in around)


def _path(face: Face) -> str:
    return f"fonts/{face.name}.ttf"


@cache
def _built_in() -> str:
    return files("edition_builder").joinpath("styles", "ebook.css").read_text(encoding="utf-8")
