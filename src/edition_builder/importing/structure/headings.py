"""Headings that have no heading style: told by their look, asked about where it says too little."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.frozen import dataclass
from edition_builder.importing.script import Paragraph
from edition_builder.importing.structure.lines_apart import (
    BARE_NUMBER,
    could_head,
    could_head_weakly,
    is_named_part,
    uncounted,
)
from edition_builder.importing.structure.traits import LONG, Measure, Traits, is_picture, traits_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from edition_builder.importing.script import Block

LARGER = 0.9
"""Points by which letters are larger than those of the text."""
MOST_IN_A_ROW = 3
DEEPEST = 6

Signature = tuple[float, bool, bool, bool, bool, bool, bool]
"""Size, then whether in capitals, bold, small capitals, centred, underlined, italic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A line that may be a heading: where it stands among the blocks, and how it looks."""

    index: int
    traits: Traits
    signature: Signature
    strong: bool
    numbered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Index of a block → level of the heading it is; indices of those to be asked about."""

    levels: Mapping[int, int]
    doubtful: tuple[int, ...]


def find_headings(blocks: Sequence[Block], usual: Measure, after: int) -> Found:
    """The headings by look among `blocks`, from the index `after` on."""
    candidates = [
        found
        for index, block in enumerate(blocks)
        if index >= after
        and isinstance(block, Paragraph)
        and (found := _candidate(index, block, usual))
        and _heads_something(blocks, index)
    ]
    alone = _without_crowds(blocks, _without_front(blocks, _counted(candidates), after))
    sure = [item for item in alone if item.strong]
    weak = [item for item in alone if not item.strong]
    looks = Counter((item.signature, bool(item.numbered)) for item in weak)
    trusted = [
        item
        for item in weak
        if looks[item.signature, bool(item.numbered)] > 1 or _is_doubly_weak(item)
    ]
    chosen = sorted([*sure, *trusted], key=lambda item: item.index)
    taken = {item.index for item in chosen}
    return Found(
        levels=_levels(blocks, chosen, usual),
        doubtful=tuple(item.index for item in weak if item.index not in taken),
    )


def _candidate(index: int, paragraph: Paragraph, usual: Measure) -> Candidate | None:
    if paragraph.role or paragraph.boxed or (paragraph.item and not paragraph.item.style):
        return None
    traits = traits_of(paragraph)
    if not could_head(traits):
        return None
    larger = traits.size >= usual.size + LARGER and usual.size > 0
    strong = larger or traits.small_caps or traits.capitals or (traits.bold and not usual.bold)
    numbered = bool(paragraph.item) or traits.depth > 0
    centred = traits.centred and not usual.centred
    italic = traits.italic and not usual.italic
    if not strong and not (italic or traits.underlined or centred or numbered):
        return None
    if not strong and not could_head_weakly(traits):
        return None
    signature = (
        traits.size, traits.capitals, traits.bold and not usual.bold, traits.small_caps, centred,
        traits.underlined, italic,
    )  # fmt: skip
    return Candidate(
        index=index, traits=traits, signature=signature, strong=strong, numbered=numbered
    )


def _heads_something(blocks: Sequence[Block], index: int) -> bool:
    """Whether text follows: a heading is no caption, no last line, and no colon leads to it."""
    before = _neighbour(blocks, index, -1)
    if before is not None and is_picture(before):
        return False
    if _is_item(blocks[index]) and (_is_item(before) or _is_item(_neighbour(blocks, index, 1))):
        return False
    if isinstance(before, Paragraph) and before.text.rstrip().endswith((":", ",")):
        return False
    return _neighbour(blocks, index, 1) is not None


