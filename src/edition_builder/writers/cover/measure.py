"""How wide words are in the print face, and where lines break."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz

from edition_builder.fonts import family


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettering:
    """How text is lettered: style of the face, OpenType features, tracking in em, leading."""

    style: str = "normal"
    features: tuple[str, ...] = ("kern", "liga", "onum", "pnum")
    tracking: float = 0.0
    leading: float = 1.32


TITLE = Lettering(leading=1.08)
SUBTITLE = Lettering(style="italic")
CAPITALS = Lettering(features=("kern", "smcp", "c2sc", "onum", "pnum"), tracking=0.09)
"""All small capitals, spaced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Letters drawn together (a ligature, a letter with its accents), and their offset in em."""

    text: str
    offset: float


@lru_cache(maxsize=8)
def _font(style: str) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(family().face(style).data))


@lru_cache(maxsize=4096)
def clusters(text: str, lettering: Lettering) -> tuple[tuple[Cluster, ...], float]:
    """The clusters of a line of text, and its width, in em, without tracking after the last."""
    font = _font(lettering.style)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer, dict.fromkeys(lettering.features, True))
    unit = font.face.upem
    starts: dict[int, float] = {}
    pen = 0.0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        if info.cluster not in starts:
            pen += lettering.tracking if starts else 0.0
            starts[info.cluster] = pen
        pen += position.x_advance / unit
    ordered = sorted(starts)
    ends = [*ordered[1:], len(text)]
    pieces = tuple(
        Cluster(text=text[start:end], offset=starts[start])
        for start, end in zip(ordered, ends, strict=True)
    )
    return pieces, pen


def width(text: str, lettering: Lettering) -> float:
    """The advance width of a line of text, in em."""
    return clusters(text, lettering)[1]


def wrapped(text: str, measure: float, lettering: Lettering) -> tuple[str, ...]:
    """The text in as few lines as the measure (in em) allows, and these as even as they can be."""
    words = _unbroken(text, measure, lettering)
    fewest = len(_filled(words, measure, lettering))
    narrow, wide = 0.0, measure
    for _ in range(12):
        middle = (narrow + wide) / 2
        if len(_filled(words, middle, lettering)) > fewest:
            narrow = middle
        else:
            wide = middle
    return _filled(words, wide, lettering)


def _filled(words: tuple[str, ...], measure: float, lettering: Lettering) -> tuple[str, ...]:
    """Lines filled one after the other; a word wider than the measure has its own."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, lettering) <= measure:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _unbroken(text: str, measure: float, lettering: Lettering) -> tuple[str, ...]:
    """The words, those wider than the measure cut where they reach it."""
    pieces: list[str] = []
    for word in filter(None, text.split(" ")):
        rest = word
        while width(rest, lettering) > measure and len(rest) > 1:
            kept = _fitting(rest, measure, lettering)
            pieces.append(rest[:kept])
            rest = rest[kept:]
        pieces.append(rest)
    return tuple(pieces)


def _fitting(word: str, measure: float, lettering: Lettering) -> int:
    """How many letters of the word the measure holds; at least one."""
    fitting = (n for n in range(len(word) - 1, 1, -1) if width(word[:n], lettering) <= measure)
    return next(fitting, 1)
