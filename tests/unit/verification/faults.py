"""Faults seeded into what was read out of an edition, as a table: name, the finding it must give.

Each is a function from the pieces of an edition to other pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from edition_builder.verification.parity.piece import (
    CALL,
    LINE_END,
    LINE_HYPHEN,
    Kind,
    Piece,
    shown,
)

Pieces = list[Piece]
Tamper = Callable[[Pieces], Pieces]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """A fault: what was done, the code that must be found, and how it is done."""

    name: str
    code: str
    tamper: Tamper
    formats: Sequence[str] = ("pdf", "epub", "html")


def at(pieces: Sequence[Piece], words: str) -> int:
    """Where the piece stands that has these words."""
    return next(i for i, piece in enumerate(pieces) if words in shown(piece.text))


def drop(words: str) -> Tamper:
    return lambda pieces: [*pieces[: (i := at(pieces, words))], *pieces[i + 1 :]]


def twice(words: str, further: int = 0) -> Tamper:
    def tamper(pieces: Pieces) -> Pieces:
        i = at(pieces, words)
        return [*pieces[: i + 1 + further], pieces[i], *pieces[i + 1 + further :]]

    return tamper


def swap(one: str, other: str) -> Tamper:
    def tamper(pieces: Pieces) -> Pieces:
        i, j = at(pieces, one), at(pieces, other)
        made = list(pieces)
        made[i], made[j] = pieces[j], pieces[i]
        return made

    return tamper


def exchange(one: str, other: str) -> Tamper:
    """The texts change places, the pieces round them do not."""

    def tamper(pieces: Pieces) -> Pieces:
        i, j = at(pieces, one), at(pieces, other)
        made = list(pieces)
        made[i] = replace(pieces[i], text=pieces[j].text)
        made[j] = replace(pieces[j], text=pieces[i].text)
        return made

    return tamper


def say(words: str, old: str, new: str) -> Tamper:
    def tamper(pieces: Pieces) -> Pieces:
        i = at(pieces, words)
        text = pieces[i].text
        assert old in text, text
        return [*pieces[:i], replace(pieces[i], text=text.replace(old, new, 1)), *pieces[i + 1 :]]

    return tamper


def cast(words: str, kind: Kind) -> Tamper:
    def tamper(pieces: Pieces) -> Pieces:
        i = at(pieces, words)
        return [*pieces[:i], replace(pieces[i], kind=kind), *pieces[i + 1 :]]

    return tamper


def remark(words: str, old: str, new: str = "") -> Tamper:
    """Something is said of the words that the manuscript does not say, or nothing at all."""

    def tamper(pieces: Pieces) -> Pieces:
        i = at(pieces, words)
        marks = pieces[i].marks
        assert old in map(str, marks), marks
        made = [
            replace(mark, said=new) if str(mark) == old else mark
            for mark in marks
            if new or str(mark) != old
        ]
        return [*pieces[:i], replace(pieces[i], marks=tuple(made)), *pieces[i + 1 :]]

    return tamper


def add(after: str, text: str) -> Tamper:
    def tamper(pieces: Pieces) -> Pieces:
        i = at(pieces, after)
        return [*pieces[: i + 1], replace(pieces[i], text=text), *pieces[i + 1 :]]

    return tamper


def merge(one: str) -> Tamper:
    def tamper(pieces: Pieces) -> Pieces:
        i = at(pieces, one)
        text = f"{pieces[i].text} {pieces[i + 1].text}"
        return [*pieces[:i], replace(pieces[i], text=text), *pieces[i + 2 :]]

    return tamper


def split(words: str) -> Tamper:
    def tamper(pieces: Pieces) -> Pieces:
        i = at(pieces, words)
        cut = pieces[i].text.index(words) + len(words)
        halves = pieces[i].text[:cut], pieces[i].text[cut:]
        return [*pieces[:i], *(replace(pieces[i], text=half) for half in halves), *pieces[i + 1 :]]

    return tamper


def at_line_end(pieces: Pieces) -> Pieces:
    """The last letter of a printed line is lost."""
    i = at(pieces, "A third paragraph")
    before, end, after = pieces[i].text.partition(LINE_END)
    return [*pieces[:i], replace(pieces[i], text=before[:-1] + end + after), *pieces[i + 1 :]]


def at_line_begin(pieces: Pieces) -> Pieces:
    """The first word of a printed line is lost."""
    i = at(pieces, "A third paragraph")
    before, end, after = pieces[i].text.partition(LINE_END)
    after = after.partition(" ")[2]
    return [*pieces[:i], replace(pieces[i], text=before + end + after), *pieces[i + 1 :]]


def half_a_word(pieces: Pieces) -> Pieces:
    """What stood behind a hyphen at a line's end is lost."""
    whole, half = "indistinguishable", f"indistin{LINE_HYPHEN}{LINE_END}"
    return say(LONG, whole, half)(pieces)


