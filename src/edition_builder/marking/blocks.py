"""Blocks: the lines of a text, parted where its author began something new."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from edition_builder.marking.lines import Line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.marking.furniture import Furniture
    from edition_builder.marking.measure import Measure


class Kind(enum.Enum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    TITLE = "title"
    SUBTITLE = "subtitle"
    AUTHOR = "author"
    HEADING = "heading"
    QUOTATION = "block quotation"
    VERSE = "verse"
    LIST = "list"
    TABLE = "table"
    CAPTION = "caption"
    BREAK = "scene break"
    NOTES = "heading of the notes"
    NOTE = "note"
    WORKS = "heading of the works cited"
    WORK = "work cited"
    HELD = "held matter"
    MARKUP = "markup"


SHORT_LINE = 90
"""Characters: in a text whose lines are paragraphs, a run of lines below this is kept as lines."""

PROSE_RUN = 0.4
"""The share of full lines in a run from which on it is prose."""

MOSTLY = 0.7
DEEPEST_FIRST_LINE = 10
"""Columns that a paragraph's first line may be indented by."""

NUMBERED_HEADING = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVXLC]{1,6}\.?)\s+\S")
ITEM = re.compile(r"\(?\d{1,3}[.)]\s")
OPEN_END = re.compile(r"[.,;:!?…—–-]\Z")
TERMINAL = re.compile(r"[.!?…:;][\"'”’»“)\]*_\d¹²³⁰⁴-⁹†‡]*\Z")
CLOSED = re.compile(r"[.!?…][\"'”’»“)\]*_¹²³⁰⁴-⁹†‡]*(?:\[?\(?\d{0,3}\)?\]?)\Z")
OPENS_NEW = re.compile(r"[\"'“‘„«»‹(\[¿¡—–*_]*[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩЀ-Я\d]")
SMALL = re.compile(r"[\"'“‘„«(\[]*[a-zß-öø-ÿа-яё]")
HYPHENED = re.compile(r"[^\W\d_][-‐¬]\Z")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together; `gap` counts the blank lines before them.

    `over` says that a page ended, or furniture stands, between this block and the one before.
    `level`, `value` and `sure` are what its kind needs: a heading's level, a list's or note's
    label, and whether nothing else could be meant.
    """

    lines: tuple[Line, ...]
    gap: int = 0
    over: bool = False
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    value: str = ""
    sure: bool = True
    words: str = field(init=False, default="")

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", " ".join(line.words for line in self.lines))

    @property
    def start(self) -> int:
        """Where its first line begins."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Where its last line ends, without the line end."""
        return self.lines[-1].end

    @property
    def plain(self) -> bool:
        """Whether nobody has said yet what it is."""
        return self.kind is Kind.PARAGRAPH


def read_blocks(lines: Sequence[Line], furniture: Furniture, how: Measure) -> tuple[Block, ...]:
    """All blocks, those of held matter among them."""
    found: list[Block] = []
    run: list[Line] = []
    gap, over, held = 0, False, False
    for number, line in enumerate([*lines, None]):
        is_held = number in furniture.held
        if run and (line is None or line.blank or is_held is not held):
            found.extend(_parted(run, gap, over, held=held, how=how))
            over = held
            gap, run = 0, []
        if line is not None and line.blank:
            gap += 1
            over = over or line.page
        elif line is not None:
            held = is_held
            run.append(line)
    return tuple(_with_pages(found))


def _with_pages(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; one after a line that ended a page has it said."""
    page = False
    for block in blocks:
        yield replace(block, over=True) if page else block
        page = block.lines[-1].page


def _parted(
    run: Sequence[Line], gap: int, over: bool, *, held: bool, how: Measure
) -> Iterator[Block]:
    if held:
        yield Block(tuple(run), gap, over, kind=Kind.HELD)
        return
    begin = 0
    cut = _cut_prose if how.wrapped else _cut_lines
    for at in [*cut(run, how), len(run)]:
        yield Block(tuple(run[begin:at]), gap if begin == 0 else 0, over if begin == 0 else False)
        begin = at


def _cut_prose(run: Sequence[Line], how: Measure) -> Iterator[int]:
    """Where paragraphs begin in lines of a measure, with nothing between them."""
    full = [how.is_full(above, below) for above, below in pairwise(run)]
    glued = _is_glued_heading(run, full)
    if sum(full) < PROSE_RUN * len(full):
        yield from (1,) if glued else ()
        return
    for at in range(1, len(run)):
        above, below = run[at - 1], run[at]
        ended = bool(TERMINAL.search(above.words)) and bool(OPENS_NEW.match(below.words))
        stepped = 0 < below.indent - above.indent <= DEEPEST_FIRST_LINE
        if (ended and (stepped or not full[at - 1])) or (glued and at == 1):
            yield at


def _is_glued_heading(run: Sequence[Line], full: Sequence[bool]) -> bool:
    """Whether prose follows a numbered or capital first line that nothing closes."""
    first = run[0].words
    marked = bool(NUMBERED_HEADING.match(first)) or first.isupper()
    if len(run) < len(("heading", "line", "line")) or full[0] or OPEN_END.search(first):
        return False
    items = sum(bool(ITEM.match(line.words)) for line in run)
    return marked and items < len(("one", "two")) and sum(full[1:]) >= MOSTLY * len(full[1:])


def _cut_lines(run: Sequence[Line], how: Measure) -> Iterator[int]:
    """Where paragraphs begin in a text whose lines are paragraphs."""
    if len(run) > 1 and _kept_as_lines(run, how):
        return
    for at in range(1, len(run)):
        above, below = run[at - 1].words, run[at].words
        broken = HYPHENED.search(above) or not TERMINAL.search(above)
        tabbed = "\t" in above and "\t" in below
        if not tabbed and not (broken and SMALL.match(below)):
            yield at


def _kept_as_lines(run: Sequence[Line], how: Measure) -> bool:
    if all("\t" in line.words for line in run):
        return True
    if any(len(line.words) > SHORT_LINE for line in run):
        return False
    open_ended = sum(not CLOSED.search(line.words) for line in run)
    several = len(run) >= len(("one", "two", "three"))
    return not how.close or (several and open_ended > len(run) / 2)
