"""`python -m bench.lines FILE.pdf …`: how even the lines of a PDF are, read back from its letters.

For every justified line the width of its spaces is divided by the face's own space; any PDF with
text will do, whoever set it. A line counts as justified where it fills its column to both sides; a
column is what most lines of the same page and size share.
"""

from __future__ import annotations

import argparse
import statistics
from collections import Counter
from ctypes import byref, c_double
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2
import pypdfium2.raw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

LOOSE, TIGHT = 1.5, 0.8
FEWEST_SPACES = 3
HYPHENS = frozenset("-\u2010\xad\x02\ufffe")
"""What a PDF reader gives for the hyphen at the end of a line."""
EDGE = 0.6
"""How far from its column's edge a line may end and count as full, in sizes of type; marks may
hang, and the last letter may lean."""
GAP = 0.06
"""The narrowest space that can be told from a pair of letters set apart, in the same unit."""
LEADER = "...."
"""Dots that lead to a page's number."""
COLUMN = 3
"""How many lines make a column."""


class Letter(NamedTuple):
    """A letter as it stands: its edges and its baseline in points, the size of its type."""

    text: str
    left: float
    right: float
    base: float
    size: float


class Row(NamedTuple):
    """A line of type: its text, its edges in points, its spaces in sizes of type."""

    text: str
    left: float
    right: float
    size: float
    spaces: tuple[float, ...]

    @property
    def hyphenated(self) -> bool:
        """Whether the line ends inside a word."""
        return len(self.text) > 1 and self.text[-1] in HYPHENS and self.text[-2].isalpha()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What was read out of a file."""

    lines: int
    median: float
    p95: float
    most: float
    least: float
    loose: float
    tight: float
    hyphenated: float
    run: int

    def __str__(self) -> str:
        return (
            f"{self.lines} lines, spaces {self.median:.2f} / {self.p95:.2f} / {self.most:.2f} "
            f"(median / p95 / max), least {self.least:.2f}; over {LOOSE}: {self.loose:.1%}, under "
            f"{TIGHT}: {self.tight:.1%}; hyphenated {self.hyphenated:.1%}, in a row {self.run}"
        )


def figures(pdf: bytes) -> Figures:
    """How even the lines of a PDF are; raises ValueError where none is justified."""
    document = pypdfium2.PdfDocument(pdf)
    letters = [list(_letters(page)) for page in document]
    natural = natural_space([letter for page in letters for letter in page])
    lines = [row for page in letters for row in justified(list(rows(page)))]
    ratios = sorted(statistics.mean(row.spaces) / natural for row in lines)
    if not ratios:
        raise ValueError("there is no justified line in it")
    return Figures(
        lines=len(ratios),
        median=statistics.median(ratios),
        p95=ratios[int(0.95 * (len(ratios) - 1))],
        most=ratios[-1],
        least=ratios[0],
        loose=sum(ratio > LOOSE for ratio in ratios) / len(ratios),
        tight=sum(ratio < TIGHT for ratio in ratios) / len(ratios),
        hyphenated=sum(row.hyphenated for row in lines) / len(lines),
        run=_longest_run(row.hyphenated for row in lines),
    )


def natural_space(letters: Sequence[Letter]) -> float:
    """The face's own space: what most spaces measure that are letters of the file themselves."""
    own = Counter(
        round((letter.right - letter.left) / letter.size, 3)
        for letter in letters
        if letter.text == " "
    )
    if not own:
        raise ValueError("no space in it tells how wide it is")
    return own.most_common(1)[0][0]


def justified(page: Sequence[Row]) -> Iterator[Row]:
    """The lines of a page that fill its column and have spaces enough to tell."""
    edges = Counter(round(row.right) for row in page)
    columns = [edge for edge in edges if edges[edge - 1] + edges[edge] + edges[edge + 1] >= COLUMN]
    for row in page:
        full = any(abs(row.right - edge) <= EDGE * row.size for edge in columns)
        if full and len(row.spaces) >= FEWEST_SPACES and LEADER not in row.text:
            yield row


def rows(letters: Sequence[Letter]) -> Iterator[Row]:
    """The lines of type on a page, in the order they were written."""
    for _, group in groupby(letters, key=_base):
        row = [letter for letter in group if letter.text != " "]
        if row:
            size = Counter(letter.size for letter in row).most_common(1)[0][0]
            gaps = ((after.left - before.right) / size for before, after in pairwise(row))
            text = "".join(letter.text for letter in row)
            spaces = tuple(gap for gap in gaps if gap > GAP)
            yield Row(text, row[0].left, row[-1].right, size, spaces)


def _letters(page: pypdfium2.PdfPage) -> Iterator[Letter]:
    """What can be seen on a page, in the order it was written."""
    text = page.get_textpage()
    x, y = c_double(), c_double()
    for at in range(text.count_chars()):
        character = chr(pypdfium2.raw.FPDFText_GetUnicode(text, at))
        left, _, right, _ = text.get_charbox(at, loose=True)
        pypdfium2.raw.FPDFText_GetCharOrigin(text, at, byref(x), byref(y))
        if right > left and character not in "\r\n":
            size = pypdfium2.raw.FPDFText_GetFontSize(text, at)
            yield Letter(character, left, right, round(y.value, 1), round(size, 1))


def _base(letter: Letter) -> float:
    return letter.base


def _longest_run(flags: Iterable[bool]) -> int:
    """How many are true in a row at the most."""
    return max((sum(1 for _ in group) for flag, group in groupby(flags) if flag), default=0)


def main() -> None:
    """Read the figures of each file named, and print them."""
    parser = argparse.ArgumentParser(prog="bench.lines", description=__doc__)
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE.pdf")
    for file in parser.parse_args().files:
        print(f"{file.name}: {figures(file.read_bytes())}")


if __name__ == "__main__":
    main()
