"""Two entries for one work: the same DOI or ISBN, or nearly the same author, title and year.

Entries are compared only within a block (same number; same family name and year), so the cost
grows with the number of entries, not with its square.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from edition_builder.bibliography.names import NamesError, split_names
from edition_builder.diagnostics import Related
from edition_builder.expression import expression
from edition_builder.frozen import dataclass
from edition_builder.rules.bib.entries import BIB025

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Bibliography, Reference

ALIKE = 91.0
"""How alike two titles must be, in rapidfuzz's per cent."""
CROWD = 40
"""The most entries of one block that are compared each with each; larger ones are left alone."""

MARKUP = expression(r"\\[A-Za-z]+\*?|[{}]|\\.")
NOT_LETTERS = expression(r"[\W_]+")
NUMBERS = expression(r"\d+")
YEAR = expression(r"\d{4}")

PARTS = (
    "volume", "number", "issue", "part", "chapter", "pages", "edition", "url", "doi", "eventdate",
    "entrysubtype", "langid", "translator",
)  # fmt: skip
"""Fields that tell two parts of one work apart."""
KIN = frozenset({"related", "crossref", "xref", "entryset"})
"""Fields by which an entry says that it is a part, a version or a reprint of another's work."""
WHOLE = frozenset(
    {"book", "mvbook", "collection", "mvcollection", "proceedings", "thesis", "report"}
)
"""Types whose ISBN is the work's own, and not that of the volume around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """What a work is known by, all folded; name and initial are its first author's."""

    family: str
    initial: str
    title: str
    year: str


def find_twins(bibliography: Bibliography) -> Iterator[Diagnostic]:
    """Entries for one work that has one before, each told once: with the first that it is like."""
    references = tuple(bibliography.references.values())
    told: set[str] = set()
    for why, pairs in (("the same DOI", _same(references, "doi")),
                       ("the same ISBN", _same(references, "isbn")),
                       ("author, title and year", _alike(references))):  # fmt: skip
        for first, again in pairs:
            if again.key not in told:
                told.add(again.key)
                yield _twin(first, again, why)


def _twin(first: Reference, again: Reference, why: str) -> Diagnostic:
    agree = "they have" if why.startswith("the same") else "they agree in"
    return BIB025.at(
        again.place,
        f"“{again.key}” seems to be the work that “{first.key}” is: {agree} {why}",
        hint=f"keep one of the two, and cite its key; or tell them apart by {PARTS[0]} or pages",
        related=[Related(place=first.place, message=f"“{first.key}” stands here")],
    )


def _same(references: Iterable[Reference], name: str) -> Iterator[tuple[Reference, Reference]]:
    blocks: defaultdict[str, list[Reference]] = defaultdict(list)
    for reference in references:
        number = re.sub(r"[\s-]", "", reference.get(name)).casefold()
        if number and (name == "doi" or reference.type in WHOLE):
            blocks[number.removeprefix("https://doi.org/")].append(reference)
    for block in blocks.values():
        for first, again in combinations(block[:CROWD], 2):
            if not (_are_kin(first, again) if name == "doi" else _told_apart(first, again)):
                yield first, again


def _alike(references: Iterable[Reference]) -> Iterator[tuple[Reference, Reference]]:
    blocks: defaultdict[tuple[str, str], list[tuple[Fingerprint, Reference]]] = defaultdict(list)
    for reference in references:
        mark = _fingerprint(reference)
        if mark.title and mark.family and mark.year:
            blocks[mark.family, mark.year].append((mark, reference))
    for block in blocks.values():
        for (mark, first), (other, again) in combinations(block[:CROWD], 2):
            if _one_work(mark, other) and not _told_apart(first, again):
                yield first, again


def _one_work(mark: Fingerprint, other: Fingerprint) -> bool:
    """Whether the titles say the same; numbers in them must agree to the digit, initials too."""
    if mark.initial and other.initial and mark.initial != other.initial:
        return False
    if NUMBERS.findall(mark.title) != NUMBERS.findall(other.title):
        return False
    if 200 * (Counter(mark.title) & Counter(other.title)).total() < ALIKE * (
        len(mark.title) + len(other.title)
    ):
        return False  # not even the same letters
    from rapidfuzz import fuzz  # noqa: PLC0415 - slow to load, and seldom needed

    return fuzz.ratio(mark.title, other.title, score_cutoff=ALIKE) > 0


def _told_apart(first: Reference, again: Reference) -> bool:
    """Whether some field tells two parts, editions or printings of a work apart."""
    if _are_kin(first, again):
        return True
    both = ((first.get(name), again.get(name)) for name in PARTS)
    return first.type != again.type or any(one and two and one != two for one, two in both)


def _are_kin(first: Reference, again: Reference) -> bool:
    """Whether one of two entries is said to come of the other, of a third, or of anything else."""
    if bool(first.get("related")) != bool(again.get("related")):
        return True
    links = {item.key: {key.strip() for name in KIN for key in item.get(name).split(",")} - {""}
             for item in (first, again)}  # fmt: skip
    return bool(
        again.key in links[first.key]
        or first.key in links[again.key]
        or links[first.key] & links[again.key]
    )


def _fingerprint(reference: Reference) -> Fingerprint:
    family, given = _first_name(reference.get("author", "editor"))
    return Fingerprint(
        family=family,
        initial=given[:1],
        title=_folded(f"{reference.get('title')} {reference.get('subtitle')}"),
        year=next(iter(YEAR.findall(reference.get("date", "year"))), ""),
    )


def _first_name(value: str) -> tuple[str, str]:
    try:
        names = split_names(value) if value else ()
    except NamesError:
        return _folded(value), ""
    return (_folded(names[0].family), _folded(names[0].given)) if names else ("", "")


def _folded(text: str) -> str:
    """Letters and digits only, without case, accents and mark-up."""
    plain = unicodedata.normalize("NFKD", MARKUP.sub(" ", text))
    return " ".join(NOT_LETTERS.sub(" ", plain.casefold()).split())
