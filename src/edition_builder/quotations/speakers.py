"""Whom the prose gives quoted words to: “wrote Victor Serge”, “Stalin told a meeting that”."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.frozen import dataclass
from edition_builder.quotations.lexicon import (
    ADVERBS,
    DETERMINERS,
    DOCUMENTS,
    GROUPS,
    HEARD,
    IMPERSONAL,
    IRREGULAR,
    LINKS,
    NO_NAMES,
    OWNING,
    PRONOUNS,
    REGULAR,
)
from edition_builder.quotations.prose import CITED, read

if TYPE_CHECKING:
    from collections.abc import Sequence

CONTINUES = expression(
    r"\b(?:add(?:s|ed|ing)?|continu(?:es|ed|ing)|went on|goes on|further|conclud(?:es|ed|ing)|"
    r"the same|again|in the next|a (?:few )?(?:page|line|paragraph|sentence)s? later|"
    r"fügte|ebenda|weiter|fuhr fort|derselbe|dieselbe|ajout(?:e|a|ait)|poursui(?:t|vait|vit)|"
    r"там же|добавил[а]?|добавлял[а]?|продолжал[а]?|далее)\b",
    re.IGNORECASE,
)
"""Words that tell that a source goes on speaking."""

WORD = expression(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*[’']?\.?")
CYRILLIC = expression("[Ѐ-ӿ]")
"""Languages without articles: the noun behind the verb is who speaks."""
ASIDE = expression(r",[^,:;.!?]{1,60},\s*\Z")
ELISION = expression(r"\A(?:(?:lors|puis|quoi|jus)?qu|[dlsnjcmt])[’']")
ELIDED = expression(r"[’']")
OWNER = expression(r"[’']s?\Z")
BY_WORDS_OF = expression(
    r"(?:according to|in the words of|selon|d’après|laut|по словам)\s+\Z", re.IGNORECASE
)
BY_WORDS_OF_BEHIND = expression(
    r"\W*(?:according to|in the words of|selon|d’après|laut|по словам)\s+", re.IGNORECASE
)
OWN_WORDS = expression(r"[’']s?\s+(?:own\s+)?(?:words|phrase|formula|view|account|judgement)\W*\Z")
NEAREST = 4
"""Words between a verb of speech and the quotation, where no “that” or colon joins them."""

LONGEST_NAME = 4
REACH = 300


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: a name, or `who` else; `again` where the words say that somebody goes on.

    `heard` tells of words that the author was told: they stand in no work but this one.
    """

    name: str = ""
    who: str = ""
    again: bool = False
    heard: bool = False

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
    return Voice(found[0], found[1], again, heard)


def is_inquit(between: str) -> bool:
    """Whether the words between two quotations only say who speaks: `, said Serge, `."""
    words = list(WORD.finditer(read(between)))
    if not words or len(words) > LONGEST_INQUIT or words[0][0].lower() in JOINTS:
        return False
    return any(_is_verb(word) for word in words)


JOINTS = frozenset({"and", "but", "or", "und", "aber", "et", "mais", "и", "но"})
LONGEST_INQUIT = 7
"""Words."""


def _behind(after: str) -> tuple[str, str] | None:
    """`’, wrote Serge` or `’, he wrote`."""
    if found := BY_WORDS_OF_BEHIND.match(after):
        return _first_subject(after, list(WORD.finditer(after, found.end()))[:LONGEST_NAME])
    words = list(WORD.finditer(after))[:8]
    if not words or after[: words[0].start()].strip(" ,;–—-?!."):
        return None
    if _is_verb(words[0]):
        return _first_subject(after, words[1:])
    for at in range(1, len(words)):
        if _is_verb(words[at]):
            return _subject(after, words[:at]) if _touch(after, words[: at + 1]) else None
    return None


def _touch(text: str, words: Sequence[re.Match[str]]) -> bool:
    """Whether nothing but space stands between these words."""
    pairs = itertools.pairwise(words)
    return all(not text[one.end() : two.start()].strip() for one, two in pairs)


def _first_subject(text: str, words: Sequence[re.Match[str]]) -> tuple[str, str] | None:
    """The subject behind a verb: `wrote Victor Serge in 1939`."""
    while words and words[0][0].lower() in ADVERBS:
        words = words[1:]
    name: list[re.Match[str]] = []
    for word in words[:LONGEST_NAME]:
        if not _is_name(word) or not _touch(text, [*name[-1:], word]):
            break
        name.append(word)
    if name:
        return (_joined(text, name), "")
    if words and words[0][0].lower() in PRONOUNS:
        return ("", words[0][0].lower())
    if words and words[0][0].lower() in DETERMINERS:
        return ("", words[min(1, len(words) - 1)][0].lower())
    if words and CYRILLIC.match(words[0][0]):
        return ("", words[0][0].lower())
    return None


