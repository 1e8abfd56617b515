"""The copy: one part of a manuscript as the rules of normalising see it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypeVar

from edition_builder.expression import expression
from edition_builder.frozen import dataclass
from edition_builder.model import HouseSettings, Ledger, Part, Reference
from edition_builder.normalise.languages import Language, language_of
from edition_builder.quotations.reading import text_of
from edition_builder.source import OPAQUE, Kind, Token, lex, masked
from edition_builder.source.remarks import remarks_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from edition_builder.quotations.prose import Prose
    from edition_builder.quotations.reading import Text

Found = TypeVar("Found")

KEY = expression(
    r"(?<![\w\\])-?@(?:\{[^{}\n]*\}|\w(?:[\w:.#$%&+?<>~/-]*\w)?)(?: \[[^\[\]]{0,300}\])?"
)
GROUP = expression(r"\[[^\[\]@]{0,300}@[^\[\]]{0,1000}\]")
ADDRESS = expression(r"(?:https?://|www\.|doi:)\S+", re.IGNORECASE)
HAS_ADDRESS = expression(r"://|[Ww]{3}\.|[Dd][Oo][Ii]:")
MAIL = expression(r"(?<![\w.+-])[\w.+-]{1,80}@[\w-]{1,80}\.[\w.-]+")
HELD_SIGN = ".held}"
HELD = expression(r"^::: \{\.held\}\n.*?\n:::(?!\S)", re.MULTILINE | re.DOTALL)
"""What `import` holds for a decision stays as it came until that is made."""

HIDDEN = "\ufdd0"
"""Fills what no rule may touch: a character kept for no one, neither word nor space."""

FIXED = OPAQUE | {Kind.NOTE_CALL, Kind.NOTE_DEFINITION}
"""The kinds that are hidden."""

KEPT = 64
"""Texts whose open form is kept: a rule that is asked for later sees the text of one before."""


@dataclass(frozen=True, kw_only=True)
class Copy:
    """A part's text, its language and house style, and what the bibliography knows.

    Offsets count code points of `text`. `language` is the part's, as BCP 47; `language_at` knows
    passages in others. `ignored` holds the codes that the project lives with. What takes time to
    find out is found once, when a rule first asks for it.
    """

    part: Part
    language: str
    house: HouseSettings = field(default_factory=HouseSettings)
    references: Mapping[str, Reference] = field(default_factory=dict, repr=False)
    ignored: frozenset[str] = frozenset()

    def is_set_aside(self, code: str, offset: int) -> bool:
        """Whether the project, or a comment before the block of this offset, ignores a rule."""
        if code in self.ignored:
            return True
        return code in self._aside and self._aside[code].hold(offset)

    @cached_property
    def _aside(self) -> Mapping[str, Spans]:
        spans: dict[str, list[tuple[int, int]]] = {}
        for remark in remarks_in(self.text):
            for code in remark.codes:
                spans.setdefault(code, []).append((remark.first, remark.last))
        return {code: Spans.of(found) for code, found in spans.items()}

    @property
    def text(self) -> str:
        """The text as it stands now."""
        return self.part.text

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """Its markup, as `source.lex` tells it."""
        return tuple(lex(self.text))

    @cached_property
    def prose(self) -> str:
        """The text with code, formulas, tags, addresses and citation keys turned to spaces.

        Offsets are those of `text`. What is left is the author's prose and its light markup.
        """
        bare = KEY.sub(_spaces, masked(self.text))
        return ADDRESS.sub(_spaces, MAIL.sub(_spaces, bare) if "@" in bare else bare)

    @cached_property
    def open(self) -> str:
        """The text with all that is not prose filled with `HIDDEN`, its spaces as well.

        Code, formulas, tags, addresses, attributes, whole citations with their locators, the labels
        of notes, tables in whose columns letters would move, and matter that is held. Offsets are
        those of `text`; line ends stay.
        """
        return _opened(self.text)

    @cached_property
    def signs(self) -> frozenset[str]:
        """Every character that occurs: a rule about others has nothing to look for."""
        return frozenset(self.text)

    @cached_property
    def tables(self) -> Spans:
        """Where tables stand, and text laid out by lines."""
        return Spans.of((t.start, t.end) for t in self.tokens if t.kind is Kind.TABLE)

    def once(self, find: Callable[[Copy], Found]) -> Found:
        """What a function finds in this copy, found only once."""
        if find not in self._known:
            self._known[find] = find(self)
        return self._known[find]  # type: ignore[return-value]  # a function's own result

    @cached_property
    def _known(self) -> dict[object, object]:
        return {}

    @property
    def words(self) -> Prose:
        """The prose with all markup filled, as the reader of quotations takes it."""
        return self.reading.prose

    @cached_property
    def reading(self) -> Text:
        """The passages, and the quotations in them between marks."""
        bare = replace(self.part, source="", ledger=Ledger())
        return text_of(bare, (), self.language)

    @cached_property
    def quoted(self) -> Spans:
        """The words of others: between marks, and in block quotations."""
        text = self.reading
        marked = [(span.start, span.end) for span in text.spans if not span.level]
        blocks = [(passage.start, passage.end) for passage in text.passages if passage.depth]
        return Spans.of([*marked, *blocks])

    @cached_property
    def headings(self) -> Spans:
        """Where headings stand."""
        return Spans.of((t.start, t.end) for t in self.tokens if t.kind is Kind.HEADING)

    @cached_property
    def links(self) -> Spans:
        """The words of links and images."""
        kinds = (Kind.LINK, Kind.IMAGE)
        return Spans.of((t.start, t.end) for t in self.tokens if t.kind in kinds)

    def language_at(self, offset: int) -> str:
        """The language of the passage that holds this offset, as BCP 47."""
        return self.reading.languages.at(offset)

    def conventions_at(self, offset: int) -> Language:
        """What is usual in the language of this offset."""
        return language_of(self.language_at(offset))

    @property
    def conventions(self) -> Language:
        """What is usual in the part's language."""
        return language_of(self.language)