def _is_item(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.item is not None


def _neighbour(blocks: Sequence[Block], index: int, step: int) -> Block | None:
    index += step
    while 0 <= index < len(blocks):
        block = blocks[index]
        if not _is_blank(block):
            return block
        index += step
    return None


def _counted(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, less figures that count nothing, as those of a drawing do."""
    left_out = uncounted([item.traits.text for item in candidates])
    return [item for at, item in enumerate(candidates) if at not in left_out]


def _without_front(
    blocks: Sequence[Block], candidates: Sequence[Candidate], after: int
) -> list[Candidate]:
    """The candidates, less the lines of a title page: those above the text that head none of it."""
    text = next((at for at, block in enumerate(blocks) if at >= after and _is_begun(block)), 0)
    front = {item.index for item in candidates if item.index < text}
    kept: set[int] = set()
    for index in range(text - 1, -1, -1):
        if index in front:
            kept.add(index)
        elif not _is_blank(blocks[index]):
            break
    return [
        item
        for item in candidates
        if item.index not in front - kept or item.numbered or is_named_part(item.traits.text)
    ]


def _is_begun(block: Block) -> bool:
    styled = isinstance(block, Paragraph) and block.role == "heading"
    return styled or is_running_text(block)


def _is_blank(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.is_empty


def _without_crowds(blocks: Sequence[Block], candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, less those of one look that follow each other without text between."""
    groups: list[list[Candidate]] = []
    for item in candidates:
        last = groups[-1][-1] if groups else None
        if last and last.signature == item.signature and _touch(blocks, last.index, item.index):
            groups[-1].append(item)
        else:
            groups.append([item])
    return [item for group in groups if len(group) < MOST_IN_A_ROW for item in group]


def _touch(blocks: Sequence[Block], first: int, second: int) -> bool:
    between = blocks[first + 1 : second]
    return all(_is_blank(block) for block in between)


def _is_doubly_weak(item: Candidate) -> bool:
    _, _, _, _, centred, underlined, italic = item.signature
    return centred + underlined + italic + item.numbered > 1 or bool(
        centred and BARE_NUMBER.match(item.traits.text)
    )


def _levels(blocks: Sequence[Block], chosen: Sequence[Candidate], usual: Measure) -> dict[int, int]:
    """Levels by the order of looks, the most prominent first; by numbers where most bear them."""
    if not chosen:
        return {}
    styled = _styled_sizes(blocks)
    depths = [item.traits.depth for item in chosen]
    if not styled and max(depths) > 1 and sum(map(bool, depths)) > len(depths) / 2:
        return {item.index: min(max(item.traits.depth, 1), DEEPEST) for item in chosen}
    order = sorted({item.signature for item in chosen}, key=_prominence)
    if not styled:
        return {item.index: min(order.index(item.signature) + 1, DEEPEST) for item in chosen}
    lowest = max(styled)
    made: dict[int, int] = {}
    beneath = [look for look in order if _level_beside(look, styled, usual) is None]
    for item in chosen:
        level = _level_beside(item.signature, styled, usual)
        made[item.index] = min(
            lowest + 1 + beneath.index(item.signature) if level is None else level, DEEPEST
        )
    return made


def _prominence(look: Signature) -> tuple[float, ...]:
    return (-look[0], *(-float(part) for part in look[1:]))


def _styled_sizes(blocks: Iterable[Block]) -> dict[int, float]:
    """Level of the headings with a style → the size of the largest of them."""
    sizes: dict[int, float] = {}
    for block in blocks:
        if isinstance(block, Paragraph) and block.role == "heading" and not block.is_empty:
            size = traits_of(block).size
            sizes[block.level] = max(sizes.get(block.level, 0), size)
    return sizes


def _level_beside(look: Signature, styled: Mapping[int, float], usual: Measure) -> int | None:
    """The level of the styled headings that this look comes up to, if it is larger than text."""
    if look[0] <= usual.size:
        return None
    return next((level for level in sorted(styled) if look[0] >= styled[level]), None)


def as_heading(paragraph: Paragraph, level: int) -> Paragraph:
    """The paragraph as a heading."""
    return replace(paragraph, role="heading", level=level)


def is_running_text(block: Block) -> bool:
    """Whether a block is surely text, and no line of a title page."""
    if not isinstance(block, Paragraph):
        return True
    text = block.text.strip()
    return len(text) >= LONG or (len(text) >= LONG / 2 and bool(re.search(r"[.!?]\W*\Z", text)))
