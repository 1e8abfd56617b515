"""The top of a manuscript: title, subtitle and author, by style and by look."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.frozen import dataclass
from edition_builder.importing.script import Paragraph
from edition_builder.importing.structure.headings import is_running_text
from edition_builder.importing.structure.lines_apart import is_named_part
from edition_builder.importing.structure.traits import Measure, traits_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edition_builder.importing.script import Block
    from edition_builder.importing.structure.traits import Traits

MOST_LINES = 8
"""Lines at the top among which a title is looked for."""
BY = re.compile(r"\s*(?:by|von|par|di|por|door|av|автор:?|author:?|verfasser:?)\s+", re.IGNORECASE)
NAME = re.compile(
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.?\s+)*"
    r"(?:[^\W\d_](?:[^\W\d_]|[.’'-])*\s+){1,3}(?:(?:van|von|de|der|den|la|di|da|zu)\s+)*"
    r"[^\W\d_](?:[^\W\d_]|[’'-])+(?:,?\s+(?:Jr|Sr|PhD)\.?)?\Z"
)
PARTICLES = frozenset(
    {"van", "von", "de", "der", "den", "la", "di", "da", "zu", "and", "und", "et"}
)
AND = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\bи\b)\s*")
LONGEST = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Top:
    """What stands at the top; `taken` are the indices of the blocks that say nothing else.

    A heading that is the title, too, stays where it is.
    """

    title: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    taken: frozenset[int] = frozenset()


def read_top(blocks: Sequence[Block], usual: Measure, known: Sequence[str] = ()) -> Top:
    """The title and what goes with it; `known` are the authors that the file itself names."""
    styled = _by_style(blocks)
    if styled.title:
        return styled
    lines = _lines(blocks)
    found = _by_look(blocks, lines, usual, known) if lines else Top()
    if found.title and not styled.authors:
        return found
    return Top(
        title=found.title,
        subtitle=styled.subtitle or found.subtitle,
        authors=styled.authors or found.authors,
        taken=styled.taken | found.taken,
    )


def _by_style(blocks: Sequence[Block]) -> Top:
    said: dict[str, list[str]] = {"title": [], "subtitle": [], "author": []}
    taken: set[int] = set()
    seen_text = False
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and block.role in said and not block.is_empty:
            if block.role == "title" and said["title"] and seen_text:
                continue
            said[block.role].append(line_of(block))
            taken.add(index)
        elif isinstance(block, Paragraph) and not block.is_empty:
            seen_text = True
    return Top(
        title=" ".join(said["title"]),
        subtitle=" ".join(said["subtitle"]),
        authors=tuple(name for line in said["author"] for name in names_in(line)),
        taken=frozenset(taken),
    )


def line_of(paragraph: Paragraph) -> str:
    """The words of a paragraph in one line."""
    return " ".join(paragraph.text.replace("\N{SOFT HYPHEN}", "").split())


def _lines(blocks: Sequence[Block]) -> list[int]:
    """The short lines that a text begins with."""
    lines: list[int] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and (block.is_empty or block.role == "held"):
            continue
        if is_running_text(block) or len(lines) >= MOST_LINES:
            break
        if isinstance(block, Paragraph) and block.item:
            break
        lines.append(index)
    return lines


def _by_look(
    blocks: Sequence[Block], lines: list[int], usual: Measure, known: Sequence[str]
) -> Top:
    paragraphs = [block for index in lines if isinstance(block := blocks[index], Paragraph)]
    traits = [traits_of(paragraph) for paragraph in paragraphs]
    first = 0
    if len(lines) > 1 and is_name(traits[0].text) and traits[1].size > traits[0].size:
        first = 1
    if paragraphs[first].role == "heading":
        alone = _is_signed(traits, first, known) or _is_only_one(blocks, lines[first])
        if is_named_part(traits[first].text) or not alone:
            return Top()
    elif not _looks_titled(blocks, lines[first], traits[first], usual):
        return Top()
    return _rest(paragraphs, traits, lines, first, known)


def _rest(
    paragraphs: list[Paragraph],
    traits: list[Traits],
    lines: list[int],
    first: int,
    known: Sequence[str],
) -> Top:
    """The lines below the title, as far as they say who wrote it or go on with it."""
    authors = names_in(traits[0].text) if first else ()
    subtitle, taken = "", {lines[index] for index in range(first + 1)}
    if paragraphs[first].role == "heading" and not _is_signed(traits, first, known):
        taken.discard(lines[first])
    for index in range(first + 1, len(lines)):
        text = line_of(paragraphs[index])
        signs = _is_signed(traits, index - 1, known)
        if (paragraphs[index].role == "heading" and not signs) or traits[index].depth:
            break
        is_set_apart = traits[index].centred or traits[index].right or traits[index].italic
        if not authors and (signs or BY.match(text) or (is_name(text) and is_set_apart)):
            authors = names_in(text)
        elif not subtitle and not authors and traits[index].centred and traits[first].centred:
            subtitle = text
        else:
            break
        taken.add(lines[index])
    return Top(
        title=line_of(paragraphs[first]),
        subtitle=subtitle,
        authors=authors,
        taken=frozenset(taken),
    )


def _is_signed(traits: Sequence[Traits], index: int, known: Sequence[str]) -> bool:
    """Whether the line below says “by” and a name: then this one is a title, and no chapter's.

    So does one with nothing but the name of the author whom the file knows.
    """
    below = traits[index + 1].text if index + 1 < len(traits) else ""
    return is_name(below) and bool(BY.match(below) or below.strip() in known)


def _is_only_one(blocks: Sequence[Block], index: int) -> bool:
    """Whether a heading at the top is the only one of its level, with others below it."""
    top = blocks[index]
    levels = [
        block.level
        for block in blocks
        if isinstance(block, Paragraph) and block.role == "heading" and not block.is_empty
    ]
    return (
        isinstance(top, Paragraph)
        and levels.count(top.level) == 1
        and min(levels) == top.level
        and len(levels) > 1
    )


def _looks_titled(blocks: Sequence[Block], index: int, traits: Traits, usual: Measure) -> bool:
    paragraph = blocks[index]
    if (
        not isinstance(paragraph, Paragraph)
        or paragraph.role
        or not 0 < len(traits.text) <= LONGEST
    ):
        return False
    if traits.depth or traits.right or not any(letter.isalpha() for letter in traits.text):
        return False
    larger = traits.size > usual.size
    if not (larger or traits.bold or traits.centred or traits.capitals or traits.small_caps):
        return False
    return not any(
        _same_look(traits, traits_of(block))
        for block in blocks[index + 1 :]
        if isinstance(block, Paragraph)
        and not block.is_empty
        and not block.role
        and _is_line(block)
    ) or (larger and _is_largest(blocks, index, traits))


def _is_line(paragraph: Paragraph) -> bool:
    return not is_running_text(paragraph)


def _same_look(one: Traits, other: Traits) -> bool:
    return (one.size, one.bold, one.centred, one.capitals, one.small_caps, one.italic) == (
        other.size, other.bold, other.centred, other.capitals, other.small_caps, other.italic,
    )  # fmt: skip


def _is_largest(blocks: Sequence[Block], index: int, traits: Traits) -> bool:
    return all(
        traits_of(block).size < traits.size
        for block in blocks[index + 1 :]
        if isinstance(block, Paragraph) and not block.is_empty
    )


def is_name(text: str) -> bool:
    """Whether a line is the name of a person, or of several."""
    bare = BY.sub("", text.strip(), count=1)
    names = [name for name in AND.split(bare) if name]
    return bool(names) and all(
        NAME.match(name) and all(word[0].isupper() or word in PARTICLES for word in name.split())
        for name in names
    )


def names_in(line: str) -> tuple[str, ...]:
    """The people that a line of authors names."""
    bare = BY.sub("", line.strip(), count=1)
    return tuple(name.strip() for name in AND.split(bare) if name.strip())
