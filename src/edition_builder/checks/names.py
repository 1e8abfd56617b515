"""Checks for names in the prose that are spelled unlike the bibliography's.

Likeness alone proves nothing: Levin is not Lenin. A word is told only where the text itself says
who is meant, by the person's given name before it or by a citation of the person's work in the same
paragraph, and where the bibliography's form prevails.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from edition_builder.bibliography.names import NAME_FIELDS
from edition_builder.checks.check import Check
from edition_builder.checks.mentions import (
    SHORTEST,
    Cited,
    Seen,
    cited_in,
    in_one_sentence,
    words_of,
)
from edition_builder.citations.typed.people import folded, names_of, without_particles
from edition_builder.diagnostics import Related
from edition_builder.expression import expression
from edition_builder.frozen import dataclass
from edition_builder.model import Bibliography, Document, Manuscript, Reference
from edition_builder.rules.cit import CIT012

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from edition_builder.diagnostics import Diagnostic

SHORT, LONG = 6, 9
"""Up to `SHORT` letters the paragraph does not say who is meant; from `LONG` two may differ."""
MOST = 2
"""How often a slip may occur; what stands more often is meant so."""

GIVEN = expression(r"([^\W\d_]+\.?)(?:\s+[^\W\d_]\.)*\s+\Z")
CASES = frozenset({"s", "es", "n", "en", "ns", "er", "in"})
"""What languages written in Latin letters put behind a name."""
RUSSIAN = expression(
    r"(?:ыми|ими|ого|его|ому|ему|ой|ей|ою|ею|ую|юю|ая|яя|ым|им|ом|ем|ых|их|ов|ев|ам|ям|ами|ями|ах|ях"
    r"|а|я|у|ю|е|ы|и|о|й|ь)\Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody the bibliography names: the family name as written there, folded, given names."""

    family: str
    folded: str
    given: frozenset[str]
    keys: frozenset[str]
    reference: Reference


def _names(
    manuscript: Manuscript, document: Document, bibliography: Bibliography
) -> Iterator[Diagnostic]:
    people = _people(bibliography)
    index = _index(people)
    seen, small = words_of(manuscript)
    told = _known_words(bibliography)
    cited = cited_in(manuscript.parts, document.citations)
    counts = Counter({word: len(sites) for word, sites in seen.items()})
    for word, sites in seen.items():
        if word in told or word in small or len(sites) > MOST:
            continue
        for person in _like(word, index, people):
            if counts[word] <= max(counts[person.folded], 1) and not _stranger(sites, person):
                known = counts[person.folded] > 0
                yield from _in_places(sites, person, cited, known=known)
                break


def _people(bibliography: Bibliography) -> Mapping[str, Person]:
    """Everybody whose family name is one word, by that name folded."""
    given: defaultdict[str, set[str]] = defaultdict(set)
    keys: defaultdict[str, set[str]] = defaultdict(set)
    first: dict[str, tuple[str, Reference]] = {}
    for reference in bibliography.references.values():
        for name in names_of(reference):
            family = without_particles(folded(name.family))
            if len(family) >= SHORTEST and " " not in family:
                first.setdefault(family, (name.family.strip("{} ").split()[-1], reference))
                given[family].update(folded(name.given).split())
                keys[family].add(reference.key)
    return {
        family: Person(
            family=written,
            folded=family,
            given=frozenset(given[family]),
            keys=frozenset(keys[family]),
            reference=reference,
        )
        for family, (written, reference) in first.items()
    }


def _index(people: Iterable[str]) -> Mapping[str, list[str]]:
    """Names by what is left of them without any one of their letters.

    Two words that differ by one letter, one more, one less, or two that changed places, leave the
    same when the right letter of each is taken away; so nobody is compared with everybody.
    """
    index: defaultdict[str, list[str]] = defaultdict(list)
    for name in people:
        for less in _less(name):
            index[less].append(name)
    return index