def _ahead(before: str) -> tuple[str, str] | None:
    """`Stalin told a meeting that ‘`, `According to Serge, ‘`."""
    words = list(WORD.finditer(before))
    if found := _named_source(before, words):
        return found
    for at in range(len(words) - 1, 0, -1):
        if not _is_verb(words[at]):
            continue
        gap = before[words[at].end() :]
        if not _leads(gap):
            return None
        found = _subject(before, words[:at])
        if found is None or not found[0]:
            found = _inverted(before, words[at:]) or found
        if found:
            return found
    if before.endswith(":") and words and _is_name(words[0]):
        return ("", OWNER.sub("", words[0][0]).lower())
    return None


def _inverted(text: str, words: Sequence[re.Match[str]]) -> tuple[str, str] | None:
    """Who stands right behind a verb: `In ihrem Nachwort schreibt Brandt, sie habe`."""
    if len(words) < len(("verb", "subject")) or not _touch(text, words[:2]):
        return None
    if _is_name(words[1]) or words[1][0].lower() in ARTICLES:
        return _first_subject(text, words[1:])
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
    found = _first_subject(before, name)
    return found if found and found[0] else None


def _subject(text: str, words: Sequence[re.Match[str]]) -> tuple[str, str] | None:
    """The subject in front of a verb."""
    end = len(words)
    while (end and words[end - 1][0].lower() in ADVERBS | {"and"}) or (
        end and words[end - 1][0].endswith("ly")
    ):
        end -= 1
    if not end:
        return None
    last = words[end - 1]
    pronoun = ELISION.sub("", last[0].lower())
    if pronoun in PRONOUNS:
        return ("", pronoun)
    clause = _name_before_clause(text, words[:end])
    if last[0].lower() in DOCUMENTS and not clause:
        return _owner(text, words[: end - 1])
    name = _name_before(text, words[:end]) or clause
    if name:
        joined = _joined(text, name)
        return ("", joined.lower()) if joined.lower() in GROUPS else (joined, "")
    return _group(words[:end])


def _name_before(text: str, words: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The name at the end of these words; a German noun is none."""
    name: list[re.Match[str]] = []
    for word in reversed(words[-LONGEST_NAME:]):
        if not _is_name(word) or not _touch(text, [word, *name[:1]]):
            break
        name.insert(0, word)
    first = len(words) - len(name)
    return [] if first and words[first - 1][0].lower() in OWNING else name


def _name_before_clause(text: str, words: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The name before a clause between commas: `Weir, who cares for none, calls it`."""
    for at in range(len(words) - 1, max(0, len(words) - LONGEST_CLAUSE), -1):
        between = text[words[at - 1].end() : words[at].start()]
        if "," in between:
            closed = text[words[-1].end() : words[-1].end() + 1] == ","
            return _name_before(text, words[:at]) if closed else []
    return []


PREPOSITIONS = frozenset({"of", "in", "from", "at", "for", "on", "von", "aus", "de", "du"})
LONGEST_CLAUSE = 12
"""Words between a name and its verb."""


def _owner(text: str, words: Sequence[re.Match[str]]) -> tuple[str, str] | None:
    """Whose letter it is that says something; '' for a letter of nobody's."""
    for at in range(len(words) - 1, max(-1, len(words) - 3), -1):
        if OWNER.search(words[at][0]):
            first = at
            while first and _is_name(words[first - 1]) and _touch(text, words[first - 1 : at]):
                first -= 1
            named = _is_name(words[at])
            return (_joined(text, words[first : at + 1]), "") if named else ("", words[at][0])
    return ("", "it")


def _group(words: Sequence[re.Match[str]]) -> tuple[str, str] | None:
    near = [ELIDED.sub("’ ", word[0].lower()).split()[-1] for word in words[-4:]]
    while len(near) > 1 and near[-1] in PREPOSITIONS:
        near.pop()
    known = [word for word in reversed(near) if word in GROUPS or word in IMPERSONAL]
    if known:
        return ("", known[0])
    if any(word in DETERMINERS for word in near[:-1]):
        return ("", near[-1])
    return None


def names_somebody(text: str) -> bool:
    """Whether a name stands in a text, and not as the first word of a sentence."""
    return any(
        _is_name(word)
        for word in WORD.finditer(text)
        if INSIDE.fullmatch(text, max(0, word.start() - 2), word.start())
    )


INSIDE = expression(r"[\w,;]\s")
"""What stands before a word that begins no sentence."""


def _is_verb(word: re.Match[str]) -> bool:
    bare = word[0].rstrip(".")
    return bare in IRREGULAR or bool(REGULAR.fullmatch(bare))


def _is_name(word: re.Match[str]) -> bool:
    bare = OWNER.sub("", word[0].rstrip("."))
    return word[0][0].isupper() and bare.lower() not in NO_NAMES


def _joined(text: str, words: Sequence[re.Match[str]]) -> str:
    whole = text[words[0].start() : words[-1].end()]
    initial = len(words[-1][0]) <= len("A.")
    return OWNER.sub("", whole if initial else whole.rstrip("."))
