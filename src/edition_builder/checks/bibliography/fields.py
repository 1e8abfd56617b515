"""Which fields each kind of entry needs, and which kinds of entries there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.bibliography.inherit import parents_of
from edition_builder.bibliography.types import TYPES, UNSEEN
from edition_builder.diagnostics import Related
from edition_builder.nearest import did_you_mean
from edition_builder.rules.bib.entries import BIB006, BIB013, BIB027

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Bibliography, Reference

TITLE = ("title", "booktitle", "maintitle", "issuetitle")
MAKER = ("author", "editor", "translator", "organization", "institution", "label", "shorthand")
DATE = ("date", "year", "origdate", "pubstate")
HOST = ("booktitle", "maintitle", "series", "eventtitle")
JOURNAL = ("journaltitle", "journal", "issuetitle", "journalsubtitle", "shortjournal")
HOUSE = ("institution", "school", "publisher", "organization")
ADDRESS = ("url", "doi", "eprint", "howpublished")

BOOKLIKE = (TITLE, MAKER, DATE)
CHAPTER = (TITLE, MAKER, HOST, DATE)

NEEDED: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "article": (TITLE, JOURNAL, DATE),
    "book": BOOKLIKE,
    "mvbook": BOOKLIKE,
    "inbook": CHAPTER,
    "bookinbook": CHAPTER,
    "booklet": BOOKLIKE,
    "collection": BOOKLIKE,
    "mvcollection": BOOKLIKE,
    "incollection": CHAPTER,
    "inproceedings": CHAPTER,
    "conference": CHAPTER,
    "inreference": (TITLE, HOST, DATE),
    "manual": (TITLE, DATE),
    "misc": (TITLE,),
    "online": (TITLE, ADDRESS),
    "electronic": (TITLE, ADDRESS),
    "patent": (TITLE, ("number",), DATE),
    "periodical": (TITLE, DATE),
    "proceedings": (TITLE, DATE),
    "report": (TITLE, HOUSE, DATE),
    "techreport": (TITLE, HOUSE, DATE),
    "thesis": (TITLE, ("author",), HOUSE, DATE),
    "mastersthesis": (TITLE, ("author",), HOUSE, DATE),
    "phdthesis": (TITLE, ("author",), HOUSE, DATE),
    "unpublished": (TITLE, DATE),
}
"""What each type needs, one of each group; the first of a group is named in the finding.

After the mandatory fields of biblatex's data model (manual § 2.1.1), made milder: a book without an
author may have an editor or a translator, a date may be the original's, an article may be signed by
nobody.
"""


def find_missing_fields(bibliography: Bibliography) -> Iterator[Diagnostic]:
    """Entries without a field that their type needs, inherited fields counted.

    One whose parent is missing is passed over: what it lacks may be the parent's.
    """
    for reference in bibliography.references.values():
        if not all(key in bibliography.references for key in parents_of(reference)):
            continue
        names = names_of_fields(reference, bibliography.references)
        for group in NEEDED.get(reference.type, ()):
            if group is HOST and reference.type == "inbook" and "publisher" in names:
                continue  # BibTeX's own @inbook: a part of the book that “title” names
            if names.isdisjoint(group):
                others = " or ".join(f"“{name}”" for name in group[1:3])
                instead = f" (or {others})" if others else ""
                yield BIB013.at(
                    reference.place,
                    f"“{reference.key}” is @{reference.type} and has no “{group[0]}”{instead}",
                    hint=f"add “{group[0]}”",
                )


def names_of_fields(reference: Reference, references: Mapping[str, Reference]) -> set[str]:
    """The names of all fields that hold something, the ancestors' among them."""
    found: set[str] = set()
    seen = {reference.key}
    waiting = [reference]
    while waiting:
        current = waiting.pop()
        found.update(field.name for field in current.fields if field.value)
        for key in parents_of(current):
            if key in references and key not in seen:
                seen.add(key)
                waiting.append(references[key])
                found.update(("booktitle", "journaltitle"))
    return found


def find_unknown_types(bibliography: Bibliography) -> Iterator[Diagnostic]:
    """Entries of a type that biblatex does not know."""
    for reference in bibliography.references.values():
        if reference.type not in TYPES:
            message = f"“@{reference.type}” is no type of entry; “{reference.key}” is set as @misc"
            hint = did_you_mean(reference.type, TYPES - UNSEEN) or "use misc where no other fits"
            yield BIB027.at(reference.place, message, hint=hint)


def find_like_keys(bibliography: Bibliography) -> Iterator[Diagnostic]:
    """Keys that differ only by case."""
    first: dict[str, Reference] = {}
    for reference in bibliography.references.values():
        other = first.setdefault(reference.key.casefold(), reference)
        if other is not reference:
            message = f"the keys “{reference.key}” and “{other.key}” differ only by case"
            related = [Related(place=other.place, message=f"“{other.key}” stands here")]
            hint = "rename one of the keys"
            yield BIB006.at(reference.place, message, hint=hint, related=related)
