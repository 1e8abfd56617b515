"""Words that a line's end has broken: whether the hyphen was the line's or is the word's."""

from __future__ import annotations

import re
from dataclasses import dataclass

BROKEN = re.compile(
    r"(?P<left>(?:[^\W\d_]+[-’'])*[^\W\d_]+)(?P<sign>[-‐\u00ad¬])[ \t]*"
    r"(?:\r\n|[\r\n])[ \t\xa0>]*(?P<right>[^\W\d_]+)"
)
WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
LETTER = re.compile(r"[^\W\d_]")
SUSPENDED = frozenset("und oder bzw sowie bis and or to et ou и или".split())
"""What follows a hyphen that stands for a word: “Vor- und Nachteile”."""

PREFIXES = frozenset(
    "self well half ex non anti vice all semi quasi cross ill great co pro post pre neo pseudo "
    "über nicht halb demi sous grand arrière avant après контр экс вице пол кое по".split()
)
"""First members after which a hyphen is as likely the word's own."""

FEWEST = 2


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a text, in lower case; those with hyphens whole and in their parts."""

    words: frozenset[str]

    def sign(self, left: str, right: str) -> tuple[str, bool]:
        """What stays between two halves of a word, '' or a hyphen, and whether that is sure."""
        first, second = left.casefold(), right.casefold()
        if f"{first}-{second}" in self.words:
            return "-", f"{first}{second}" not in self.words
        if f"{first}{second}" in self.words:
            return "", True
        last = re.split("[-’']", first)[-1]
        if right[0].isupper() or last in PREFIXES or "-" in first:
            return "-", right[0].isupper()
        both = last in self.words and second in self.words and len(last) > FEWEST
        return ("-", False) if both else ("", True)


def vocabulary_of(text: str) -> Vocabulary:
    """The words that a text is made of, whole; halves at line ends are not among them."""
    bare = BROKEN.sub(" ", text)
    whole = {word.casefold() for word in WORD.findall(bare.replace("\u00ad", ""))}
    return Vocabulary(frozenset(whole | {part for word in whole for part in word.split("-")}))


def joint(text: str, end: int, begin: int, vocabulary: Vocabulary) -> tuple[int, int, str, bool]:
    """What stands between two lines that become one: `text[start:stop]` → the words, broken?

    `end` is behind the last letter of the line above, `begin` before the first of the one below.
    """
    left = re.search(r"(?:[^\W\d_]+[-’'])*[^\W\d_]+\Z", text[max(0, end - 60) : end - 1])
    right = re.match(r"[^\W\d_]+", text[begin : begin + 60])
    sign = text[end - 1]
    if left and sign in "-‐\u00ad¬":
        if not right or right[0].casefold() in SUSPENDED:
            between = "" if not right and LETTER.match(text[begin : begin + 1]) else " "
            return end, begin, between, False
        kept, _ = ("", True) if sign in "\u00ad¬" else vocabulary.sign(left[0], right[0])
        return (end - 1, begin, "", True) if not kept else (end, begin, "", True)
    if sign in "–—" and text[end - 2 : end - 1].isalpha() and sign == "—":
        return end, begin, "", False
    return end, begin, " ", False