def renumbered(pieces: Pieces) -> Pieces:
    """A note's text stands under another number."""
    return [replace(piece, note=4) if piece.note == 5 else piece for piece in pieces]


def section_moved(pieces: Pieces) -> Pieces:
    i, j = at(pieces, "Things that are seen"), at(pieces, "Вторая глава")
    end = at(pieces, "Bibliography")
    return [*pieces[:i], *pieces[j:end], *pieces[i:j], *pieces[end:]]


LONG = "It is not often"
SEEDS = (
    Seed(name="a note dropped", code="OUT054", tamper=drop("A note in a list")),
    Seed(
        name="the second paragraph of a note dropped",
        code="OUT054",
        tamper=drop("The second paragraph of it"),
    ),
    Seed(name="a paragraph dropped", code="OUT054", tamper=drop("The second paragraph follows")),
    Seed(name="the first paragraph dropped", code="OUT054", tamper=drop("Opening words")),
    Seed(name="the last paragraph dropped", code="OUT054", tamper=drop("The last words of")),
    Seed(
        name="one of two equal paragraphs dropped", code="OUT054", tamper=drop("The same sentence")
    ),
    Seed(name="a heading dropped", code="OUT054", tamper=drop("A smaller heading")),
    Seed(
        name="a quotation's paragraph dropped",
        code="OUT054",
        tamper=drop("A second paragraph of the same"),
    ),
    Seed(name="a list item dropped", code="OUT054", tamper=drop("The third and last")),
    Seed(name="a definition dropped", code="OUT054", tamper=drop("A book of accounts")),
    Seed(name="a term dropped", code="OUT054", tamper=drop("Clerk")),
    Seed(name="an empty table cell", code="OUT054", tamper=drop("in black ink")),
    Seed(name="a caption dropped", code="OUT054", tamper=drop("What the ledger holds")),
    Seed(name="a bibliography entry dropped", code="OUT054", tamper=drop("Zeal, Ann")),
    Seed(name="everything dropped", code="OUT054", tamper=lambda _: []),
    Seed(name="a paragraph twice", code="OUT056", tamper=twice("The second paragraph follows")),
    Seed(
        name="a paragraph again later",
        code="OUT056",
        tamper=twice("The second paragraph follows", 12),
    ),
    Seed(name="a note twice", code="OUT056", tamper=twice("A note to the opening")),
    Seed(name="a heading twice", code="OUT056", tamper=twice("Things that are seen", 3)),
    Seed(name="an equal sentence a third time", code="OUT056", tamper=twice("The same sentence")),
    Seed(name="a bibliography entry twice", code="OUT056", tamper=twice("Jones, Mary,")),
    Seed(
        name="two paragraphs swapped",
        code="OUT057",
        tamper=swap("The second paragraph follows", "A third paragraph"),
    ),
    Seed(
        name="two list items swapped",
        code="OUT057",
        tamper=swap("one part of it", "another part of it"),
    ),
    Seed(name="two works swapped", code="OUT057", tamper=swap("Smith, Jane", "Zeal, Ann")),
    Seed(name="a section moved", code="OUT057", tamper=section_moved),
    Seed(
        name="two table cells swapped",
        code="OUT057",
        tamper=swap("in black ink", "by another hand"),
    ),
    Seed(
        name="two notes' texts exchanged",
        code="OUT054",
        tamper=exchange("A note to the opening", "A note in a list"),
    ),
    Seed(name="a note under another number", code="OUT054", tamper=renumbered),
    Seed(
        name="a letter lost",
        code="OUT055",
        tamper=say(LONG, "indistinguishable", "indistinguishble"),
    ),
    Seed(name="a ligature lost", code="OUT055", tamper=say(LONG, "efficient", "ecient")),
    Seed(name="an accent lost", code="OUT055", tamper=say(LONG, "Léopold", "Leopold")),
    Seed(name="a dash lost", code="OUT055", tamper=say(LONG, "–", "")),
    Seed(name="a quotation mark straightened", code="OUT055", tamper=say(LONG, "‘", "'")),
    Seed(name="a year turned round", code="OUT055", tamper=say(LONG, "1917", "1971")),
    Seed(name="a “not” lost", code="OUT055", tamper=say(LONG, "not ", "")),
    Seed(name="a Cyrillic word missing", code="OUT055", tamper=say("Русский текст", "книга", "")),
    Seed(
        name="a Latin letter in a Cyrillic word",
        code="OUT055",
        tamper=say("Русский текст", "о том", "o том"),
    ),
    Seed(name="a note's call lost", code="OUT055", tamper=say(LONG, f"{CALL}2{CALL}", "")),
    Seed(
        name="a call with another number",
        code="OUT055",
        tamper=say(LONG, f"{CALL}2{CALL}", f"{CALL}3{CALL}"),
    ),
    Seed(name="a page cited altered", code="OUT055", tamper=say("p. 77", "77", "11")),
    Seed(
        name="a work cited missing",
        code="OUT055",
        tamper=say("see also Ann Zeal", "; see also", ""),
    ),
    Seed(
        name="a year in the bibliography altered",
        code="OUT055",
        tamper=say("Zeal, Ann", "1950", "1960"),
    ),
    Seed(name="an alternative text missing", code="OUT054", tamper=drop("A red disc")),
    Seed(
        name="an alternative text altered", code="OUT055", tamper=say("A red disc", "red", "green")
    ),
    Seed(name="a formula altered", code="OUT055", tamper=say("The energy is", "m", "n")),
    Seed(
        name="a line of a verse lost",
        code="OUT055",
        tamper=say("The first line of a verse", "after it", ""),
    ),
    Seed(
        name="a line of code lost", code="OUT055", tamper=say("keep(ledger)", "close(office)", "")
    ),
    Seed(
        name="a sentence added",
        code="OUT058",
        tamper=add("A third paragraph", "Nobody wrote this sentence."),
    ),
    Seed(
        name="a heading turned into a paragraph",
        code="OUT059",
        tamper=cast("A smaller heading", Kind.PARAGRAPH),
    ),
    Seed(
        name="a quotation no longer set off",
        code="OUT059",
        tamper=cast("The words of another", Kind.PARAGRAPH),
    ),
    Seed(
        name="a cell turned into a paragraph",
        code="OUT059",
        tamper=cast("an empty page", Kind.PARAGRAPH),
    ),
    Seed(
        name="two words run together",
        code="OUT060",
        tamper=say("Text under the", "Text under", "Textunder"),
    ),
    Seed(
        name="a word run apart", code="OUT060", tamper=say("Text under the", "smaller", "smal ler")
    ),
    Seed(
        name="two paragraphs run together",
        code="OUT054",
        tamper=merge("The second paragraph follows"),
    ),
    Seed(name="a paragraph broken in two", code="OUT058", tamper=split("the opposite")),
    Seed(name="a letter lost at a line's end", code="OUT055", tamper=at_line_end, formats=("pdf",)),
    Seed(
        name="a word lost at a line's beginning",
        code="OUT055",
        tamper=at_line_begin,
        formats=("pdf",),
    ),
    Seed(
        name="a heading demoted", code="OUT126", tamper=remark("A smaller heading", "level 3", "4")
    ),
    Seed(
        name="a cell in another column",
        code="OUT126",
        tamper=remark("an empty page", "row and column 4, 3", "4, 2"),
    ),
    Seed(
        name="a link lost",
        code="OUT126",
        tamper=remark("It calls itself", "link to https://example.org/archive"),
    ),
    Seed(
        name="a link that leads elsewhere",
        code="OUT126",
        tamper=remark("It calls itself", "link to https://example.org/archive", "https://a.test"),
    ),
    Seed(
        name="a cross-reference to another section",
        code="OUT126",
        tamper=remark(
            "It calls itself", "link to #the-beginning-of-things", "#things-that-are-seen"
        ),
    ),
    Seed(
        name="a language not told", code="OUT126", tamper=remark("It calls itself", "language ru")
    ),
    Seed(
        name="another language told",
        code="OUT126",
        tamper=remark("It calls itself", "language ru", "uk"),
    ),
    Seed(
        name="emphasis lost",
        code="OUT126",
        tamper=remark("It calls itself", "emphasis on “expressly”"),
        formats=("epub", "html"),
    ),
    Seed(name="a digit in a cell altered", code="OUT055", tamper=say("340", "340", "350")),
    Seed(name="half a divided word lost", code="OUT055", tamper=half_a_word, formats=("pdf",)),
)
"""Every fault, with the code of a finding that it must give."""
