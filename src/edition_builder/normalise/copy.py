"""The copy: one part of a manuscript as the rules of normalising see it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from edition_builder.model import HouseSettings, Part, Reference
from edition_builder.quotations.languages import Languages, languages_of
from edition_builder.quotations.prose import Prose, prose_of
from edition_builder.source import Token, lex, masked

KEY = re.compile(r"(?<![\w\\])-?@(?:\{[^{}\n]*\}|\w(?:[\w:.#$%&+?<>~/-]*\w)?)")
ADDRESS = re.compile(r"(?:https?://|www\.|doi:)\S+|[\w.+-]+@[\w-]+\.[\w.-]+", re.IGNORECASE)
VISIBLE = re.compile(r"[^\n]")


@dataclass(frozen=True, kw_only=True)
class Copy:
    """A part's text, its language and house style, and what the bibliography knows.

    Offsets count code points of `text`. `language` is the part's, as BCP 47; `language_at` knows
    passages in others. What takes time to find out is found once, when a rule first asks for it.
    """

    part: Part
    language: str
    house: HouseSettings = field(default_factory=HouseSettings)
    references: Mapping[str, Reference] = field(default_factory=dict, repr=False)

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
        return ADDRESS.sub(_spaces, bare)

    @cached_property
    def words(self) -> Prose:
        """The prose with all markup filled, as the reader of quotations takes it."""
        return prose_of(self.part, ())

    def language_at(self, offset: int) -> str:
        """The language of the passage that holds this offset."""
        return self._languages.at(offset)

    @cached_property
    def _languages(self) -> Languages:
        return languages_of(self.words, self.language)


def _spaces(found: re.Match[str]) -> str:
    return VISIBLE.sub(" ", found[0])
