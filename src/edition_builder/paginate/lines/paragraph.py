"""A paragraph: its copy, measured once, and the lines that were chosen for it."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from math import inf
from operator import attrgetter
from typing import TYPE_CHECKING

from edition_builder.paginate.lines import hanging
from edition_builder.paginate.lines.copy import Copy, Picture
from edition_builder.paginate.lines.measure import HAIR, advances, width
from edition_builder.paginate.lines.optimum import Judge, Place, Rules, optimum
from edition_builder.paginate.lines.places import Spot, anywhere, hyphens, spots
from edition_builder.paginate.lines.setting import Line, Setting
from edition_builder.paginate.lines.spread import justified, letters_share, ragged
from edition_builder.paginate.lines.taste import MENDING, RAGGED, TASTE, TRIES, WHOLE, Try

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.paginate.lines.words import Lexicon
    from edition_builder.paginate.walk import Box

SPACES = frozenset(" \xa0")
"""What the engine widens to fill a line."""


FEWEST_LINES = 3
"""Lines a paragraph must have to be made longer or shorter."""
RAG = 0.25
"""The part of the measure that a ragged line may leave empty for its page's sake."""
AHEAD = 3
"""Letters beyond a line's end in which it might end instead."""
REACH, SEAM = 100, 10
"""Lines over which the lines from within a paragraph are weighed, and those of them not yet kept.

What ends a line that far on changes nothing here, and a novel in one paragraph comes to an end.
Nor is such a paragraph asked for a line more or less: that takes its time many times over.
"""


