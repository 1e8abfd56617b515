"""Holding what was found against what was expected: every piece once, and in order."""

from __future__ import annotations

import enum
from collections import defaultdict, deque
from dataclasses import field
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from edition_builder.frozen import dataclass
from edition_builder.verification.parity.marks import sorts_apart
from edition_builder.verification.parity.piece import PICTURE, Kind, Piece, agree, letters

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    Key = tuple[int, str]

ALIKE = 0.5
"""From this share of common letters on, two pieces in one place are taken for the same, altered."""
SAMPLE = 4_000
"""So many letters of a piece are compared for likeness; the rest of it hardly changes the share."""

FIRM = frozenset({Kind.HEADING, Kind.CELL, Kind.CAPTION, Kind.QUOTATION})
"""Kinds that every edition can tell from running text; code may stand in each of them."""


class Fault(enum.Enum):
    """How an edition can differ from the manuscript."""

    MISSING = "missing"
    ALTERED = "altered"
    SPACED = "spaced"
    TWICE = "twice"
    MOVED = "moved"
    ADDED = "added"
    RECAST = "recast"
    MARKED = "marked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One difference: what was expected (None: nothing), and what was found (None: nothing).

    `near` is the piece of the edition behind which something is missing; None: at its beginning.
    """

    fault: Fault
    expected: Piece | None
    found: Piece | None
    near: Piece | None = None


def differences(
    expected: Sequence[Piece], found: Sequence[Piece], furniture: Collection[str] = ()
) -> tuple[Difference, ...]:
    """Every difference, in the order of the text.

    What stands before the first piece of the text and after the last (titles, imprints) is no
    difference unless it repeats a piece; `furniture` holds the texts of what may stand between.
    """
    return tuple(_settled(_raw(expected, found), expected, furniture))


@dataclass(slots=True, kw_only=True)
class _Raw:
    """The alignment before it is judged: pieces met, what differs, what is left over.

    Positions count the expected pieces; `size` is how many there are.
    """

    size: int
    met: dict[int, Piece] = field(default_factory=dict)
    altered: list[tuple[int, Difference]] = field(default_factory=list)
    missing: list[tuple[int, Piece]] = field(default_factory=list)
    extra: list[tuple[int, Piece]] = field(default_factory=list)

    def meet(self, position: int, expected: Piece, found: Piece) -> None:
        """Two pieces of the same letters: their spaces, and what they are."""
        self.met[position] = found
        for fault in _faults(expected, found):
            self.differ(position, Difference(fault=fault, expected=expected, found=found))

    def differ(self, position: int, difference: Difference) -> None:
        """Keep a difference between two pieces that stand in each other's place."""
        self.altered.append((position, difference))
        if difference.found:
            self.met[position] = difference.found

    def near(self, position: int) -> Piece | None:
        """The last piece that was met before a position."""
        return next((self.met[at] for at in range(position, -1, -1) if at in self.met), None)

    def outside(self, position: int, piece: Piece) -> bool:
        """Whether a piece stands before all of the running text, or after it."""
        return not piece.note and position in {0, self.size}


def _raw(expected: Sequence[Piece], found: Sequence[Piece]) -> _Raw:
    """Align by letters; pieces that stand in each other's place are altered where alike."""
    raw = _Raw(size=len(expected))
    for step, i, i_end, j, j_end in _steps(_keys(expected), _keys(found)):
        if step == "equal":
            for at in range(i_end - i):
                raw.meet(i + at, expected[i + at], found[j + at])
        else:
            _pair(raw, list(enumerate(expected[i:i_end], i)), found[j:j_end], i)
    return raw


def _keys(pieces: Sequence[Piece]) -> list[Key]:
    return [_key(piece) for piece in pieces]


def _key(piece: Piece) -> Key:
    return piece.note, letters(piece.text)


def _steps(ours: list[Key], theirs: list[Key]) -> Iterable[tuple[str, int, int, int, int]]:
    """The steps from one sequence to the other; at once where they are the same."""
    if ours == theirs:
        return [("equal", 0, len(ours), 0, len(theirs))]
    return SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()


def _faults(expected: Piece, found: Piece) -> Iterator[Fault]:
    """How two pieces of the same letters differ all the same."""
    kinds = {expected.kind, found.kind}
    if not agree(expected.text, found.text):
        yield Fault.SPACED
    elif len(kinds) > 1 and Kind.CODE not in kinds and not FIRM.isdisjoint(kinds):
        yield Fault.RECAST
    elif set(sorts_apart(expected.marks, found.marks)):
        yield Fault.MARKED


def _pair(raw: _Raw, ours: list[tuple[int, Piece]], theirs: Iterable[Piece], at: int) -> None:
    """Pair what stands in one place: each expected piece with the next one that is like it."""
    waiting = deque(theirs)
    for position, piece in ours:
        like = next((index for index, other in enumerate(waiting) if _alike(piece, other)), None)
        if like is None:
            raw.missing.append((position, piece))
            continue
        raw.extra += [(position, waiting.popleft()) for _ in range(like)]
        found = waiting.popleft()
        raw.differ(position, Difference(fault=Fault.ALTERED, expected=piece, found=found))
    raw.extra += [(ours[-1][0] + 1 if ours else at, piece) for piece in waiting]


def _alike(one: Piece, other: Piece) -> bool:
    ours, theirs = (letters(piece.text)[:SAMPLE] for piece in (one, other))
    if one.note != other.note or other.label:
        return False
    if ours.replace(PICTURE, "") == theirs.replace(PICTURE, ""):
        return True
    likeness = SequenceMatcher(None, ours, theirs, autojunk=False)
    return likeness.quick_ratio() >= ALIKE and likeness.ratio() >= ALIKE


def _settled(
    raw: _Raw, expected: Sequence[Piece], furniture: Collection[str]
) -> Iterator[Difference]:
    """What is missing and turns up elsewhere was moved; what is left over is judged alone."""
    elsewhere: defaultdict[Key, deque[tuple[int, Piece]]] = defaultdict(deque)
    for position, piece in raw.extra:
        elsewhere[_key(piece)].append((position, piece))
    settled = list(raw.altered)
    for position, piece in raw.missing:
        others = elsewhere[_key(piece)]
        found = others.popleft()[1] if others else None
        fault = Fault.MOVED if found else Fault.MISSING
        near = None if found else raw.near(position)
        difference = Difference(fault=fault, expected=piece, found=found, near=near)
        settled.append((position, difference))
    known = {_key(piece): piece for piece in expected}
    for key, left in elsewhere.items():
        twin = known.get(key)
        settled += [
            (position, _left_over(twin, piece))
            for position, piece in left
            if not piece.label and not _is_furniture(raw, position, piece, twin, furniture)
        ]
    yield from (item for _, item in sorted(settled, key=lambda pair: pair[0]))


def _left_over(twin: Piece | None, piece: Piece) -> Difference:
    fault = Fault.TWICE if twin else Fault.ADDED
    return Difference(fault=fault, expected=twin, found=piece)


def _is_furniture(
    raw: _Raw, position: int, piece: Piece, twin: Piece | None, furniture: Collection[str]
) -> bool:
    """Whether a piece too many is one that every edition may have."""
    if piece.note:
        return False
    return letters(piece.text) in furniture or (twin is None and raw.outside(position, piece))
