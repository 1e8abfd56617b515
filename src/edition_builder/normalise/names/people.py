"""Marcel Leibman, Erik Van Ree: names unlike the bibliography’s, or unlike themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.bibliography.names import NamesError, split_names
from edition_builder.bibliography.once import once
from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.cit import CIT012
from edition_builder.rules.nrm.names import NRM050, NRM051

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from edition_builder.model import Reference
    from edition_builder.normalise.copy import Copy

MAKERS = ("author", "editor", "translator", "bookauthor")
BRACES = expression(r"[{}]|\\[A-Za-z]+\s?")
PARTICLE = expression(r"((?:[a-zà-ÿ]{1,4}[ ’'])+)([A-ZÀ-Þ][\w’-]+)")
NAMED = expression(
    r"(?<![\w’'-])([A-ZÀ-ÖØ-ÞА-ЯЁ][^\W\d_]{1,20}\.?)(?:\s[A-ZА-Я]\.){0,2}\s"
    r"([A-ZÀ-ÖØ-ÞА-ЯЁ][^\W\d_]{4,30})(?![\w-])"
)
SHORTEST, LONG, MOST = 5, 9, 2
"""Letters of a name, letters from which two may differ, and how often a slip may stand."""


@once
def _people(references: Mapping[str, Reference]) -> Mapping[str, frozenset[str]]:
    """The family names of the bibliography as written, with the given names of who bears them."""
    people: dict[str, set[str]] = {}
    for item in references.values():
        for field in MAKERS:
            for family, given in _names(item.get(field)):
                people.setdefault(family, set()).update(given)
    return {family: frozenset(given) for family, given in people.items()}


def _names(value: str) -> Iterator[tuple[str, list[str]]]:
    try:
        names = split_names(value) if value else ()
    except NamesError:
        return
    for name in names:
        if family := BRACES.sub("", name.family).strip():
            yield family, BRACES.sub("", name.given).split()


def variants(copy: Copy) -> Iterator[Correction]:
    """Each name one letter away from that of a person with the same given name."""
    people = {family.split()[-1]: given for family, given in _people(copy.references).items()}
    if not people:
        return
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - slow to load, and not for a check

    for found in NAMED.finditer(copy.open):
        given, word = found.groups()
        if word in people or copy.quoted.hold(found.start()):
            continue
        for family, theirs in people.items():
            most = 1 + (len(family) >= LONG)
            if abs(len(word) - len(family)) > most or len(family) < SHORTEST:
                continue
            if given in theirs and 0 < OSA.distance(word, family) <= most:
                yield _named(found.start(2), word, family)
                break


def _named(start: int, word: str, family: str) -> Correction:
    return Correction(
        start=start,
        end=start + len(word),
        after=family,
        message=f"“{word}” is “{family}” in the bibliography",
        hint=f"write “{family}”, or mend the entry, if it is the same person",
    )


@once
def _with_particles(
    references: Mapping[str, Reference],
) -> Sequence[tuple[str, str, str, str]]:
    """Family names with a particle: whole, the particle, the rest, and how it looks as “Van”."""
    told: list[tuple[str, str, str, str]] = []
    for family, given in _people(references).items():
        found = PARTICLE.fullmatch(family)
        if found and given:
            before = found[1].rstrip()
            names = "|".join(re.escape(name) for name in sorted(given))
            capital = r"\s".join(word.capitalize() for word in before.split())
            pattern = rf"(?<![\w-])(?:{names})\s({capital})(?=\s{re.escape(found[2])}(?!\w))"
            told.append((family, before, found[2], pattern))
    return told


def particles(copy: Copy) -> Iterator[Correction]:
    """Each “Van” behind a given name that the bibliography writes “van”."""
    for family, before, name, pattern in _with_particles(copy.references):
        if name not in copy.open:
            continue
        for match in re.finditer(pattern, copy.open):
            words = " ".join([*match[0].split(), name])
            if not copy.quoted.hold(match.start()):
                yield Correction(
                    start=match.start(1),
                    end=match.end(1),
                    after=before,
                    message=f"“{words}” is “{family}” in the bibliography",
                    hint=f"write “{before}” behind a given name",
                )


VARIANTS = Correcting(rule=NRM050, certainty=Certainty.SUGGEST, find=variants, told_by=CIT012)
PARTICLES = Correcting(rule=NRM051, certainty=Certainty.SUGGEST, find=particles)
