"""Lists of works: the edition's at its end, or one at the end of each chapter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml.html import Element

from edition_builder.citations.chapters import LIST_OF_CHAPTER
from edition_builder.compose.markup import detached

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lxml.etree import _Element

    from edition_builder.model import Reference, WorksSection

ROLE = "doc-bibliography"
SEPARATOR = re.compile("[,;]")
"""What stands between the keywords of an entry."""
LISTS = f".//div[starts-with(@id, '{LIST_OF_CHAPTER.format(number='')}')]"


def list_of(works: Iterable[_Element]) -> _Element:
    """The works as a list of HTML; a lone paragraph in an entry is unwrapped."""
    made = Element("ul", {"class": "references"})
    made.extend(_entry(child) for child in list(works))
    return made


def parted(
    works: _Element, wanted: Sequence[WorksSection], references: Mapping[str, Reference]
) -> list[_Element]:
    """The works under the headings that are wanted for them; what no heading asks for comes first.

    A heading without a work is left out.
    """
    shelves: list[list[_Element]] = [[] for _ in range(len(wanted) + 1)]
    for work in works:
        shelves[_shelf(references.get(_key(work)), wanted)].append(work)
    *named, rest = shelves
    parts = [list_of(rest)] if rest or not wanted else []
    for number, (part, found) in enumerate(zip(wanted, named, strict=True), start=1):
        if found:
            parts.append(_part(part.title, found, number))
    return parts


def _shelf(reference: Reference | None, wanted: Sequence[WorksSection]) -> int:
    """The number of the first section that a work belongs to; behind the last, where in none."""
    kind = "" if reference is None else reference.type
    said = "" if reference is None else reference.get("keywords", "keyword")
    words = {word.strip().lower() for word in SEPARATOR.split(said)}
    for number, part in enumerate(wanted):
        every = not (part.keywords or part.types)
        if every or kind in part.types or not words.isdisjoint(part.keywords):
            return number
    return len(wanted)


def _key(work: _Element) -> str:
    return (work.get("id") or "").removeprefix("ref-")


def _part(title: str, works: Iterable[_Element], number: int) -> _Element:
    section = Element("section", {"id": f"bibliography-{number}", "class": "level2"})
    heading = Element("h2")
    heading.text = title
    section.extend([heading, list_of(works)])
    return section


def set_lists_of_chapters(text: _Element, title: str) -> None:
    """Each chapter's list of works as a section at the chapter's end, under `title`.

    A heading that the author has put there, with nothing else below it, is kept instead.
    """
    for found in text.xpath(LISTS):
        works, under = list(found), _own_heading(found)
        if works and under is None:
            under = _place_for(found, text, title)
        detached(found)
        if under is not None and works:
            under.set("class", f"{under.get('class', '')} bibliography".strip())
            under.set("role", ROLE)
            under.append(list_of(works))


def _own_heading(found: _Element) -> _Element | None:
    """The section below a chapter that has nothing but its heading and this list."""
    above = found.getparent()
    is_inner = above is not None and above.tag == "section" and above.getparent().tag == "section"
    return above if is_inner and len(above) == 2 else None  # noqa: PLR2004 - heading and list


def _place_for(found: _Element, text: _Element, title: str) -> _Element:
    """A new section with a heading: the chapter's last, or behind what opens the text."""
    chapter = next((item for item in found.iterancestors() if item.getparent() is text), None)
    level = 1 if chapter is None else 2
    section = Element("section", {"id": found.get("id", ""), "class": f"level{level}"})
    heading = Element(f"h{level}")
    heading.text = title
    section.append(heading)
    if chapter is None:
        found.addnext(section)
    else:
        chapter.append(section)
    return section


def _entry(entry: _Element) -> _Element:
    children = list(entry)
    lone = len(children) == 1 and children[0].tag == "p"
    source = children[0] if lone else entry
    item = Element("li", {"id": entry.get("id")} if entry.get("id") else {})
    item.text = (source.text or "").lstrip()
    item.extend(list(source))
    if len(item):
        item[-1].tail = (item[-1].tail or "").rstrip()
    else:
        item.text = item.text.rstrip()
    return item
