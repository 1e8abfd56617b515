"""What is quoted and what is only named: quotations told from terms, titles and glosses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.frozen import dataclass
from edition_builder.quotations.disciplines import YEAR
from edition_builder.quotations.lexicon import words_in
from edition_builder.quotations.passages import Form
from edition_builder.quotations.prose import NOTHING, read

if TYPE_CHECKING:
    from collections.abc import Iterable

WORD = expression(r"\w+(?:[-’'.]\w+)*")
LETTERS = expression(r"[^\W_]+")
JOINED = r"(?:\s+(?:of|vom|von der|von|der|des|de la|de|du|о|об))?\s*[:,]?\s*[(]?\Z"
NAMED = expression(
    r"\b(?:so[- ]called|slogans?(?: of)?|watchword|motto|entitled|titled|headlined?|"
    r"known (?:\w+ ){0,4}as|nicknamed|christened|"
    r"chant(?:s|ed|ing)|(?:classifi|categori[sz]|cod|label|tagg|flagg|filed)\w* as(?: an?| the)?|"
    r"(?:editions?|printings?|author|translations?) of|Auflage von|édition de|"
    r"under the (?:title|name|heading)(?: of)?|the (?:term|label|title|heading|name|concept|notion|"
    r"doctrine|theory|policy|category|idiom|proverb)s?(?: of)?|proverb|saying|"
    r"sogenannte[nrms]?|so genannte[nrms]?|Losung(?:en)?|Parole|Schlagwort|Begriffs?|Titel|"
    r"betitelt|soi-disant|mot d’ordre|slogan|intitulée?s?|titre|terme|expression|"
    r"notion de|concept de|"
    r"так называем\w+|лозунг\w*|термин\w*|понятие|понятия|под названием|выражение|"
    rf"под заглавием|заглавие\w*){JOINED}",
    re.IGNORECASE,
)
"""Words after which a thing is named, not quoted; at the end of what stands before the mark."""

IMAGINED = expression(
    r"(?:\b(?:one|we|you|I|a (?:critic|reader|sceptic)|(?:critics|readers|sceptics)) "
    r"(?:might|may|could|can|would)(?: \w+){0,2} (?:ask|say|object|reply|answer|add|think)"
    r"(?: to \w+)?|"
    r"\b(?:as (?:if|though) (?:to say|saying)|let us say|suppose|imagine|if (?:I|you|we|one) says?|"
    r"\b(?:may|might|can|could|must|should)(?:n[’']t| not|not| never) (?:say|claim)(?: is)?|"
    r"what if|nehmen wir an|gesetzt|supposons|допустим|предположим)(?: [^.!?;]{0,60})?|"
    r"\bask(?:s|ed|ing)? (?:your|my|him|her|it|one)self|\bask(?:ed|ing)? (?:our|your|them)selves|"
    r"\bit (?:will|may|might|can|could) be (?:asked|said|objected|replied|answered|thought)\b"
    r"(?: [^.!?;]{0,60})?|"
    r"\bon (?:me |nous |lui )?(?:dira|répondra|objectera|demandera)\b(?: [^.!?;]{0,30})?|"
    r"\bman wird (?:mir |uns )?(?:sagen|fragen|einwenden|entgegnen)\b(?: [^.!?;]{0,30})?|"
    r"\b(?:мне|нам) (?:скажут|возразят|ответят)\b(?: [^.!?;]{0,30})?|"
    r"\b(?:man (?:könnte|kann|möchte)|könnte man)(?: \w+){0,2}(?: (?:sagen|fragen|einwenden))?|"
    r"\bon (?:peut|pourrait)(?: \w+)? (?:dire|demander|objecter|répondre)|"
    r"\bможно (?:было )?(?:бы )?(?:сказать|спросить|возразить)|"
    r"\bas (?:the|an) (?:\w+ )?(?:saying|proverb|adage|phrase) (?:goes|has it|runs|says)|"
    r"\b(?:proverbs?|adages?|Sprichwort|Redensart|proverbe|dicton|пословиц\w|поговорк\w)"
    r"(?: [^.!?;:«»“”]{0,60})?|"
    r"\bas (?:they|we) say|\bwie (?:es|man) (?:so schön )?(?:heißt|sagt)|\bcomme on dit)"
    r",?:?\s*\Z",
    re.IGNORECASE,
)
"""Words after which stands what nobody said, or everybody says."""

WORKS = expression(
    r"\b(?:(?:article|essay|chapter|pamphlet|poem|song|hymn|film|novel|story|section|lecture|paper|"
    r"editorial|theses|sketch|cartoon|opera|play|exhibition|series|column|ballad|sermon|talk|"
    r"dissertation|thesis|rhyme|tale|legend|fable|anecdote)(?: called| entitled| on| titled|,)?|"
    r"Aufsatz(?:es)?|Artikel|Kapitel|Gedicht|Lied|Roman|Broschüre|"
    r"article|chapitre|poème|chanson|roman|traité|manuel|"
    rf"стать\w{{1,3}}|роман\w?|поэм\w|повест\w|очерк\w?|брошюр\w){JOINED}",
    re.IGNORECASE,
)
"""Words after which a work is named: by a title, which has a capital where a comma goes before."""

GLOSSED = expression(
    rf"(?:\]{{0,1}}{NOTHING}{{3,}}[*_]*|[*_])\s*(?:,|\(|=|:|–|—)?\s*"
    r"(?:or|i\.e\.|that is,?|literally|lit\.|meaning|means|roughly)?\s*\Z"
)
MEANS = expression(
    r"\b(?:(?:initialism|acronym|abbreviation|short|stands?|stood) (?:of|for)|"
    r"(?:steht|Abkürzung|kurz) für|meaning|means|"
    r"(?:is|are|was|were) (?:\w+ ){0,2}(?:given|rendered|translated)(?: \w+){0,4} (?:as|by)|"
    r"literally|lit\.|translates as|translated as|is Russian for|is German for|"
    r"is French for|bedeutet|wörtlich|heißt|littéralement|signifie|буквально|означает)[,:]?\s*\Z",
    re.IGNORECASE,
)
SMALL_WORDS = words_in(
    """
    a an the among amid along across through under beneath behind beyond within without
    during since until toward towards like off down out and but or nor for of in on at by to
    from with as is its it into upon over under about after before between against vs via
    not no than that which who if be are was were so de la le des du et en von der die das
    und im
    """
)
BEHIND_TITLE = expression(
    rf"\s*[,.]?[{NOTHING}]*\s*(?:in:?\s+|dans\s+|в\s+)?(?:[*_]\w|\()", re.IGNORECASE
)
APPOSED = expression(
    r"\s*,?\s*(?:the (?:slogan|title|term|last of|first of|name|motto|phrase with which)|"
    r"a (?:slogan|term|title|phrase of)|"
    r"(?:he|she|they|we|people|one) (?:mean|meant|means)|"
    r"(?:was|is|were) meant|as (?:it|they) (?:was|were|is|are) called|so to speak)\b",
    re.IGNORECASE,
)
ENTRY = expression(
    rf"(?<!\w)[^\W\d_][\w’'-]+,\s[^\W\d_a-zà-ÿа-я].{{0,300}}?"
    rf"(?:\((?:{YEAR}[^()]{{0,20}}|n\.\s?d\.|o\.\s?J\.)\)[.,]?|[.)]\s{YEAR}[a-z]?\\?\.)\s*\Z"
)
"""How an entry of a list of works, typed by hand, leads to the title of an article."""

LONGEST_TITLE = 18
LONGEST_TERM = 12
"""Words; what is longer is a quotation, whatever stands before it."""

REACH = 80
LEAST_TITLE = 3
"""Words with capitals that make a title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A span between its neighbours: filled text before and after it, and where it stands."""

    words: str
    before: str
    after: str
    form: Form
    in_note: bool
    is_link: bool
    language: str


def is_term(setting: Setting, minimum: int, terms: frozenset[str]) -> bool:
    """Whether a span names something: a term, a title, a slogan, a gloss, a scare quote."""
    words = WORD.findall(setting.words)
    if len(words) < minimum or folded(setting.words) in terms or setting.is_link:
        return True
    if setting.form is Form.HEADING or ENTRY.search(read(setting.before)):
        return True
    if len(words) <= LONGEST_TERM and _is_named(setting):
        return True
    return len(words) <= LONGEST_TITLE and _is_title(setting, words)


def terms_of(terms: Iterable[str]) -> frozenset[str]:
    """The project's own terms, as they are compared."""
    return frozenset(folded(term) for term in terms)


