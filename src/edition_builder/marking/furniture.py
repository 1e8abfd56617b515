"""What belongs to pages and to shops: running heads, page numbers, notices of an e-text's maker.

Nothing of it is thrown away: what looks like furniture is held for a person to decide.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.frozen import dataclass
from edition_builder.marking.folios import folios
from edition_builder.marking.running_heads import running_heads

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.marking.lines import Line

BEGINS = expression(
    r"\*{3}\s?START OF (?:THE|THIS) PROJECT.{0,200}|\*{3}\s?START OF (?:THE|THIS) .{0,200}\*{3}"
    r"|\*END\*? ?THE SMALL PRINT!.*"
)
ENDS = expression(
    r"\*{3}\s?END OF (?:THE|THIS) PROJECT.{0,200}|\*{3}\s?END OF (?:THE|THIS) .{0,200}\*{3}"
    r"|End of (?:the )?Project Gutenberg.{0,200}"
)
BANNER = "***"
LONGEST_BANNER = 4
"""Lines; the title of a work may fill several of a notice's last."""
NOTICE = expression(
    r"(?:This content downloaded from|All use subject to|Downloaded (?:from|by) |"
    r"Digitized by |Scanned by |Produced by .{0,120}(?:Proofread|Team)|Sent from my |"
    r"Retrieved from https?:|Page \d+ of \d+\Z|https?://(?:about|www)\.jstor\.org)",
    re.IGNORECASE,
)
MAKERS = expression(
    r"(?:(?:E-?text )?(?:produced|prepared|transcribed|scanned)|E-?text) (?:prepared )?by ",
    re.IGNORECASE,
)
"""Who made an e-text, as it says directly below its notice, over one line or more."""

FIELD = expression(r"(?P<name>Title|Author|Language|Translator|Editor):\s+(?P<value>\S.*)")


@dataclass(frozen=True, slots=True)
class Furniture:
    """The lines that are held, by number, and what a notice at the top says of the work."""

    held: frozenset[int]
    notices: frozenset[int]
    stated: tuple[tuple[str, str], ...]


def find_furniture(lines: Sequence[Line]) -> Furniture:
    """All lines that belong to a page or a shop, and not to the work."""
    notices = frozenset(_notices(lines))
    heads = running_heads(lines) - notices
    pages = frozenset(folios(lines, heads)) - notices
    stated = [
        (found["name"].lower(), found["value"].strip())
        for number in sorted(notices)
        if (found := FIELD.fullmatch(lines[number].words))
    ]
    return Furniture(heads | pages | notices, notices, tuple(stated))


def _notices(lines: Sequence[Line]) -> Iterator[int]:
    begins = [number for number, line in enumerate(lines) if BEGINS.match(line.words)]
    ends = [number for number, line in enumerate(lines) if ENDS.match(line.words)]
    first = _closed(lines, begins[-1]) if begins and begins[-1] < len(lines) // 2 + 1 else -1
    last = next((number for number in ends if number > first), len(lines))
    makers = frozenset(_makers(lines, first)) if first >= 0 else frozenset()
    for number, line in enumerate(lines):
        outside = number <= first or number >= last or number in makers
        if line.words and (outside or NOTICE.match(line.words)):
            yield number


def _closed(lines: Sequence[Line], begin: int) -> int:
    """The line on which the asterisks close that a notice's last sentence is set in."""
    for number in range(begin, min(begin + LONGEST_BANNER, len(lines))):
        if lines[number].words.endswith(BANNER):
            return number
    return begin


def _makers(lines: Sequence[Line], first: int) -> Iterator[int]:
    """The lines of the paragraph below a notice, where it says who made the text."""
    begin = next((n for n in range(first + 1, len(lines)) if lines[n].words), len(lines))
    if begin < len(lines) and MAKERS.match(lines[begin].words):
        end = next((n for n in range(begin, len(lines)) if not lines[n].words), len(lines))
        yield from range(begin, end)