def _less(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _like(word: str, index: Mapping[str, list[str]], people: Mapping[str, Person]) -> list[Person]:
    names = {name for less in _less(word) for name in index.get(less, ())}
    if not names - {word}:
        return []
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - slow to load, and seldom needed

    near = [
        (distance, name)
        for name in names
        if 0 < (distance := OSA.distance(word, name)) <= (2 if len(name) >= LONG else 1)
        and not _inflected(word, name)
    ]
    return [people[name] for _, name in sorted(near)]


def _inflected(word: str, name: str) -> bool:
    """Whether the word is the name in another case, or the name of a group."""
    stems = (RUSSIAN.sub("", word), RUSSIAN.sub("", name))
    return word.removeprefix(name) in CASES or (stems[0] == stems[1] and not word.isascii())


def _known_words(bibliography: Bibliography) -> frozenset[str]:
    """Every word of the bibliography: a name that stands anywhere in it is no slip.

    Nor is one without its umlauts: “Mueller” is Müller.
    """
    values = [
        field.value
        for reference in bibliography.references.values()
        for field in reference.fields
        if field.name in WORDED
    ]
    spelled = (value.translate(SPELLED) for value in values if not value.isascii())
    return frozenset(word for value in (*values, *spelled) for word in folded(value).split())


SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
"""Umlauts as they are written where there are none (so DIN 5007-2 orders names)."""


WORDED = frozenset(
    {
        *NAME_FIELDS, "title", "subtitle", "shorttitle", "booktitle", "maintitle", "journaltitle",
        "journal", "series", "publisher", "location", "address", "institution", "note",
    }
)  # fmt: skip
"""The fields that hold names or words in which names may stand."""


def _is_meant(
    site: Seen, person: Person, here: Mapping[str, Sequence[int]], *, known: bool
) -> bool:
    """Whether a word means a person whose work its paragraph cites.

    Of a short name more is asked: the work is cited in the same sentence; and of the shortest, that
    the text has them right elsewhere, and that they do not stand first, where all have capitals.
    """
    offsets = [offset for key in person.keys for offset in here.get(key, ())]
    if len(person.folded) > SHORT or not offsets:
        return bool(offsets)
    begins = STARTS.search(site.before) is not None
    if len(person.folded) < SHORT and (begins or not known):
        return False
    return any(in_one_sentence(site.part.text, site.start, offset) for offset in offsets)


def _stranger(sites: Sequence[Seen], person: Person) -> bool:
    """Whether the word is anywhere given a first name that is not this person's."""
    return any(_given(site, person) is False for site in sites)


def _given(site: Seen, person: Person) -> bool | None:
    """Whether the word before is a given name of the person; None where it is no name at all."""
    found = GIVEN.search(site.before)
    if found is None or not found[1][:1].isupper():
        return None
    names = GIVEN_WORD.findall(site.before[found.start() :])
    given = [folded(name) for name in names if folded(name)]
    if any(_same(one, other) for one in given for other in person.given):
        return True
    return None if STARTS.search(site.before[: found.start()]) else False


GIVEN_WORD = expression(r"[^\W\d_]+")
BODY = expression(
    r"\s(?:University|College|School|Institut[eo]?|Foundation|Library|Archives?|Press|Prize|Museum|"
    r"Hospital|Street|Square|River|County|Universität|Stiftung|Bibliothek|Archiv|Verlag|Straße)\b"
)
"""What makes a name that of a body or a place: Simon Fraser University is no Frazer."""

STARTS = expression(r"(?:\A|[.!?:;…](?:\s*\[[^\]]{0,200}\])*|\n\s*)[\s\"“‘„«(\[*_]*\Z")
"""What stands before the first word of a sentence, whose capital says nothing."""


def _same(one: str, other: str) -> bool:
    """Whether two given names agree, an initial with the name it stands for."""
    return one == other or (1 in {len(one), len(other)} and one[0] == other[0])


def _in_places(
    sites: Iterable[Seen], person: Person, cited: Cited, *, known: bool
) -> Iterator[Diagnostic]:
    for site in sites:
        here = cited.get((site.part.path, site.paragraph), {})
        if BODY.match(site.part.text, site.end):
            continue
        if _given(site, person) or _is_meant(site, person, here, known=known):
            word = site.part.text[site.start : site.end]
            yield CIT012.at(
                site.part.place(site.start, site.end),
                f"“{word}” is “{person.family}” in the bibliography",
                hint=f"write “{person.family}”, or mend the entry, if it is the same person",
                related=(Related(place=person.reference.place, message="the entry"),),
            )


NAME_CHECKS: tuple[Check, ...] = (
    Check(rules=(CIT012,), needs=(Manuscript, Document, Bibliography), find=_names),
)
