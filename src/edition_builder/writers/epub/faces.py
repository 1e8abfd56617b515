"""The faces the ebook carries, cut down to its own characters, and its style sheet."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from lxml import etree

from edition_builder.fonts import (
    TEXT,
    characters_of,
    family,
    script_families,
    subset,
    with_scripts,
)
from edition_builder.writers.epub.member import Member
from edition_builder.writers.epub.xhtml import elements, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    """The fonts with the licences they are given under.

    Upright and italic have every character of the edition, since a reader or the author's own
    style sheet may slant any of them; bold comes along only where something is strong. Faces for
    other scripts have the characters of theirs.
    """
    known = tuple(bodies)
    characters = frozenset().union(*texts)
    others = _scripts(known)
    fonts = [_font(face, characters) for face in _faces(known)]
    fonts += [_font(face, characters_of(face.family, characters)) for face in _foreign(known)]
    return (*fonts, *(_licence(number, name) for number, name in enumerate((TEXT, *others))))


def _font(face: Face, characters: frozenset[str]) -> Member:
    return Member(
        id=face.name,
        name=_path(face),
        media_type=f"font/{face.kind}",
        data=subset(face, characters),
    )


def _licence(number: int, name: str) -> Member:
    """The licence of a family; that of the text face has the plain name."""
    own = number == 0
    suffix = "" if own else f"-{name.lower().replace(' ', '-')}"
    return Member(
        id=f"font-licence{suffix}",
        name=f"fonts/LICENCE{suffix}.txt",
        media_type="text/plain",
        data=family(name).licence.encode("utf-8"),
    )


def style_members(overlay: str, bodies: Iterable[etree._Element]) -> Iterator[Member]:
    """Our style sheet with its faces, and the author's behind it."""
    known = tuple(bodies)
    rules = "".join(
        FACE_RULE.format(family=face.family, style=face.style, weight=face.weight, path=_path(face))
        for face in (*_faces(known), *_foreign(known))
    )
    yield _sheet("style", STYLE_SHEET, f"{rules}\n{with_scripts(_built_in(), _scripts(known))}")
    if overlay.strip():
        yield _sheet("overlay", OVERLAY, overlay)


def _scripts(bodies: Iterable[etree._Element]) -> tuple[str, ...]:
    """The families for other scripts that the pages need."""
    return script_families("".join(etree.tostring(body, encoding="unicode") for body in bodies))


def _foreign(bodies: tuple[etree._Element, ...]) -> Iterator[Face]:
    """Their faces: upright, and bold where the text is and they have it."""
    weights = sorted({face.weight for face in _faces(bodies)})
    for name in _scripts(bodies):
        yield from {
            family(name).face(weight=weight).name: family(name).face(weight=weight)
            for weight in weights
        }.values()


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
    return f"fonts/{face.name}.{face.kind}"


@cache
def _built_in() -> str:
    return files("edition_builder").joinpath("styles", "ebook.css").read_text(encoding="utf-8")
