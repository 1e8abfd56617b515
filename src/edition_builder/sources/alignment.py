"""Words against their source: whether they are there, where, and with what between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.model.source import Agreement, Alignment
from edition_builder.sources.following import following
from edition_builder.sources.likeness import likeness
from edition_builder.sources.passage import passage
from edition_builder.sources.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.model.source import Source
    from edition_builder.sources.passage import Passage, Piece
    from edition_builder.sources.words import Words

TRIES = 2_000
"""Places that are tried for the longest piece of a quotation; a single letter is everywhere."""


def align(quotation: str, source: Source) -> Alignment:
    """How the words of a quotation stand in a source, and on which page.

    - `EXACT`: the same letters and digits in the same order, beginning and ending with whole words.
      Typography plays no part (quotation marks, apostrophes, dashes, hyphens, spaces, ligatures,
      soft hyphens, words divided at the end of a line), nor does punctuation, nor whether the first
      letter is a capital.
    - `ELIDED`: so, with “…”, “...” or “. . .”, in brackets or not, for at most `OMITTED` letters
      that the source has in between.
    - `ALTERED`: so, with words or letters in square brackets for at most `REPLACED` letters of the
      source (none, too: “[sic]”), and omissions where there are any.
    - `NEAR`: at least `likeness.NEAR` per cent alike, letter by letter; `differences` has the words
      that differ.
    - `ABSENT`: anything else; also a quotation without a letter.

    The first place where it stands is taken. The time is linear in the length of the source.
    """
    wanted, words = passage(quotation), words_of(source)
    found = _found(wanted, words)
    if found is None:
        return likeness(wanted, words, source.path)
    agreement, start, end = found
    return Alignment(
        agreement=agreement,
        path=source.path,
        first=words.label(start),
        last=words.label(end - 1),
        following=following(words, end),
    )


def _found(wanted: Passage, words: Words) -> tuple[Agreement, int, int] | None:
    """The best agreement short of likeness, with the letters from and to which it reaches."""
    if not wanted.whole:
        return None
    for start in _places(wanted.whole, words.letters, 0, len(words.letters)):
        if words.bounded(start, start + len(wanted.whole)):
            return Agreement.EXACT, start, start + len(wanted.whole)
    if not wanted.pieces or not (wanted.elided or wanted.altered):
        return None
    span = _pieced(wanted.pieces, words)
    if span is None:
        return None
    return (Agreement.ALTERED if wanted.altered else Agreement.ELIDED), *span


def _pieced(pieces: Sequence[Piece], words: Words) -> tuple[int, int] | None:
    """Where the pieces stand one after the other, looked for from the longest of them outwards."""
    letters = words.letters
    longest = max(range(len(pieces)), key=lambda number: len(pieces[number].letters))
    anchor = pieces[longest].letters
    places = _places(anchor, letters, 0, len(letters))
    for _, place in zip(range(TRIES), places, strict=False):
        end = _forwards(pieces[longest + 1 :], letters, place + len(anchor))
        start = None if end is None else _backwards(pieces[: longest + 1], letters, place)
        if start is not None and end is not None:
            return start, end
    return None


def _forwards(pieces: Sequence[Piece], letters: str, end: int) -> int | None:
    """Where the last of these pieces ends, each as near behind the one before as it can be."""
    for piece in pieces:
        limit = end + piece.reach + len(piece.letters)
        place = next(_places(piece.letters, letters, end, limit), None)
        if place is None:
            return None
        end = place + len(piece.letters)
    return end


def _backwards(pieces: Sequence[Piece], letters: str, start: int) -> int | None:
    """Where the first of these pieces begins, the last of them beginning at `start`."""
    for piece, after in zip(pieces[-2::-1], pieces[:0:-1], strict=True):
        limit = max(0, start - after.reach - len(piece.letters))
        place = None
        for place in _places(piece.letters, letters, limit, start):  # noqa: B007 - the last counts
            pass
        if place is None:
            return None
        start = place
    return start


def _places(piece: str, letters: str, start: int, end: int) -> Iterator[int]:
    """Each place of a piece between two offsets, its first letter large or small."""
    first, rest = piece[0], piece[1:]
    either = {first, first.lower(), first.upper()}
    end = min(end, len(letters))
    at = letters.find(rest, start + 1, end)
    while at > 0:
        if letters[at - 1] in either:
            yield at - 1
        at = letters.find(rest, at + 1, end)
