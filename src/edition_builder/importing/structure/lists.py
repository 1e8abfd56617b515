"""Lists that were typed: each paragraph begins with a bullet, or with a number that counts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.importing.script import ListPlace, Paragraph, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.importing.script import Block, Piece

FEWEST = 2
BULLET = re.compile(r"\s*[•▪●○■□◦‣➢✓\uf0b7\uf0a7](?:\s+|\Z)")
NUMBER = re.compile(r"\s*(?P<open>\()?(?:(?P<digits>\d{1,3})|(?P<letter>[a-z]))(?P<close>[.)])\s+")


def with_typed_lists(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with typed items as items; their bullets and numbers are the list's then."""
    made = list(blocks)
    for begin, end in _runs(blocks):
        items = [block for block in blocks[begin:end] if isinstance(block, Paragraph)]
        lefts = sorted({block.shape.left for block in items})
        places = [_place(block, f"typed {begin}", lefts) for block in items]
        if _counts(places) and (not places[0].style or _is_set_in(items)):
            made[begin:end] = [
                replace(block, item=place, pieces=tuple(_unmarked(block)))
                for block, place in zip(items, places, strict=True)
            ]
    return made


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    begin = 0
    for at in range(len(blocks) + 1):
        if at == len(blocks) or not _is_marked(blocks[at]):
            if at - begin >= FEWEST:
                yield begin, at
            begin = at + 1


def _is_marked(block: Block) -> bool:
    if not isinstance(block, Paragraph) or block.role or block.item:
        return False
    first = next((piece for piece in block.pieces if isinstance(piece, Words)), None)
    return first is not None and bool(BULLET.match(block.text) or NUMBER.match(block.text))


def _place(block: Paragraph, name: str, lefts: Sequence[float]) -> ListPlace:
    depth = lefts.index(block.shape.left)
    found = NUMBER.match(block.text)
    if not found:
        return ListPlace(list=name, depth=depth)
    delimiter = "TwoParens" if found["open"] else {".": "Period", ")": "OneParen"}[found["close"]]
    number = int(found["digits"]) if found["digits"] else ord(found["letter"]) - ord("a") + 1
    style = "Decimal" if found["digits"] else "LowerAlpha"
    return ListPlace(list=name, depth=depth, number=number, style=style, delimiter=delimiter)


def _counts(places: Sequence[ListPlace]) -> bool:
    """Whether the numbers of each depth count from one, anew below each item above them."""
    if places[0].depth:
        return False
    last: dict[int, ListPlace] = {}
    for place in places:
        last = {depth: above for depth, above in last.items() if depth <= place.depth}
        above = last.get(place.depth)
        if place.depth and place.depth - 1 not in last:
            return False
        if above and (above.style != place.style or above.delimiter != place.delimiter):
            return False
        if place.style and place.number != (above.number + 1 if above else 1):
            return False
        last[place.depth] = place
    return True


def _is_set_in(items: Sequence[Paragraph]) -> bool:
    """Whether numbered lines are set as items are: hanging, or with a tab behind the number."""
    return all(item.shape.first < 0 or item.shape.left > 0 or _tabbed(item.text) for item in items)


def _tabbed(text: str) -> bool:
    found = NUMBER.match(text)
    return found is not None and "\t" in found[0]


def _unmarked(block: Paragraph) -> Iterator[Piece]:
    """The pieces without the letters of the marker, over which pieces they are spread."""
    found = BULLET.match(block.text) or NUMBER.match(block.text)
    left = found.end() if found else 0
    for piece in block.pieces:
        if isinstance(piece, Words) and left:
            cut = min(left, len(piece.text))
            left -= cut
            if piece.text[cut:]:
                yield replace(piece, text=piece.text[cut:])
        else:
            yield piece
