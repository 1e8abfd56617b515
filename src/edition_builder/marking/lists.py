"""Lists: items with bullets, or with numbers or letters that count."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.marking.blocks import Block, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.marking.lines import Line

BULLET = expression(r"[•·◦▪‣●○■□➢✓*+–-](?=\s+\S)\s+")
COUNTED = expression(r"\(?(?:(?P<number>\d{1,3})|(?P<letter>[a-zа-я]))[.)]\s+(?=\S)")
SURE_BULLETS = "•◦▪‣●○■□➢✓"
DASHES = "–-"
FEWEST = 2
LONGEST_ITEM = 900


def mark_lists(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with the items of lists marked, one block an item; `value` is its marker."""
    parted = [piece for block in blocks for piece in _parted(block)]
    found = list(parted)
    for begin, end in _runs(parted):
        if _is_list(parted, begin, end):
            for at in range(begin, end):
                item = parted[at]
                found[at] = replace(item, kind=Kind.LIST, value=_marker(item.lines[0].words))
    return tuple(found)


def _marker(words: str) -> str:
    found = BULLET.match(words) or COUNTED.match(words)
    return found[0].strip() if found else ""


def _parted(block: Block) -> Iterator[Block]:
    """A block with several items in it as one block for each."""
    begins = [at for at, line in enumerate(block.lines) if _marker(line.words)]
    if not block.plain or len(begins) < FEWEST or not _counts([block.lines[at] for at in begins]):
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


def _counts(lines: Sequence[Line]) -> bool:
    """Whether the markers of lines follow one another."""
    markers = [_marker(line.words) for line in lines]
    if not all(markers):
        return False
    if all(BULLET.match(f"{marker} x") for marker in markers):
        return len(set(markers)) == 1
    numbers = [_number(marker) for marker in markers]
    return all(a and b and b == a + 1 for a, b in pairwise(numbers))


def _number(marker: str) -> int:
    found = COUNTED.match(f"{marker} x")
    if not found:
        return 0
    if found["number"]:
        return int(found["number"])
    alphabet = "abcdefghijklmnopqrstuvwxyz" if found["letter"] < "а" else "абвгдежзиклмн"
    return alphabet.find(found["letter"]) + 1


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Stretches of blocks whose markers follow one another."""
    begin = 0
    while begin < len(blocks):
        end = begin + 1
        if _opens(blocks[begin]):
            while (
                end < len(blocks) and _opens(blocks[end]) and _follow(blocks[end - 1], blocks[end])
            ):
                end += 1
        if end - begin >= FEWEST:
            yield begin, end
        begin = end


def _opens(block: Block) -> bool:
    return block.plain and bool(_marker(block.lines[0].words)) and len(block.words) <= LONGEST_ITEM


def _follow(above: Block, below: Block) -> bool:
    return _counts((above.lines[0], below.lines[0]))


def _is_list(blocks: Sequence[Block], begin: int, end: int) -> bool:
    """Whether markers mean a list: a dash may also open what somebody says."""
    marker = _marker(blocks[begin].lines[0].words)
    if marker[0] in SURE_BULLETS or not BULLET.match(f"{marker} x"):
        return _number(marker) in {0, 1} or _announced(blocks, begin)
    tight = all(block.gap == 0 for block in blocks[begin + 1 : end])
    if marker[0] in DASHES:
        spoken = any(block.words.endswith(("!", "?")) for block in blocks[begin:end])
        return _announced(blocks, begin) and not spoken
    return tight or _announced(blocks, begin) or end - begin > FEWEST


def _announced(blocks: Sequence[Block], begin: int) -> bool:
    return begin > 0 and blocks[begin - 1].words.endswith(":")
