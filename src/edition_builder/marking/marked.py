"""A text marked up: what its blocks are, the changes that say so, and what has to be asked."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from edition_builder.frozen import dataclass
from edition_builder.marking.blocks import SMALL, Block, has_ended, is_hyphened, joined, read_blocks
from edition_builder.marking.breaks import mark_breaks
from edition_builder.marking.contents import mark_contents
from edition_builder.marking.copyist import Copyist, Edit
from edition_builder.marking.furniture import find_furniture
from edition_builder.marking.headings import mark_headings
from edition_builder.marking.hyphens import vocabulary_of
from edition_builder.marking.lines import read_lines
from edition_builder.marking.lists import mark_lists
from edition_builder.marking.mail import mark_quoted
from edition_builder.marking.measure import Measure, measured
from edition_builder.marking.notes import Call, mark_notes
from edition_builder.marking.quotations import mark_quotations
from edition_builder.marking.tables import mark_tables
from edition_builder.marking.titles import mark_title
from edition_builder.marking.verse import mark_verse
from edition_builder.marking.works import mark_works
from edition_builder.marking.writing import edits_of

if TYPE_CHECKING:
    from collections.abc import Sequence

REMEMBERED = 8


@dataclass(frozen=True, slots=True)
class Marked:
    """What a text is made of.

    `stated` are the fields of a notice at its top (`title`, `author`, `language`).
    """

    text: str
    blocks: tuple[Block, ...]
    calls: tuple[Call, ...]
    measure: Measure
    stated: tuple[tuple[str, str], ...]

    def edits(self) -> list[Edit]:
        """The changes that make it Markdown."""
        return edits_of(Copyist(self.text, self.calls, vocabulary_of(self.text)), self.blocks)


@lru_cache(maxsize=REMEMBERED)
def mark_up(text: str) -> Marked:
    """A text read block by block. Takes time in proportion to the text, whatever it holds."""
    lines = read_lines(text)
    furniture = find_furniture(lines)
    how = measured([line for at, line in enumerate(lines) if at not in furniture.held])
    blocks: Sequence[Block] = read_blocks(lines, furniture, how)
    blocks = mark_quoted(list(joined(blocks, _is_broken)))
    blocks = mark_breaks(blocks)
    blocks = mark_contents(blocks)
    blocks = mark_tables(blocks)
    blocks = mark_title(blocks)
    blocks = mark_headings(blocks, how)
    blocks = mark_works(blocks)
    blocks, calls = mark_notes(blocks, text)
    blocks = mark_lists(blocks)
    blocks = mark_verse(blocks, how)
    blocks = mark_quotations(blocks, how)
    return Marked(text, tuple(blocks), calls, how, furniture.stated)


def _is_broken(above: Block, below: Block) -> bool:
    """Whether a page's end, and nothing else, broke one paragraph in two."""
    if not (above.plain and below.plain and below.over):
        return False
    open_end = not has_ended(above.words) or is_hyphened(above.words)
    return open_end and bool(SMALL.match(below.words))
