"""The index of a copy: where each of its words stands.

Looking up the words that a rule knows is quicker than a pattern of a thousand words, and the text
is gone through once for all such rules.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from edition_builder.expression import expression

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from edition_builder.normalise.copy import Copy

WORD = expression(r"(?<![\w’'-])\w+")
BEGINNING = expression(r"\w+")
JOINED = expression(r"-|[’']\w")


def places_of_words(copy: Copy) -> Mapping[str, Sequence[int]]:
    """Each word of the open text as written, and the offsets where it begins.

    A word is letters and figures, whole, with no letter, apostrophe or hyphen before it; for
    `copy.once`.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for found in WORD.finditer(copy.open):
        places[found[0]].append(found.start())
    return places


def is_whole(text: str, end: int) -> bool:
    """Whether the word that ends here is not the first part of a longer one."""
    return JOINED.match(text, end) is None


def beginning(words: str) -> str:
    """The word with which a phrase begins, as the index has it; '' where it begins with a sign."""
    found = BEGINNING.match(words)
    return found[0] if found else ""
