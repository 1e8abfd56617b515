"""Which letters a family has, and where in a text it lacks one."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import uharfbuzz

if TYPE_CHECKING:
    from edition_builder.fonts.face import Family

INVISIBLE = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
"""Unicode's general categories of characters that have no ink, whatever the font."""

CONTEXT = 24
"""How many characters on each side show where a letter stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A character no font of the edition has: how often, and around what text it first stands."""

    character: str
    count: int
    context: str

    @property
    def name(self) -> str:
        """For example `U+05D0 HEBREW LETTER ALEF`."""
        number = f"U+{ord(self.character):04X}"
        return f"{number} {unicodedata.name(self.character, '')}".strip()


def missing_characters(family: Family, text: str) -> tuple[str, ...]:
    """The visible characters of `text` that the family's upright face lacks, in Unicode order."""
    known = _codepoints(family.face().data)
    return tuple(sorted(char for char in set(text) if _is_inked(char) and ord(char) not in known))


def gaps(families: tuple[Family, ...], text: str) -> tuple[Gap, ...]:
    """The characters of `text` that none of the families has, each with its first context."""
    lacking = set(text)
    for family in families:
        lacking &= set(missing_characters(family, text))
    return tuple(
        Gap(character=char, count=text.count(char), context=_around(text, text.index(char)))
        for char in sorted(lacking)
    )


def _is_inked(character: str) -> bool:
    return unicodedata.category(character) not in INVISIBLE


def _around(text: str, offset: int) -> str:
    """Some words around an offset, on one line."""
    return " ".join(text[max(0, offset - CONTEXT) : offset + CONTEXT].split())


@lru_cache(maxsize=16)
def _codepoints(data: bytes) -> frozenset[int]:
    return frozenset(uharfbuzz.Face(data).unicodes)
