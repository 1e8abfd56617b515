"""Words in quotation marks that nobody says: “a ‘moral economy of wreck’”, “they called it ‘…’”."""

from __future__ import annotations

import re

from edition_builder.expression import expression
from edition_builder.quotations.lexicon import words_in
from edition_builder.quotations.prose import read

LONGEST = 7
"""Words; a longer phrase between marks is taken for somebody's."""

BEFORE = expression(
    r"(?:^|[\s(\[—–])(?:(?:an?|the|this|that|these|those|his|her|its|their|our|my|your|some|any|no|"
    r"such|der|die|das|den|dem|des|ein|eine[nmrs]?|diese[nmrs]?|seine?[nmrs]?|ihre?[nmrs]?|"
    r"le|la|les|une?|des|du|au|aux|ce|cette|ces|son|sa|ses|leurs?)"
    r"(?:\s(?!(?:words?|phrases?|sentences?|lines?|remarks?|questions?|answers?|formula|passage|"
    r"Worte?|Wort|Satz|Wendung|mots?|phrase|formule)\b)\w+)?|\w+[’']s|\w+s[’'])"
    r"\s*\Z",
    re.IGNORECASE,
)
"""What stands before a noun: an article, a possessive, with one adjective at most."""

CALLED = expression(
    r"\b(?:calls?|called|nam(?:es?|ed)|dub(?:s|bed)|nicknames?|terms?|termed|labels?|labelled|"
    r"styles?|styled|nannten?|nennen|appelai(?:t|ent)|appellent|назвали|называли)"
    r"(?:\s(?:it|them|him|her|this|that|so|these|sie|ihn|es|man))?\s*\Z",
    re.IGNORECASE,
)
SPEAKING_OF = expression(
    r"\b(?:(?:speaks?|spoke|talks?|talked|told)\sof\s(?:an?|the)|"
    r"(?:spricht|sprach|sprachen|sprechen|redeten?)(?:\s\w+){0,2}\sv(?:om|on)(?:\s\w+)?|"
    r"(?:parle|parlait|parlent|parlaient)(?:\s\w+)?\s(?:de|du|des|d[’']une?))\s*\Z"
)
LIKENED = expression(r"\b(\w+)\s(?:was|were|is|are|war|waren|ist|était|étaient|est)\s*\Z")
"""What stands before a nickname: a ship was ‘Aunt Mary come to stay’."""

UTTERED = words_in(
    """
    answer reply verdict comment remark word words question sentence line phrase response
    conclusion advice order message it this that here there antwort wort worte urteil satz frage
    rat es das réponse mot mots verdict phrase conseil ce c
    """
)
"""Nouns for what somebody says: “his answer was ‘…’”."""

ARTICLED = expression(r"(?:an?|the|der|die|das|ein|eine|le|la|les|une?)\s|l[’']", re.IGNORECASE)
LED_TO = expression(
    r"\b(?:with|by|of|from|under|as|to|into|about|mit|von|vom|unter|als|aus|avec|par|sous|comme)"
    r"\s*\Z",
    re.IGNORECASE,
)
"""What stands before a phrase with its own article: it meets with “the orphan covenant”."""

CLAUSAL = words_in(
    """
    i you he she it we they me him us them who whom whose which that is are was were be been
    has have had do does did will would shall should can could may might must not never
    ich er sie es wir ihr mich mir dich ihm ihn uns euch wer ist sind war waren sei
    wird werden wurde hat haben hatte nicht nie kann muss soll will je tu il elle nous vous
    ils elles qui est sont était étaient ont avait ne pas jamais y я ты он она мы вы они
    меня мне его её нас вас кто был была было были есть не нет
    """
)
"""Words that make a clause: what has one of them says something, and names nothing."""

PARTS = expression(r"[^\W\d_]+")


def is_phrase(words: str) -> bool:
    """Whether words name a thing rather than say something of it: few, no verb, no comma."""
    parts = PARTS.findall(words.lower())
    pointed = any(sign in words for sign in ",;:.!?…—–")
    return 0 < len(parts) <= LONGEST and not pointed and CLAUSAL.isdisjoint(parts)


EXAMPLE = expression(
    r"\b(?:such as|e\.\s?g\.|for example|like|z\.\s?B\.|etwa|comme|p\.\s?ex\.|например),?\s*\Z",
    re.IGNORECASE,
)
"""What stands before an example of what people say."""

LONGEST_EXAMPLE = 12
"""Words."""

COMMONLY = expression(
    r"\b(?:sprachen|sprechen|redeten|reden|parlaient|parlent)(?:\s\w+){0,2}\s"
    r"(?:v(?:om|on)|de|du|des)(?:\s\w+)?\s*\Z"
)
"""How several speak of a thing: what they have in common is a name."""


def is_named(words: str, before: str, *, is_said: bool) -> bool:
    """Whether a sentence names a thing by these words; `is_said` tells that somebody says them."""
    plain = read(before)
    if not is_said and EXAMPLE.search(plain) and len(words.split()) <= LONGEST_EXAMPLE:
        return True
    if not is_phrase(words):
        return False
    if is_said:
        return bool(CALLED.search(plain) or COMMONLY.search(plain))
    if ARTICLED.match(words) and LED_TO.search(plain):
        return True
    likened = LIKENED.search(plain)
    if likened and likened[1].lower() not in UTTERED:
        return True
    return bool(BEFORE.search(plain) or CALLED.search(plain) or SPEAKING_OF.search(plain))
