"""A passage as attribution sees it: its sentences, what is quoted in it, what leads to sources."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from edition_builder.frozen import dataclass
from edition_builder.quotations.anchors import NO_ANCHOR, Anchor
from edition_builder.quotations.sentences import Sentences
from edition_builder.quotations.speakers import Voice

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A quotation on its passage: offsets with its marks, and who speaks.

    `leaning` is the quotation before whose voice goes on in it.
    """

    start: int
    end: int
    voice: Voice
    leaning: Quoted | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A passage as attribution sees it; everything in order, offsets in the part.

    `text` begins at `start`. `carried` answers for what nothing in the passage answers for: the
    citations of a sentence that ends in a colon before it, those of the note it stands in. `keys`
    are all that the part cites, in lower case.
    """

    start: int
    text: str
    sentences: Sentences
    anchors: Sequence[Anchor]
    quoted: Sequence[Quoted]
    carried: Anchor = NO_ANCHOR
    keys: frozenset[str] = frozenset()


def quotations_between(scene: Scene, start: int, end: int) -> Iterator[Quoted]:
    """The quotations that begin between two offsets, the first few of them."""
    index = bisect_left(scene.quoted, start, key=attrgetter("start"))
    for other in scene.quoted[index : index + NEAR]:
        if other.start >= end:
            return
        yield other


def unquoted(scene: Scene, start: int, end: int) -> str:
    """The author's own words between two offsets."""
    pieces: list[str] = []
    for other in quotations_between(scene, start, end):
        pieces.append(scene.text[start - scene.start : max(start, other.start) - scene.start])
        start = max(start, other.end)
    return " ".join([*pieces, scene.text[start - scene.start : max(start, end) - scene.start]])


NEAR = 12
"""Quotations looked at between one and its citation."""


def anchors_between(anchors: Sequence[Anchor], start: int, end: int) -> Sequence[Anchor]:
    """The anchors that begin between two offsets."""
    first = bisect_left(anchors, start, key=attrgetter("start"))
    return anchors[first : bisect_left(anchors, end, lo=first, key=attrgetter("start"))]
