"""Cut the galley into sections."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from lxml.etree import _Element
from lxml.html import Element

from edition_builder.compose.markup import HEADINGS, headings_in, serialise, words_of
from edition_builder.compose.paragraphs import leave_without_indent, name_paragraphs
from edition_builder.compose.works import ROLE, parted
from edition_builder.frozen import dataclass
from edition_builder.model import Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from edition_builder.compose.galley import Galley
    from edition_builder.model import Reference, WorksSection

NONE: Mapping[str, Reference] = MappingProxyType({})
OPENING = "eb-opening"
"""The identifier of what stands before the first heading."""
BIBLIOGRAPHY = "bibliography"
LEVEL = re.compile(r"level\d+")
"""The class by which pandoc says how deep a section lies."""
AUTHOR = "author"
"""The class of the lines that name who wrote a section (`parse.headings`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A section beside the element it was made from."""

    section: Section
    element: _Element


def text_sections(text: _Element) -> tuple[Cut, ...]:
    """The sections of the text: one for each top heading, one for what stands before the first."""
    pieces: list[_Element] = []
    for child in list(text):
        if child.tag == "section":
            pieces.append(_topmost(child))
        else:
            if not pieces:
                pieces.append(_opening())
            pieces[-1].append(child)
    return tuple(_cut(piece, "text") for piece in pieces)


def _topmost(section: _Element) -> _Element:
    """The section as one of the first level, at whatever level a manuscript begins."""
    classes = (section.get("class") or "").split()
    own = (name for name in classes if not LEVEL.fullmatch(name))
    section.set("class", " ".join(("level1", *own)))
    return section


def bibliography_section(
    galley: Galley,
    title: str,
    wanted: Sequence[WorksSection] = (),
    references: Mapping[str, Reference] = NONE,
) -> tuple[Cut, ...]:
    """The list of works as a section of its own, in the parts that are wanted, if there is any."""
    if galley.references is None:
        return ()
    section = _made("section", id=BIBLIOGRAPHY, role=ROLE)
    section.set("class", "level1 bibliography")
    heading = _made("h1")
    heading.text = galley.heading or title
    section.extend([heading, *parted(galley.references, wanted, references)])
    return (_cut(section, "bibliography"),)


def _cut(element: _Element, kind: str) -> Cut:
    """A section from its element, its headings below the edition's title."""
    _level(headings_in(element))
    title = next((words_of(_without_calls(item)) for item in element if item.tag == "h2"), "")
    element.tail = None
    if kind == "text":
        name_paragraphs(element)
        leave_without_indent(element)
    identifier = element.get("id", "")
    section = Section(
        id=identifier, title=title, kind=kind, authors=_authors(element), html=serialise(element)
    )
    return Cut(section=section, element=element)


def _level(headings: Iterable[_Element]) -> None:
    """Put each heading a level below the one it stands under: `h2`, then as deep as it lies.

    Where a manuscript leaves levels out (DOC001 says so) no edition does (WCAG 2.2, H42; PDF/UA-1,
    7.4.2).
    """
    above: list[int] = []
    for heading in list(headings):
        own = HEADINGS.index(heading.tag)
        while above and above[-1] >= own:
            above.pop()
        above.append(own)
        heading.tag = HEADINGS[min(len(above), len(HEADINGS) - 1)]


def _authors(section: _Element) -> tuple[str, ...]:
    """The names below a section's heading, each on a line of its own."""
    lines = (item for item in section if item.tag == "div" and item.get("class") == AUTHOR)
    first = next(lines, None)
    return () if first is None else tuple(filter(None, map(words_of, first)))


def _without_calls(heading: _Element) -> _Element:
    bare = _made("span")
    bare.text = heading.text
    for child in heading:
        if child.get("class") == "call":
            last = bare[-1] if len(bare) else None
            if last is None:
                bare.text = (bare.text or "") + (child.tail or "")
            else:
                last.tail = (last.tail or "") + (child.tail or "")
        else:
            bare.append(_copied(child))
    return bare


def _copied(element: _Element) -> _Element:
    copy = _made(element.tag)
    copy.text = "".join(element.itertext())
    copy.tail = element.tail
    return copy


def _opening() -> _Element:
    section = _made("section", id=OPENING)
    section.set("class", "level1")
    return section


def _made(tag: str, **attributes: str) -> _Element:
    return Element(tag, {name: value for name, value in attributes.items() if value})
