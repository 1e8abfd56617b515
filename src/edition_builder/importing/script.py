"""What a word processor's file says, before anybody judges what it means.

Readers of Word and OpenDocument make a `Script`; the steps after them know neither format.
Lengths are in points. Paragraphs are numbered from 1 as the file has them, which is how findings
name their place.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any

from edition_builder.diagnostics import Diagnostic, Place
from edition_builder.frozen import dataclass
from edition_builder.importing.imported import Picture

if TYPE_CHECKING:
    from collections.abc import Mapping

FIRST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look. `raised` is 1 above the line, -1 below; `size` is 0 where nothing says it.

    `fixed` letters are all of one width. `language` is the tag that the file has (BCP 47), `link`
    where the letters lead (`#name` within the text), `role` what a named character style means
    (`code` or nothing).
    """

    bold: bool = False
    italic: bool = False
    small_caps: bool = False
    capitals: bool = False
    underlined: bool = False
    struck: bool = False
    raised: int = 0
    size: float = 0
    fixed: bool = False
    language: str = ""
    link: str = ""
    role: str = ""

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> Look:
        """The look that properties amount to; those of other things are passed over."""
        return cls(**{key: item for key, item in said.items() if key in LOOKS})


LOOKS = frozenset(Look.__dataclass_fields__)
PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text in one look."""

    text: str
    look: Look = PLAIN


@dataclass(frozen=True, slots=True)
class Break:
    """A line that ends within a paragraph."""


@dataclass(frozen=True, slots=True)
class Call:
    """Where a note is called; `note` is its key in the script."""

    note: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture in the line; `name` is that of one of the script's pictures."""

    name: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula, by its number among the script's formulas."""

    number: int
    display: bool = False


@dataclass(frozen=True, slots=True)
class CitedWork:
    """One work in a citation: its key, and what stands before and behind it.

    `label` is CSL's name of what the locator counts. `mode` is that of pandoc.
    """

    key: str
    prefix: str = ""
    suffix: str = ""
    locator: str = ""
    label: str = "page"
    mode: str = "NormalCitation"


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation that a reference manager keeps, and what it printed in its place."""

    works: tuple[CitedWork, ...]
    printed: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Where a question of the script begins (`closes` false) or its passage ends."""

    number: int
    closes: bool = False


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that something in the text refers to."""

    name: str


Piece = Words | Break | Call | Shown | Formula | Cited | Asked | Anchor


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph is set: indents and spaces in points; `first` is negative where it hangs."""

    left: float = 0
    right: float = 0
    first: float = 0
    align: str = "left"
    before: float = 0
    after: float = 0
    keeps: bool = False

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> Shape:
        """The shape that properties amount to; those of other things are passed over."""
        return cls(**{key: item for key, item in said.items() if key in SHAPES})


SHAPES = frozenset(Shape.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A paragraph's place in a list: which one, how deep (from 0), and its number there.

    `style` and `delimiter` are pandoc's names; `style` is '' for a bulleted list.
    """

    list: str
    depth: int
    number: int = 1
    style: str = ""
    delimiter: str = "Period"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph.

    `within` is what is counted (`paragraph`, `note`); `role` is what its style means, '' for body
    text; `level` that of a heading; `look` is what its style gives its letters, so that
    emphasis can be told from style. `boxed` says that it stands in a box or drawing on the page.
    """

    number: int
    within: str = "paragraph"
    pieces: tuple[Piece, ...]
    role: str = ""
    level: int = 0
    style: str = ""
    look: Look = PLAIN
    shape: Shape = Shape()
    item: ListPlace | None = None
    boxed: bool = False

    @property
    def text(self) -> str:
        """The words, without notes and marks; a line that ends is a space."""
        return "".join(
            piece.text if isinstance(piece, Words) else " " if isinstance(piece, Break) else ""
            for piece in self.pieces
        )

    @property
    def label(self) -> str:
        """The place for people: number and first words."""
        words = self.text.split()
        more = " …" if len(words) > FIRST_WORDS else ""
        return f"{self.within} {self.number}: “{' '.join(words[:FIRST_WORDS])[:80]}{more}”"

    @property
    def is_empty(self) -> bool:
        """Whether nothing in it would be seen."""
        return not any(
            piece.text.strip() if isinstance(piece, Words) else not isinstance(piece, _UNSEEN)
            for piece in self.pieces
        )


_UNSEEN = (Break, Asked, Anchor)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell: its blocks, and how many columns and rows it covers."""

    blocks: tuple[Block, ...]
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table by rows; the first `heads` of them are its head. `number` as that of a paragraph."""

    number: int
    rows: tuple[tuple[Cell, ...], ...]
    heads: int = 0


Block = Paragraph | Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question found while reading: its rule's code, its place for people, its words."""

    code: str
    place: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A whole file as its reader gives it. `formulas` are nodes of pandoc's tree, in order.

    `works` are the items of its reference manager in CSL-JSON, each under its key.
    """

    name: str
    blocks: tuple[Block, ...]
    notes: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    pictures: tuple[Picture, ...] = ()
    formulas: tuple[Any, ...] = ()
    works: tuple[dict[str, Any], ...] = ()
    title: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    language: str = ""
    questions: tuple[Question, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def place(self, paragraph: Paragraph) -> Place:
        """Where a paragraph stands, for a finding."""
        return Place(path=self.name, label=paragraph.label)
