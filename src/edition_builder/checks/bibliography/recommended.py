"""What biblatex recommends and the edition's style prints, where listed works lack it.

Told once for each field, not once for each work: a list of sources is mended field by field.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from edition_builder.bibliography.inherit import parents_of
from edition_builder.checks.bibliography.fields import names_of_fields
from edition_builder.citations.wants import wanted_variables
from edition_builder.rules.bib.entries import BIB035

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edition_builder.citations.styles import Style
    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Bibliography, Document, Reference

ELSEWHERE = ("doi", "url", "eprint", "eid", "pubstate", "howpublished")
"""What leads to a work as well as a volume or a page does."""

BOOKS = frozenset({"book", "mvbook", "collection", "mvcollection", "proceedings"})
CHAPTERS = frozenset({"inbook", "incollection", "inproceedings", "conference", "suppbook"})
PAGES = ("online", "electronic", "www")

RECOMMENDED: tuple[tuple[frozenset[str], tuple[str, ...], str], ...] = (
    (frozenset({"article"}), ("volume", "number", "issue", *ELSEWHERE), "volume"),
    (frozenset({"article"}) | CHAPTERS, ("pages", "chapter", *ELSEWHERE), "page"),
    (BOOKS | CHAPTERS, ("location", "address", *ELSEWHERE), "publisher-place"),
    (frozenset({"incollection"}), ("editor", "bookauthor"), "editor"),
    (frozenset(PAGES), ("urldate",), "accessed"),
)
"""Types, the fields of which one should be there (the first is named), and what CSL calls it.

After the fields that biblatex's data model lists for each type (manual § 2.1.1) and that nearly
every guide for authors asks for.
"""
SHOWN = 4


def find_recommended(
    bibliography: Bibliography, document: Document, style: Style
) -> Iterator[Diagnostic]:
    """Fields that listed works lack and the style would print; one finding for each field."""
    cited = {citation.key for citation in document.citations} | set(document.nocite)
    wanted = wanted_variables(style.xml)
    lacking: defaultdict[str, list[Reference]] = defaultdict(list)
    for reference in bibliography.references.values():
        if reference.key in cited or "*" in cited:
            for name in _lacking(reference, bibliography, wanted):
                lacking[name].append(reference)
    for name, works in lacking.items():
        yield _told(name, works, style)


def _lacking(
    reference: Reference, bibliography: Bibliography, wanted: frozenset[str]
) -> Iterator[str]:
    """The fields that a work lacks; nothing is known of one whose parent is missing."""
    known = bibliography.references
    if not all(key in known for key in parents_of(reference)):
        return
    names = names_of_fields(reference, known)
    dated = "-" in reference.get("date").lstrip("-") or bool(reference.get("month"))
    for types, fields, variable in RECOMMENDED:
        is_newspaper = fields[0] == "volume" and dated
        is_asked = reference.type in types and variable in wanted and not is_newspaper
        if is_asked and names.isdisjoint(fields):
            yield fields[0]


def _told(name: str, works: Iterable[Reference], style: Style) -> Diagnostic:
    first, *others = works
    keys = ", ".join(f"“{reference.key}”" for reference in others[:SHOWN])
    more = f" and {len(others) - SHOWN} more" if len(others) > SHOWN else ""
    also = f"; nor have {keys}{more}" if others else ""
    return BIB035.at(
        first.place,
        f"“{first.key}” has no “{name}”, which {style.title} prints{also}",
        hint=f"add “{name}” where it is known",
    )
