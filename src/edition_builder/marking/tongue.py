"""In which language a text is, told by its smallest words.

A text in a language says the same few words over and over: articles, prepositions, conjunctions.
A few hundred words are enough to count them. Which English or which German it is they do not tell.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from edition_builder.source import masked

if TYPE_CHECKING:
    from collections.abc import Mapping

SMALL_WORDS: Mapping[str, str] = {
    "en": "the of and to in that is was for with by it as on which from had not be he his this but",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein er es sie war",
    "fr": "de la le et les des en un du une que est pour qui dans par pas ne il elle ce l d qu n",
    "it": "di e il la che in per un del una dei le non con della si da sono",
    "es": "de la que el en y los se del las un por con una su para no al lo",
    "pt": "de a o que e do da em um para com não uma os no se na por mais",
    "nl": "de en van ik te dat die in een hij het niet zijn is was op aan met",
    "sv": "och i att det som en på är av för med till den har de inte om ett",
    "da": "og i at det som en på er af for med til den har de ikke om et",
    "pl": "i w na z się do nie to że jest o od za po przez jak ale oraz",
    "cs": "a se v na je že o z s do i to by pro ve k jako za po není",
    "ru": "и в не на что с по как к из у за от но для это он был его а",
    "uk": "і в не на що з до як та у за від але для це він був його й",
    "el": "και το να του η της με για που την από είναι τα στο δεν οι των ο θα τη τον στην",
    "ca": "de la i el que a en un per amb les no és dels al una es com els aquest ha són seva",
    "ro": "de și în a la cu nu o că pe un care din se mai pentru este au fi sau lui prin",
    "hu": "a az és hogy nem is egy ez azt meg volt de csak ha mint vagy el van mert amely",
    "fi": "ja on ei että oli se hän en mutta kun niin myös ovat joka kuin tai sen jos ole",
    "tr": "ve bir bu da de için ile o ne çok gibi daha var olarak olan ki ise en kadar",
    "nb": "og i det som er på en av til med for å den har ikke var et han at om fra",
    "la": "et in non ad est ut cum quod ex qui de sed si ab atque esse aut",
}
"""Language → its commonest small words, from frequency lists of the trade's corpora."""

SMALL = {tag: frozenset(small.split()) for tag, small in SMALL_WORDS.items()}
SHARED = Counter(word for small in SMALL.values() for word in small)
"""How many languages have a small word: “de” says less than “los”."""

SAMPLE = 60_000
"""Characters that are looked at."""

FEWEST = 40
"""Words; in fewer nothing can be told."""

SHARE, LEAD = 0.12, 1.35
"""The share of a text its small words have at least, and how far ahead of the next language."""

WORD = re.compile(r"[^\W\d_]+")


def tongue_of(text: str) -> str:
    """The language of a text as BCP 47 has it, without a region; '' where it is not plain."""
    words = Counter(WORD.findall(masked(text[:SAMPLE]).lower()))
    total = words.total()
    if total < FEWEST:
        return ""
    raw = {tag: sum(words[word] for word in small) for tag, small in SMALL.items()}
    own = {tag: sum(words[word] / SHARED[word] for word in small) for tag, small in SMALL.items()}
    (best, most), (_, next_most) = sorted(own.items(), key=lambda pair: -pair[1])[:2]
    return best if raw[best] >= SHARE * total and most >= LEAD * next_most else ""