@dataclass(frozen=True, slots=True)
class Spans:
    """Stretches of a text, joined where they touch: quick to ask whether a place is in one."""

    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, spans: Iterable[tuple[int, int]]) -> Spans:
        """The stretches (start, end), in any order."""
        starts: list[int] = []
        ends: list[int] = []
        for start, end in sorted(spans):
            if ends and start <= ends[-1]:
                ends[-1] = max(ends[-1], end)
            else:
                starts.append(start)
                ends.append(end)
        return cls(starts, ends)

    def hold(self, offset: int) -> bool:
        """Whether the character at this offset is in one of them."""
        number = bisect_right(self.starts, offset) - 1
        return number >= 0 and offset < self.ends[number]

    def touch(self, start: int, end: int) -> bool:
        """Whether any of `text[start:end]` is in one of them."""
        number = bisect_right(self.starts, max(start, end - 1)) - 1
        return number >= 0 and start < self.ends[number]


@lru_cache(maxsize=KEPT)
def _opened(text: str) -> str:
    pieces: list[str] = []
    done = 0
    for token in lex(text):
        if (token.kind in FIXED or token.in_columns) and token.end > done:
            start = max(done, token.start)
            pieces += text[done:start], _filled(text[start : token.end])
            done = token.end
    bare = "".join([*pieces, text[done:]])
    if HELD_SIGN in text:
        bare = _without_held(text, bare)
    if "@" in bare:
        bare = KEY.sub(_hidden, GROUP.sub(_hidden, bare))
        bare = MAIL.sub(_hidden, bare)
    return ADDRESS.sub(_hidden, bare) if HAS_ADDRESS.search(bare) else bare


def _without_held(text: str, bare: str) -> str:
    pieces: list[str] = []
    done = 0
    for found in HELD.finditer(text):
        pieces += bare[done : found.start()], _filled(found[0])
        done = found.end()
    return "".join([*pieces, bare[done:]])


def _spaces(found: re.Match[str]) -> str:
    return _filled(found[0], " ")


def _filled(text: str, sign: str = HIDDEN) -> str:
    return "\n".join(sign * len(line) for line in text.split("\n"))


def _hidden(found: re.Match[str]) -> str:
    return _filled(found[0])