class Paragraph:
    """A paragraph of one measure, whose lines are chosen from any place in its text on."""

    def __init__(self, copy: Copy, setting: Setting, lexicon: Lexicon) -> None:
        """Measure what was read; `lexicon` knows the words of the edition."""
        self.setting = setting
        self._copy, self._text = copy, copy.text
        self._lexicon = lexicon
        self._widths = [each for box, *_ in copy.runs for each in _letters(box)]
        self._before = list(accumulate(self._widths, initial=0.0))
        between = (
            each if character in SPACES else 0.0
            for each, character in zip(self._widths, self._text, strict=True)
        )
        self._spaces = list(accumulate(between, initial=0.0))
        self._plain: list[Spot] | None = None
        self._all: list[Spot] | None = None
        self._hyphens: dict[int, float] = {}
        self._lines: dict[int, Line] = {}

    def line(self, start: int) -> Line | None:
        """The line that begins at a place in the text; None where none can be set."""
        if start not in self._lines:
            alone = self._alone() if not start else None
            more = self.setting.more if not start else 0
            asked = list(self.with_more(more)) if more else []
            if not asked and self.setting.avoided:
                asked = list(self._choose(start, self.setting.avoided, TRIES[:-1]))
            for line in [alone] if alone else asked or self._choose(start):
                self._lines.setdefault(line.start, line)
        return self._lines.get(start)

    def with_more(self, more: int) -> Iterator[Line]:
        """The lines if there are to be so many more than is best; none where that looks bad."""
        if self._before[-1] > REACH * self.setting.measure:
            return iter(())
        best = len(list(self._choose(0)))
        if best + more < 1 or best < FEWEST_LINES:
            return iter(())
        lines = list(self._choose(0, frozenset(), (MENDING,), best + more))
        ends = bool(lines) and self.width(lines[-1].start, lines[-1].end)
        return iter(lines if ends > TASTE.short * self.setting.measure else ())

    def width(self, start: int, end: int) -> float:
        """The natural width of a stretch of the text, in CSS pixels."""
        return self._before[end] - self._before[start]

    def whole(self, start: int) -> Line | None:
        """A line from a place that breaks no word at its end, if the rest can be set well then."""
        return next(self._choose(start, self.broken(start), WHOLE), None)

    def broken(self, start: int) -> frozenset[int]:
        """The places inside words where the line from a place on ends, or might end instead."""
        past = self._lines[start].next
        return frozenset(
            spot.end for spot in self._every() if spot.broken and start < spot.end < past + AHEAD
        )

    def _alone(self) -> Line | None:
        """The only line of a paragraph that fits into one."""
        end = len(self._text.rstrip(" "))
        fits = self._before[end] <= self.setting.measure - self.setting.indent + HAIR
        if not fits or self.setting.fills_last:
            return None
        return Line(0, end, len(self._text), hyphen=False, broken=False, last=True)

    def _choose(
        self,
        start: int,
        avoided: frozenset[int] = frozenset(),
        tries: Sequence[Try] = TRIES,
        lines: int = 0,
    ) -> Iterator[Line]:
        """The best lines from a place on, so many if said; none ends where that is avoided."""
        setting = self.setting
        indent = 0.0 if start else setting.indent
        for limits in tries if setting.justified else (RAGGED,):
            within = self._within(start, self._every() if limits.hyphenated else self._regular())
            ahead = [
                spot for spot in within if spot.end not in avoided and spot.bound <= limits.parted
            ]
            origin, judge = self._origin(start), self._judge(limits, lines)
            places = [self._place(spot, *origin) for spot in ahead]
            way = optimum(places, Rules(setting.measure, judge, TASTE, lines), indent)
            if way is not None:
                ends = [ahead[at] for at in way]
                kept = ends if ends[-1].next == len(self._text) else ends[:-SEAM]
                return self._lines_of(start, kept, indent, limits)
        return iter(())

    def _within(self, start: int, spots: Sequence[Spot]) -> Sequence[Spot]:
        """The spots after a place in the text; from within a paragraph, those in reach of it."""
        first = bisect_right(spots, start, key=_END)
        if not start:
            return spots[first:]
        reached = bisect_right(self._before, self._before[start] + REACH * self.setting.measure)
        past = bisect_right(spots, reached, key=_END)
        return spots[first : past if past < len(spots) - 1 else None]

    def _judge(self, limits: Try, lines: int) -> Judge:
        if self.setting.justified:
            return justified(TASTE, limits, fill_last=self.setting.fills_last)
        measure = self.setting.measure
        return ragged(TASTE, measure, RAG * measure if lines else inf)

    def _regular(self) -> list[Spot]:
        if self._plain is None:
            self._plain = spots(self._copy, self.setting.language, TASTE)
        return self._plain

    def _every(self) -> list[Spot]:
        if self._all is None:
            *before, end = self._regular()
            found = hyphens(self._copy, TASTE, self._lexicon)
            every = [*sorted([*before, *found]), end]
            more = anywhere(every, self._copy, self._before, self.setting.measure, TASTE)
            self._all = sorted([*every, *more]) if more else every
        return self._all

    def _origin(self, start: int) -> tuple[float, float]:
        return self._before[start] + self._left(start), self._spaces[start]

    def _place(self, spot: Spot, start: float, start_spaces: float) -> Place:
        """A place in the text as widths, measured from where the lines begin."""
        end = self._before[spot.end] + self._hyphen(spot) - self._right(spot)
        following, spaces = self._origin(spot.next)
        return Place(
            end - start,
            self._spaces[spot.end] - start_spaces,
            following - start,
            spaces - start_spaces,
            spot.cost,
            spot.broken,
        )

    def _lines_of(
        self, start: int, ends: Sequence[Spot], indent: float, limits: Try
    ) -> Iterator[Line]:
        for spot in ends:
            line = Line(
                start, spot.end, spot.next, spot.hyphen, spot.broken, spot.next == len(self._text)
            )
            yield self._filled(line, spot, indent, limits) if self.setting.justified else line
            start, indent = spot.next, 0.0

    def _filled(self, line: Line, spot: Spot, indent: float, limits: Try) -> Line:
        """A line with its free width shared out."""
        left, right = self._left(line.start), self._right(spot)
        width = self._before[line.end] - self._before[line.start] + self._hyphen(spot)
        free = self.setting.measure - indent + left + right - width
        count = sum(map(self._text[line.start : line.end].count, SPACES))
        if line.last and free >= 0 and not self.setting.fills_last:
            return line._replace(left=left, right=max(0.0, right - free))
        spaces = self._spaces[line.end] - self._spaces[line.start]
        share = letters_share(free, spaces, width, TASTE, limits.between)
        wider = max(-TASTE.letters * width, min(TASTE.letters * width, share))
        full = width + free
        return line._replace(
            spacing=(free - share) / count if count else 0.0,
            between=(share - wider) / (line.end - line.start),
            scale=full / (full - wider),
            left=left,
            right=right,
        )

    def _hyphen(self, spot: Spot) -> float:
        """The width of the hyphen a spot adds."""
        if not spot.hyphen:
            return 0.0
        at = spot.end - 1
        for box, start, end, _ in self._copy.runs:
            if start <= at < end:
                key = id(box.style)
                if key not in self._hyphens:
                    self._hyphens[key] = width(box.style["hyphenate_character"], box.style)
                return self._hyphens[key]
        return 0.0

    def _left(self, start: int) -> float:
        """How far the first mark of a line hangs out; a paragraph's first line has its indent."""
        if not self.setting.justified or not 0 < start < len(self._text):
            return 0.0
        return self._widths[start] * hanging.LEFT.get(self._text[start], 0.0)

    def _right(self, spot: Spot) -> float:
        if not self.setting.justified or not spot.end:
            return 0.0
        if spot.hyphen:
            return self._hyphen(spot) * hanging.RIGHT["-"]
        return self._widths[spot.end - 1] * hanging.RIGHT.get(self._text[spot.end - 1], 0.0)


_END = attrgetter("end")


def _letters(box: Box) -> list[float]:
    """The width of each letter of a run."""
    return [box.width] if isinstance(box, Picture) else advances(box.text, box.style)
