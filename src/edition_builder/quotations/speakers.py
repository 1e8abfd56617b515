"""Whom the prose gives quoted words to: “wrote Victor Serge”, “Stalin told a meeting that”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.frozen import dataclass
from edition_builder.quotations.lexicon import (
    ELSEWHERE,
    HEARD,
    LINKS,
    PRONOUNS,
)
from edition_builder.quotations.prose import CITED, read
from edition_builder.quotations.subjects import (
    ELIDED,
    LONGEST_NAME,
    OWNER,
    WORD,
    is_name,
    is_verb,
    subject_before,
    subject_behind,
    touch,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

CONTINUES = expression(
    r"\b(?:add(?:s|ed|ing)?|continu(?:es|ed|ing)|(?<!what )(?:went on|goes on)|"
    r"further|conclud(?:es|ed|ing)|the same|again|in the next|"
    r"a (?:few )?(?:page|line|paragraph|sentence)s? later|"
    r"fügte|ebenda|weiter|fuhr fort|derselbe|dieselbe|ajout(?:e|a|ait)|poursui(?:t|vait|vit)|"
    r"там же|добавил[а]?|добавлял[а]?|продолжал[а]?|далее)\b",
    re.IGNORECASE,
)
"""Words that tell that a source goes on speaking."""

ASIDE = expression(r",[^,:;.!?]{1,60},\s*\Z")
BY_WORDS_OF = expression(
    r"(?:according to|in the words of|selon|d’après|laut|по словам)\s+\Z", re.IGNORECASE
)
BY_WORDS_OF_BEHIND = expression(
    r"\W*(?:according to|in the words of|selon|d’après|laut|по словам)\s+", re.IGNORECASE
)
OWN_WORDS = expression(r"[’']s?\s+(?:own\s+)?(?:words|phrase|formula|view|account|judgement)\W*\Z")
NEAREST = 4
"""Words between a verb of speech and the quotation, where no “that” or colon joins them."""

REACH = 300


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: a name, or `who` else; `again` where the words say that somebody goes on.

    `heard` tells of words that the author was told: they stand in no work but this one;
    `elsewhere` of words from a letter or a speech that is named here for the first time.
    """

    name: str = ""
    who: str = ""
    again: bool = False
    heard: bool = False
    elsewhere: bool = False

    @property
    def known(self) -> str:
        """What two voices are compared by: the last of the name, else what is said of them."""
        return (self.name.split()[-1] if self.name else self.who).lower()


def voice_of(before: str, after: str) -> Voice:
    """The voice of a quotation; `before` and `after` are the words around it in its sentence."""
    before, after = read(before[-REACH:].replace(CITED, " ")), after[:REACH]
    after = read(after.partition(CITED)[0])
    again = bool(CONTINUES.search(before) or CONTINUES.search(after))
    behind, ahead = _behind(after), _ahead(before)
    found = behind or ahead or ("", "")
    if not found[0] and found[1] in PRONOUNS and ahead and ahead[0]:
        found = ahead
    heard = bool(HEARD.search(before) or HEARD.search(after))
    elsewhere = bool(ELSEWHERE.search(before) or ELSEWHERE.search(after))
    return Voice(found[0], found[1], again, heard, elsewhere)


def is_inquit(between: str) -> bool:
    """Whether the words between two quotations only say who speaks: `, said Serge, `."""
    words = list(WORD.finditer(read(between)))
    if not words or len(words) > LONGEST_INQUIT or words[0][0].lower() in JOINTS:
        return False
    return any(is_verb(word) for word in words)


JOINTS = frozenset({"and", "but", "or", "und", "aber", "et", "mais", "и", "но"})
LONGEST_INQUIT = 7
"""Words."""


def _behind(after: str) -> tuple[str, str] | None:
    """`’, wrote Serge` or `’, he wrote`."""
    if found := BY_WORDS_OF_BEHIND.match(after):
        return subject_behind(after, list(WORD.finditer(after, found.end()))[:LONGEST_NAME])
    words = list(WORD.finditer(after))[:8]
    if not words or after[: words[0].start()].strip(" ,;–—-?!."):
        return None
    if words[0][0] in JOINTS:
        return None
    if is_verb(words[0]):
        return subject_behind(after, words[1:])
    for at in range(1, len(words)):
        if is_verb(words[at]):
            subject = subject_before(after, words[:at]) if touch(after, words[: at + 1]) else None
            inverted = words[0][0] in AS
            return subject or (subject_behind(after, words[at + 1 :]) if inverted else None)
    return None


AS = frozenset({"as", "wie", "comme", "как"})
"""How a clause begins that names who speaks: « … », comme l’a bien vu un sociologue."""


def _ahead(before: str) -> tuple[str, str] | None:
    """`Stalin told a meeting that ‘`, `According to Serge, ‘`."""
    words = list(WORD.finditer(before))
    if found := _named_source(before, words):
        return found
    for at in range(len(words) - 1, 0, -1):
        if not is_verb(words[at]):
            continue
        gap = before[words[at].end() :]
        if not _leads(gap):
            return None
        found = subject_before(before, words[:at])
        if found is None or not found[0]:
            found = _inverted(before, words[at:]) or found
        if found:
            return found
    if before.endswith(":") and words and is_name(words[0]):
        return ("", OWNER.sub("", words[0][0]).lower())
    return None


def _inverted(text: str, words: Sequence[re.Match[str]]) -> tuple[str, str] | None:
    """Who stands right behind a verb: `In ihrem Nachwort schreibt Brandt, sie habe`."""
    if len(words) < len(("verb", "subject")) or not touch(text, words[:2]):
        return None
    if is_name(words[1]) or words[1][0].lower() in ARTICLES:
        return subject_behind(text, words[1:])
    return None


ARTICLES = frozenset({"der", "die", "das", "ein", "eine", "le", "la", "les", "un", "une"})


def _leads(gap: str) -> bool:
    """Whether the words behind a verb lead to the quotation."""
    if re.search(r"[;.!?]\s", gap):
        return False
    words = [ELIDED.split(word[0].lower())[0] for word in WORD.finditer(ASIDE.sub(" ", gap))]
    return len(words) <= NEAREST or gap.rstrip().endswith(":") or bool(LINKS & set(words))


def _named_source(before: str, words: Sequence[re.Match[str]]) -> tuple[str, str] | None:
    name: list[re.Match[str]] = []
    if OWN_WORDS.search(before):
        name = [word for word in words if OWNER.search(word[0])][-1:]
    else:
        for at in range(max(0, len(words) - 5), len(words)):
            if BY_WORDS_OF.search(before[: words[at].start()]):
                name = list(words[at:])
                break
    found = subject_behind(before, name)
    return found if found and found[0] else None
