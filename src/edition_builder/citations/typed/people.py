"""The people of the bibliography, as a manuscript may name them."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from edition_builder.bibliography.names import NamesError, split_names
from edition_builder.bibliography.once import once
from edition_builder.expression import expression
from edition_builder.frozen import dataclass
from edition_builder.model import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from edition_builder.bibliography.names import Name

MAKERS = ("author", "editor", "translator", "bookauthor")
YEAR = expression(r"(?<!\d)\d{4}(?!\d)")
COMMAND = expression(r"\\[A-Za-z]+\*?\s*|[{}]|\\.")
NOT_LETTERS = expression(r"[\W\d_]+")
PARTICLES = frozenset(
    {
        "van", "von", "de", "der", "den", "du", "la", "le", "di", "da", "del", "della", "dos",
        "ter", "ten", "zu", "zur", "al", "el", "af", "av", "фон", "де",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work as it can be named without its key: its makers' names, years and titles, folded."""

    reference: Reference
    families: tuple[str, ...]
    years: frozenset[str]
    titles: tuple[str, ...]


@lru_cache(maxsize=1 << 15)
def folded(text: str) -> str:
    """Letters only, parted by single spaces, without case, accents and TeX's marks."""
    plain = unicodedata.normalize("NFKD", COMMAND.sub("", text))
    bare = "".join(letter for letter in plain.casefold() if not unicodedata.combining(letter))
    return NOT_LETTERS.sub(" ", bare).strip()


def without_particles(family: str) -> str:
    """A folded family name without “van”, “de la” and their like."""
    words = family.split()
    while len(words) > 1 and words[0] in PARTICLES:
        del words[0]
    return " ".join(words)


def names_of(reference: Reference, *fields: str) -> tuple[Name, ...]:
    """The names in these fields (by default all makers'), those left out that cannot be split."""
    found: list[Name] = []
    for field in fields or MAKERS:
        try:
            found.extend(split_names(value) if (value := reference.get(field)) else ())
        except NamesError:
            continue
    return tuple(found)


def works_of(references: Mapping[str, Reference]) -> Iterator[Work]:
    """Every work of the bibliography, in its order."""
    return map(_work, references.values())


@lru_cache(maxsize=1 << 13)
def _work(reference: Reference) -> Work:
    families = (folded(name.family) for name in names_of(reference, "author", "editor"))
    dates = (reference.get(name) for name in ("date", "year", "origdate"))
    titles = (folded(reference.get(n)) for n in ("title", "shorttitle", "maintitle"))
    return Work(
        reference=reference,
        families=tuple(family for family in families if family),
        years=frozenset(year for date in dates for year in YEAR.findall(date)),
        titles=tuple(dict.fromkeys(title for title in titles if title)),
    )


ARTICLE = expression(r"\A(?:the|an?|der|die|das|ein|eine|les?|la|l|une?) (?=\w)")


def bare_title(title: str) -> str:
    """A title as it is compared: folded, without the article it begins with."""
    return ARTICLE.sub("", folded(title))


@once
def works_by_title(references: Mapping[str, Reference]) -> Mapping[str, tuple[Work, ...]]:
    """The works by each of their bare titles."""
    found: defaultdict[str, dict[str, Work]] = defaultdict(dict)
    for work in works_of(references):
        for title in work.titles:
            found[bare_title(title)][work.reference.key] = work
    return {title: tuple(works.values()) for title, works in found.items()}


@once
def works_by_name(references: Mapping[str, Reference]) -> Mapping[str, tuple[Work, ...]]:
    """The works by each maker's folded family name, with its particles and without."""
    found: defaultdict[str, dict[str, Work]] = defaultdict(dict)
    for work in works_of(references):
        for family in work.families:
            for name in {family, without_particles(family)}:
                found[name][work.reference.key] = work
    return {name: tuple(works.values()) for name, works in found.items()}
