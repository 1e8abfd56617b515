"""Whether two voices are two people, and whether a work is by the one who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.quotations.lexicon import IMPERSONAL, PRONOUNS
from edition_builder.quotations.speakers import Voice
from edition_builder.quotations.subjects import OWNER, WORD

if TYPE_CHECKING:
    from edition_builder.quotations.anchors import Anchor

SHORTEST_NAME = 2
DOCUMENT = "it"
"""The voice of a document that speaks for itself."""

CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
LETTERS = (
    *"abvgde", "zh", *"ziiklmnoprstuf", "kh", "ts", "ch", "sh", "shch",
    "", "y", "", "e", "iu", "ia",
)  # fmt: skip
LATIN = str.maketrans({"ё": "e", **dict(zip(CYRILLIC, LETTERS, strict=True))})
"""Russian names as keys have them, in one of several ways: only the first letters are compared."""
ROOT = 5


def is_another(other: Voice, voice: Voice) -> bool:
    """Whether two voices are two people; “he added” is the one before."""
    if is_told_of(voice, other):
        return True
    if other.again or not other.known or other.known in PRONOUNS:
        return False
    return other.known != voice.known


def is_told_of(voice: Voice, other: Voice) -> bool:
    """Whether “she wrote” can only be somebody else: a newspaper or a crowd is no she."""
    return voice.who in IMPERSONAL and not other.name and other.known in PRONOUNS - {DOCUMENT}


def is_own(anchor: Anchor, voice: Voice) -> bool:
    """Whether a source is the speaker's own work.

    The work of a third person may hold what both say.
    """
    name = voice.known
    latin = name.translate(LATIN)
    return is_by(anchor, name) or (latin != name and is_by(anchor, latin[:ROOT]))


def names_author(text: str, anchor: Anchor) -> bool:
    """Whether words name the author of a source."""
    words = (OWNER.sub("", word[0]) for word in WORD.finditer(text) if word[0][0].isupper())
    names = {name for word in words for name in (word, word.removesuffix("s"))}
    return any(is_own(anchor, Voice(name)) for name in names)


def is_by(anchor: Anchor, name: str) -> bool:
    """Whether a source is by somebody: the key begins with the name, or what is typed has it."""
    if len(name) < SHORTEST_NAME:
        return False
    keys = (citation.key.casefold() for citation in anchor.citations)
    typed = (OWNER.sub("", word[0]) for word in WORD.finditer(anchor.typed))
    return any(word.startswith(name) for word in (*keys, *typed))
