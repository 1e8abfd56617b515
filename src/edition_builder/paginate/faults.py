"""Faults of layout that a typographer marks: what the lines of a page look like together.

The measures are those of the trade: J. Tschichold's Penguin rules and R. Bringhurst, “The Elements
of Typographic Style”, §§ 2.4.1–2.4.11: no word broken over a page, no more than two hyphens in a
row, no line alone, no last line shorter than the indent.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from edition_builder.paginate import walk
from edition_builder.paginate.columns import paragraphs
from edition_builder.paginate.fact import Fact
from edition_builder.paginate.lines.measure import width

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from edition_builder.paginate.columns import Column, Row
    from edition_builder.paginate.lines.measure import Style

SHORT = 2.5
"""Lines of room at a page's foot that can be seen: two are no fault, and notes need some slack."""
FEWEST = 5
"""Lines on a last page."""
LADDER = 3
"""Hyphens one below the other that make a ladder."""
LOOSEST, TIGHTEST = 1.75, 0.75
"""Spaces of a line, in parts of the face's own, from which on a reader sees them."""
HYPHENS = ("-", "\u2010")
SHOWN = 48
PARAGRAPH = frozenset({"p", "li", "dd"})


def faults(columns: Sequence[Column]) -> list[Fact]:
    """Every fault of the columns, by kind."""
    return [fact for find in FAULTS for fact in find(columns)]


def lonely(columns: Sequence[Column]) -> Iterator[Fact]:
    """A line of a paragraph alone at the head or the foot of a page."""
    for rows in paragraphs(columns).values():
        pieces = [[row for _, row in group] for _, group in groupby(rows, key=lambda item: item[0])]
        pages = sorted({at for at, _ in rows})
        if len(pages) < 2 or rows[0][1].element.tag not in PARAGRAPH:  # noqa: PLR2004 - over a page
            continue
        for at, piece in ((pages[0], pieces[0]), (pages[-1], pieces[-1])):
            if len(piece) == 1:
                where = "foot" if at == pages[0] else "head"
                yield _fact("LAY011", columns[at], piece[0], f"stands alone at the {where}")


def short_last_lines(columns: Sequence[Column]) -> Iterator[Fact]:
    """A paragraph's last line that is shorter than the indent of the next."""
    for rows in paragraphs(columns).values():
        at, row = rows[-1]
        if len(rows) > 1 and row.element.tag == "p" and 0 < _extent(row) < _indent(row):
            yield _fact("LAY012", columns[at], row, "is shorter than the indent below it")


def broken_over_pages(columns: Sequence[Column]) -> Iterator[Fact]:
    """A word that begins on one page and ends on the next."""
    for column, following in pairwise(columns):
        row = column.last
        if row.element is following.rows[0].element and _broken(row):
            yield _fact("LAY013", column, row, "ends the page inside a word")


def ladders(columns: Sequence[Column]) -> Iterator[Fact]:
    """Three hyphens or more, one below the other."""
    for rows in paragraphs(columns).values():
        for broken, group in groupby(rows, key=lambda item: _broken(item[1])):
            steps = list(group)
            if broken and len(steps) >= LADDER:
                at, row = steps[0]
                message = f"begins {len(steps)} lines that end in a hyphen"
                yield _fact("LAY014", columns[at], row, message)


def uneven_lines(columns: Sequence[Column]) -> Iterator[Fact]:
    """Lines whose spaces are far from the face's own: the worst of each paragraph."""
    natural: dict[int, tuple[Style, float]] = {}
    for rows in paragraphs(columns).values():
        uneven = [
            (ratio, at, row)
            for at, row in rows[:-1]
            if not TIGHTEST <= (ratio := _spaces(row, natural)) <= LOOSEST
        ]
        if uneven:
            ratio, at, row = max(uneven, key=lambda item: abs(item[0] - 1))
            others = f"{len(uneven) - 1} more {'line' if len(uneven) == 2 else 'lines'}"  # noqa: PLR2004
            more = f", and {others} of its paragraph" if uneven[1:] else ""
            message = f"has spaces {ratio:.1f} times as wide as the face's own{more}"
            yield _fact("LAY015", columns[at], row, message)