def folded(words: str) -> str:
    """Words without case, marks and spaces that make no difference between two terms."""
    return " ".join(LETTERS.findall(words.casefold()))


def _is_named(setting: Setting) -> bool:
    before = setting.before[-REACH:]
    plain = before.replace(NOTHING, "").replace("*", "").replace("\n", " ")
    if any(words.search(plain) for words in (IMAGINED, NAMED, MEANS)):
        return True
    if _names_work(plain, setting.words) or APPOSED.match(read(setting.after[:REACH])):
        return True
    return bool(GLOSSED.search(before)) and before.rstrip()[-1:] in ("(", ",", "=", NOTHING)


def _names_work(before: str, words: str) -> bool:
    """Whether a work is named: “in her essay, ‘A Coast’”, but not “in the novel, ‘she wept’”."""
    found = WORKS.search(before)
    first = words.lstrip("*_[")[:1]
    parted = found is not None and any(sign in found[0] for sign in ",:")
    return found is not None and not (parted and first.islower())


def _is_title(setting: Setting, words: list[str]) -> bool:
    if _has_capitals(words) and not setting.words.rstrip().endswith((".", ",")):
        return True
    after = setting.after[:REACH]
    if setting.in_note or setting.form is Form.ASIDE:
        is_title = setting.words[:1].isupper() or setting.words[:1].isdigit()
        return (is_title and bool(BEHIND_TITLE.match(after))) or _ends_as_title(
            setting.words, after
        )
    return False


def _ends_as_title(words: str, after: str) -> bool:
    return words.rstrip().endswith(",") and after.lstrip().startswith(("*", "_"))


def _has_capitals(words: list[str]) -> bool:
    """Whether every word that carries weight begins with a capital, as in an English title."""
    weighty = [word for word in words if word.lower() not in SMALL_WORDS and not word[0].isdigit()]
    return (len(weighty) >= LEAST_TITLE and all(word[0].isupper() for word in weighty)) or (
        len(weighty) == LEAST_TITLE - 1
        and all(word[0].isupper() for word in weighty)
        and not words[0].islower()
    )
