"""Lists: items with bullets, or with numbers or letters that count, and lists within items."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.marking.blocks import Block, Kind, has_ended

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from edition_builder.marking.lines import Line

BULLET = expression(r"[•·◦▪‣●○■□➢✓*+–-](?=\s+\S)\s+")
COUNTED = expression(r"\(?(?:(?P<number>\d{1,3})|(?P<letter>[a-zа-я]))[.)]\s+(?=\S)")
SURE_BULLETS = "•◦▪‣●○■□➢✓"
DASHES = "–-"
FEWEST = 2
SLACK = 1
"""Columns by which items of one list may stand apart."""

DEEPEST = 5
LONGEST_ITEM = 900


def mark_lists(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with the items of lists marked, one block an item.

    `value` is an item's marker, `level` how deep it stands, from 0.
    """
    parted = [piece for block in blocks for piece in _parted(block)]
    found = list(parted)
    for begin, depths in _runs(parted):
        if _is_list(parted, begin, depths):
            for at, depth in enumerate(depths, begin):
                item = parted[at]
                value = _marker(item.lines[0].words)
                found[at] = replace(item, kind=Kind.LIST, value=value, level=depth)
    return tuple(found)


def _marker(words: str) -> str:
    found = BULLET.match(words) or COUNTED.match(words)
    return found[0].strip() if found else ""


def _parted(block: Block) -> Iterator[Block]:
    """A block with several items in it as one block for each."""
    begins = [at for at, line in enumerate(block.lines) if _marker(line.words)]
    items = [block.lines[at] for at in begins]
    if not block.plain or len(begins) < FEWEST or len(_depths(items)) < len(items):
        yield block
        return
    cuts = sorted({0, *begins, len(block.lines)})
    for begin, end in pairwise(cuts):
        first = begin == 0
        yield replace(
            block,
            lines=block.lines[begin:end],
            gap=block.gap if first else 0,
            over=block.over and first,
        )


def _depths(lines: Iterable[Line]) -> list[int]:
    """How deep each of these items stands, as far as their markers follow one another.

    An item that stands further in begins a list of its own; one that stands where an open list
    does goes on with that.
    """
    depths: list[int] = []
    opened: list[tuple[int, str]] = []
    for line in lines:
        marker = _marker(line.words)
        if opened and line.indent < opened[-1][0] - SLACK:
            while len(opened) > 1 and line.indent < opened[-1][0] - SLACK:
                opened.pop()
        elif opened and line.indent > opened[-1][0] + SLACK and _begins(marker):
            opened.append((line.indent, ""))
        if opened and opened[-1][1] and not _counts(opened[-1][1], marker):
            return depths
        if not marker:
            return depths
        opened[-1:] = [(opened[-1][0] if opened else line.indent, marker)]
        depths.append(min(len(opened) - 1, DEEPEST))
    return depths


def _begins(marker: str) -> bool:
    """Whether a marker can be a list's first: a bullet, a one, an a."""
    return bool(marker) and _number(marker) in {0, 1}


def _counts(above: str, below: str) -> bool:
    """Whether one marker follows the other."""
    if BULLET.match(f"{above} x") or BULLET.match(f"{below} x"):
        return above == below
    first, second = _number(above), _number(below)
    return bool(first and second and second == first + 1)


def _number(marker: str) -> int:
    found = COUNTED.match(f"{marker} x")
    if not found:
        return 0
    if found["number"]:
        return int(found["number"])
    alphabet = "abcdefghijklmnopqrstuvwxyz" if found["letter"] < "а" else "абвгдежзиклмн"
    return alphabet.find(found["letter"]) + 1


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[int, list[int]]]:
    """Stretches of blocks whose markers follow one another: where each begins, and its depths."""
    begin = 0
    while begin < len(blocks):
        items = takewhile(_opens, (blocks[at] for at in range(begin, len(blocks))))
        depths = _depths(block.lines[0] for block in items)
        if len(depths) >= FEWEST:
            yield begin, depths
        begin += max(1, len(depths))


def _opens(block: Block) -> bool:
    return block.plain and bool(_marker(block.lines[0].words)) and len(block.words) <= LONGEST_ITEM


def _is_list(blocks: Sequence[Block], begin: int, depths: Sequence[int]) -> bool:
    """Whether markers mean a list: a dash may also open what somebody says."""
    items = blocks[begin : begin + len(depths)]
    marker = _marker(items[0].lines[0].words)
    if marker[0] in SURE_BULLETS or not BULLET.match(f"{marker} x"):
        return _number(marker) in {0, 1} or _announced(blocks, begin)
    tight = all(block.gap == 0 for block in items[1:])
    if marker[0] in DASHES:
        spoken = any(block.words.endswith(("!", "?")) for block in items)
        bare = tight and len(items) > FEWEST and not any(has_ended(b.words) for b in items[:-1])
        return (_announced(blocks, begin) or any(depths) or bare) and not spoken
    return tight or _announced(blocks, begin) or len(items) > FEWEST


def _announced(blocks: Sequence[Block], begin: int) -> bool:
    return begin > 0 and blocks[begin - 1].words.endswith(":")