def calls_alone(columns: Sequence[Column]) -> Iterator[Fact]:
    """A line with nothing on it but the call of a note."""
    for column in columns:
        for row in column.rows:
            called = any(walk.pseudo(box) == "footnote-call" for box in walk.descendants(row.box))
            if called and not any(character.isalnum() for character in row.words):
                yield _fact("LAY016", column, row, "has nothing on it but the call of a note")


def short_pages(columns: Sequence[Column]) -> Iterator[Fact]:
    """A page that ends before its foot although the text goes on."""
    for column, following in pairwise(columns):
        if is_short(column, following):
            message = f"page {column.label} ends {round(column.room)} lines above its foot"
            yield _place(column.last, Fact(code="LAY017", message=message, hint=SHORT_OF_TEXT))


def short_ends(columns: Sequence[Column]) -> Iterator[Fact]:
    """A last page with hardly anything on it."""
    for column, following in _ends(columns):
        if is_stub(column, following):
            count = len(column.rows)
            message = f"page {column.label} is the last, with {count} line{'s' * (count > 1)} on it"
            yield _place(column.rows[0], Fact(code="LAY018", message=message, hint=STUB))


SHORT_OF_TEXT = "add or cut a line above it, or move a table or a picture that stands near"
STUB = "cut or add a few words in the last paragraphs"
FAULTS: tuple[Callable[[Sequence[Column]], Iterable[Fact]], ...] = (
    lonely,
    short_last_lines,
    broken_over_pages,
    ladders,
    uneven_lines,
    calls_alone,
    short_pages,
    short_ends,
)
"""What is looked for, in the order of the rules."""


def is_short(column: Column, following: Column) -> bool:
    """Whether a page ends too early: more than two lines free, and the next not to begin anew."""
    return column.room >= SHORT and not following.opens


def is_stub(column: Column, following: Column | None) -> bool:
    """Whether a page is the last of its text, does not begin it, and has under five lines."""
    ends = following is None or following.opens
    return ends and not column.opens and len(column.rows) < FEWEST


def _ends(columns: Sequence[Column]) -> Iterator[tuple[Column, Column | None]]:
    yield from zip(columns[1:], [*columns[2:], None], strict=False)


def _fact(code: str, column: Column, row: Row, what: str) -> Fact:
    words = row.words
    shown = words if len(words) <= SHOWN else words[: SHOWN - 1].rstrip() + "…"
    message = f"page {column.label}, line {row.number}: “{shown}” {what}"
    return _place(row, Fact(code=code, message=message, hint=HINTS[code]))


HINTS = {
    "LAY011": "add or cut a word or two in the paragraph",
    "LAY012": "add or cut a word in the paragraph",
    "LAY013": "add or cut a word in the paragraph",
    "LAY014": "add or cut a word in the paragraph, or put soft hyphens elsewhere",
    "LAY015": "put a soft hyphen into a long word, or choose another word",
    "LAY016": "add or cut a word before the call",
}


def _place(row: Row, fact: Fact) -> Fact:
    return Fact(code=fact.code, message=fact.message, hint=fact.hint, words=row.words)


def _broken(row: Row) -> bool:
    words = row.words
    return words.endswith(HYPHENS) and words[-2:-1].isalpha()


def _extent(row: Row) -> float:
    """How far a line's letters reach, in CSS pixels."""
    boxes = [box for box in walk.descendants(row.box) if walk.is_text(box)]
    if not boxes:
        return 0.0
    return float(boxes[-1].position_x + boxes[-1].width - boxes[0].position_x)


def _indent(row: Row) -> float:
    indent = row.box.style["text_indent"]
    return float(getattr(indent, "value", indent) or 0.0)


def _spaces(row: Row, natural: dict[int, tuple[Style, float]]) -> float:
    """The width of a line's spaces in parts of the face's own; 1 where nothing was spread."""
    for box in walk.descendants(row.box):
        if walk.is_text(box) and box.justification_spacing and " " in box.text.strip():
            style = box.style
            if id(style) not in natural:
                natural[id(style)] = (style, width("x x", style) - 2 * width("x", style))
            own = natural[id(style)][1]
            return 1 + box.justification_spacing / own if own else 1.0
    return 1.0
