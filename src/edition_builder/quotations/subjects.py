"""Who stands before a verb of speech, or behind it: a name, a pronoun, a noun for somebody."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.quotations.lexicon import (
    ADVERBS,
    DETERMINERS,
    DOCUMENTS,
    GROUPS,
    IMPERSONAL,
    IRREGULAR,
    NO_NAMES,
    OWNING,
    PRONOUNS,
    REGULAR,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

WORD = expression(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*[’']?\.?")
CYRILLIC = expression("[Ѐ-ӿ]")
"""Languages without articles: the noun behind the verb is who speaks."""
ELISION = expression(r"\A(?:(?:lors|puis|quoi|jus)?qu|[dlsnjcmt])[’']")
ELIDED = expression(r"[’']")
OWNER = expression(r"[’']s?\Z")
LONGEST_NAME = 4


def touch(text: str, words: Sequence[re.Match[str]]) -> bool:
    """Whether nothing but space stands between these words."""
    pairs = itertools.pairwise(words)
    return all(not text[one.end() : two.start()].strip() for one, two in pairs)


def subject_behind(text: str, words: Sequence[re.Match[str]]) -> tuple[str, str] | None:
    """The subject behind a verb: `wrote Victor Serge in 1939`."""
    while words and words[0][0].lower() in ADVERBS:
        words = words[1:]
    name: list[re.Match[str]] = []
    for word in words[:LONGEST_NAME]:
        if not is_name(word) or not touch(text, [*name[-1:], word]):
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


def subject_before(text: str, words: Sequence[re.Match[str]]) -> tuple[str, str] | None:
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
    name = clause or _name_before(text, words[:end])
    if name:
        joined = _joined(text, name)
        return ("", joined.lower()) if joined.lower() in GROUPS else (joined, "")
    return _group(words[:end])


def _name_before(text: str, words: Sequence[re.Match[str]]) -> list[re.Match[str]]:
    """The name at the end of these words; a German noun is none."""
    name: list[re.Match[str]] = []
    for word in reversed(words[-LONGEST_NAME:]):
        if not is_name(word) or not touch(text, [word, *name[:1]]):
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
            while first and is_name(words[first - 1]) and touch(text, words[first - 1 : at]):
                first -= 1
            named = is_name(words[at])
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
        is_name(word)
        for word in WORD.finditer(text)
        if INSIDE.fullmatch(text, max(0, word.start() - 2), word.start())
    )


INSIDE = expression(r"[\w,;]\s")
"""What stands before a word that begins no sentence."""


def is_verb(word: re.Match[str]) -> bool:
    """Whether a word is a verb of speech."""
    bare = word[0].rstrip(".")
    return bare in IRREGULAR or bool(REGULAR.fullmatch(bare))


def is_name(word: re.Match[str]) -> bool:
    """Whether a word is written as a name, and no word that only begins a sentence."""
    bare = OWNER.sub("", word[0].rstrip("."))
    return word[0][0].isupper() and bare.lower() not in NO_NAMES


def _joined(text: str, words: Sequence[re.Match[str]]) -> str:
    whole = text[words[0].start() : words[-1].end()]
    initial = len(words[-1][0]) <= len("A.")
    return OWNER.sub("", whole if initial else whole.rstrip("."))
