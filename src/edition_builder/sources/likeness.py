"""What a source has that is like a quotation, where it has not the quotation itself."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from edition_builder.model.source import Agreement, Alignment, Difference
from edition_builder.sources.following import following
from edition_builder.sources.words import words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edition_builder.sources.passage import Passage
    from edition_builder.sources.words import Words

    Block = tuple[bool, int, int, int, int]

NEAR = 75.0
"""Per cent of letters that agree (Indel similarity) in what is called near."""

SEED = 9
"""Letters from the beginning of a word that are looked for in the source."""
SEEDS = 32
"""Words of a quotation that are looked for, evenly spread."""
SIGHTINGS = 64
"""Places of one seed that count; what is more frequent says nothing."""
CANDIDATES = 3
"""Places in the source that are looked at closely."""
CLOSE = 1_500
"""Letters up to which the exact place is measured; a longer quotation is known well enough."""
EDGE = 3
"""Words on either side that are looked at besides."""


def likeness(wanted: Passage, words: Words, path: str) -> Alignment:
    """What in the source comes near each part between omissions; absent where one has nothing."""
    differences: list[Difference] = []
    spans: list[tuple[int, int]] = []
    for part in wanted.parts:
        said = words_in(part)
        span = _nearest(said, words)
        if span is None:
            return Alignment(agreement=Agreement.ABSENT, path=path)
        first, end, found = _compared(said, words, *span)
        differences += found
        spans.append((first, end))
    if not spans:
        return Alignment(agreement=Agreement.ABSENT, path=path)
    start, stop = words.starts[spans[0][0]], _end(words, spans[-1][1])
    return Alignment(
        agreement=Agreement.NEAR,
        path=path,
        first=words.label(start),
        last=words.label(stop - 1),
        differences=tuple(differences),
        following=following(words, stop),
    )


def _end(words: Words, number: int) -> int:
    """The offset at which the word before this one ends."""
    return words.starts[number] if number < len(words.starts) else len(words.letters)


def _nearest(said: Words, words: Words) -> tuple[int, int] | None:
    """The letters of the source that are most like what was said, if they are like enough."""
    best: tuple[float, int, int] | None = None
    length = len(said.folded)
    slack = max(20, length // 3)
    for place in _candidates(said, words):
        low = max(0, place - slack)
        window = words.folded[low : place + length + slack]
        score, start, end = _measured(said.folded, window)
        if score >= NEAR and (best is None or score > best[0]):
            best = (score, low + start, low + end)
    return None if best is None else best[1:]


def _measured(said: str, window: str) -> tuple[float, int, int]:
    """How like a window is to what was said, and which letters of it are."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - slow to load, and only for works with a copy

    if len(said) <= CLOSE and len(said) <= len(window):
        found = fuzz.partial_ratio_alignment(said, window)
        if found is not None:
            return found.score, found.dest_start, found.dest_end
    # A long window's edges are foreign to the quotation: they may not count against it.
    score = fuzz.ratio(said, window) * (len(said) + len(window)) / (2 * len(said))
    return score, 0, len(window)


def _candidates(said: Words, words: Words) -> list[int]:
    """Where in the source the quotation would begin, by most of its words that are found there."""
    grain = max(16, len(said.folded) // 4)
    votes: Counter[int] = Counter()
    places: dict[int, int] = {}
    for start in _seeds(said):
        for place in _sightings(said.folded[start : start + SEED], words.folded):
            bucket = (place - start) // grain
            votes[bucket] += 1
            places.setdefault(bucket, max(0, place - start))
    ranked = sorted(votes, key=lambda bucket: (-votes[bucket], bucket))
    return [places[bucket] for bucket in ranked[:CANDIDATES]]


def _seeds(said: Words) -> list[int]:
    step = max(1, len(said.starts) // SEEDS)
    return list(said.starts)[::step]


def _sightings(seed: str, letters: str) -> Iterator[int]:
    at, count = letters.find(seed), 0
    while at >= 0 and count < SIGHTINGS:
        yield at
        at, count = letters.find(seed, at + 1), count + 1


def _compared(said: Words, words: Words, start: int, end: int) -> tuple[int, int, list[Difference]]:
    """The words from and to which the likeness reaches, and those that differ."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - as above

    low = max(0, words.at(start) - EDGE)
    high = min(len(words.starts), words.at(end - 1) + 1 + EDGE)
    mine = [said.word(number) for number in range(len(said.starts))]
    theirs = [words.word(number) for number in range(low, high)]
    if mine and theirs:
        mine[0] = _as_capital(mine[0], theirs)
    blocks = _blocks(Indel.opcodes(mine, theirs), len(mine))
    found = [
        Difference(said=said.shown(a, b), found=words.shown(low + c, low + d))
        for equal, a, b, c, d in blocks
        if not equal and "".join(mine[a:b]) != "".join(theirs[c:d])
    ]
    return low + blocks[0][3], low + blocks[-1][4], found


def _blocks(codes: Iterable[Any], length: int) -> list[Block]:
    """Stretches of words that agree and that differ, in turn, without what the source has around.

    At either end a stretch that differs has as many words of the source as of the quotation.
    """
    blocks: list[Block] = []
    for kind, a, b, c, d in map(tuple, codes):
        equal = kind == "equal"
        last = blocks.pop() if blocks and blocks[-1][0] == equal else (equal, a, b, c, d)
        blocks.append((equal, last[1], b, last[3], d))
    inner = (block for block in blocks if block[1] < block[2] or 0 < block[1] < length)
    return [_trimmed(block, length) for block in inner]


def _trimmed(block: Block, length: int) -> Block:
    equal, a, b, c, d = block
    if equal or d - c <= b - a:
        return block
    if a == 0 and b < length:
        return equal, a, b, d - (b - a), d
    return (equal, a, b, c, c + (b - a)) if b == length else block


def _as_capital(word: str, others: list[str]) -> str:
    """The first word with its first letter as the source has it."""
    swapped = word[:1].swapcase() + word[1:]
    return swapped if word not in others and swapped in others else word
