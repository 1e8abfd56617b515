"""Words that a line's end has broken: whether the hyphen was the line's or is the word's."""

from __future__ import annotations

import re

from edition_builder.expression import expression
from edition_builder.frozen import dataclass
from edition_builder.marking.dictionary import is_word
from edition_builder.marking.tongue import tongue_of

BROKEN = expression(r"(?<=[^\W\d_])[-‐\u00ad¬][ \t]*(?:\r\n|[\r\n])[ \t\xa0>]*")
LAST, FIRST = expression(r"[^\W\d_]+\Z"), expression(r"[^\W\d_]+")
LONGEST_WORD = 60
WORD = expression(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
LAST_WORD = expression(r"(?:[^\W\d_]+[-’'])*[^\W\d_]+\Z")
SUSPENDED = frozenset(
    {"und", "oder", "bzw", "sowie", "bis", "and", "or", "to", "et", "ou", "и", "или"}
)
"""What follows a hyphen that stands for a word: “Vor- und Nachteile”."""

PREFIXES = frozenset(
    {
        "self", "well", "half", "ex", "non", "anti", "vice", "all", "semi", "quasi", "cross", "ill",
        "great", "co", "pro", "post", "pre", "neo", "pseudo", "twenty", "thirty", "forty", "fifty",
        "sixty", "seventy", "eighty", "ninety", "two", "three", "four", "mid", "old", "new", "long",
        "short", "high", "low", "so", "über", "nicht", "halb", "demi", "sous", "grand", "arrière",
        "avant", "après", "vingt", "trente", "quarante", "cinquante", "soixante", "quatre", "dix",
        "контр", "экс", "вице", "пол", "кое", "по",
    }
)  # fmt: skip
"""First members after which a hyphen is as likely the word's own."""

OFTEN_APART = frozenset({"well", "co"})
"""First members that a house writes apart though a dictionary has the whole: “co-operation”."""

FEWEST = 2


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a text, in lower case; those with hyphens whole and in their parts.

    `language` is the text's, for its dictionary; '' where it is not plain.
    """

    words: frozenset[str]
    language: str = ""

    def sign(self, left: str, right: str) -> tuple[str, bool]:
        """What stays between two halves of a word, '' or a hyphen, and whether that is sure."""
        first, second = left.casefold(), right.casefold()
        if f"{first}-{second}" in self.words:
            return "-", f"{first}{second}" not in self.words
        if f"{first}{second}" in self.words:
            return "", True
        if right[0].isupper() or "-" in first:
            return "-", right[0].isupper()
        if (whole := self._is_whole(first, second)) is not None:
            return ("", True) if whole else ("-", False)
        last = re.split("[’']", first)[-1]
        both = last in self.words and second in self.words and len(last) > FEWEST
        return ("-", False) if last in PREFIXES or both else ("", True)

    def _is_whole(self, first: str, second: str) -> bool | None:
        """What a dictionary says of two halves; None where it knows neither them nor the whole."""
        if not self.language:
            return None
        if is_word(first + second, self.language):
            return first not in OFTEN_APART or not is_word(second, self.language)
        return None


def vocabulary_of(text: str) -> Vocabulary:
    """The words that a text is made of, whole; halves at line ends are not among them."""
    pieces: list[str] = []
    done = 0
    for found in BROKEN.finditer(text):
        left = LAST.search(text, max(done, found.start() - LONGEST_WORD), found.start())
        right = FIRST.match(text, found.end())
        pieces.append(text[done : left.start() if left else found.start()])
        done = right.end() if right else found.end()
    bare = " ".join([*pieces, text[done:]]).replace("\u00ad", "")
    whole = {word.casefold() for word in WORD.findall(bare)}
    parts = {part for word in whole for part in word.split("-")}
    return Vocabulary(frozenset(whole | parts), tongue_of(bare) if done else "")


def joint(text: str, end: int, begin: int, vocabulary: Vocabulary) -> tuple[int, int, str, bool]:
    """How two lines become one: `text[start:stop]`, what stands there then, and whether in a word.

    `end` is behind the last letter of the line above, `begin` before the first of the one below.
    """
    sign = text[end - 1]
    if sign not in "-‐\u00ad¬":
        return end, begin, "" if sign == "—" and text[end - 2 : end - 1].isalpha() else " ", False
    left = LAST_WORD.search(text, max(0, end - LONGEST_WORD), end - 1)
    right = FIRST.match(text, begin, begin + LONGEST_WORD)
    if not left or not right or right[0].casefold() in SUSPENDED:
        return end, begin, " " if not text[begin : begin + 1].isdigit() else "", False
    kept, _ = ("", True) if sign in "\u00ad¬" else vocabulary.sign(left[0], right[0])
    return end - (not kept), begin, "", True
