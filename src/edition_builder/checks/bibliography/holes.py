"""Entries that would be printed with a hole in this edition's style.

What a style leaves blank it leaves in silence, and punctuation closes over the gap; so the rendered
list does not show it. Asked instead is the style: a hole is what its list of works has a place for,
works of this kind have, and this one has not. What every style needs is BIB013's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from edition_builder.bibliography.inherit import parents_of
from edition_builder.checks.bibliography.fields import DATE, NEEDED
from edition_builder.citations.wants import wanted_variables
from edition_builder.rules.bib.entries import BIB031

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from edition_builder.citations.styles import Style
    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Bibliography, Document, Reference

PUBLISHED = frozenset({"book", "chapter", "thesis", "report", "paper-conference", "entry"})
"""CSL's types of works that have a publisher, or an institution in its place."""
HOUSE = {"thesis": "institution", "report": "institution"}
UNDATED = "term:no date"


def find_holes(
    bibliography: Bibliography, document: Document, style: Style
) -> Iterator[Diagnostic]:
    """Listed works that lack a date or a publisher where the style would print one."""
    cited = {citation.key for citation in document.citations} | set(document.nocite)
    wanted = wanted_variables(style.xml)
    for item in bibliography.csl:
        fields: Mapping[str, Any] = item["c"]  # type: ignore[assignment]
        reference = bibliography.references.get(fields["id"]["c"])
        if reference and not all(key in bibliography.references for key in parents_of(reference)):
            continue
        if reference and (reference.key in cited or "*" in cited):
            yield from _holes(reference, fields, wanted, style)


def _holes(
    reference: Reference, fields: Mapping[str, Any], wanted: frozenset[str], style: Style
) -> Iterator[Diagnostic]:
    needed = {name for group in NEEDED.get(reference.type, ()) for name in group}
    kind = str(fields.get("type", {}).get("c", ""))
    dated = {"issued", "original-date", "status"} & set(fields)
    if "issued" in wanted and not dated and DATE not in NEEDED.get(reference.type, ()):
        instead = ", and says so in the list" if UNDATED in wanted else ""
        yield _hole(reference, style, "date", f"prints a date{instead}")
    if "publisher" in wanted and kind in PUBLISHED and "publisher" not in fields:
        name = HOUSE.get(kind, "publisher")
        if name not in needed and not reference.get(
            "publisher", "institution", "school", "organization"
        ):
            yield _hole(reference, style, name, f"prints the {name} of such works")


def _hole(reference: Reference, style: Style, name: str, prints: str) -> Diagnostic:
    return BIB031.at(
        reference.place,
        f"“{reference.key}” has no {name}; {style.title} {prints}",
        hint=f"add “{name}” if it is known; leave it open rather than guess",
    )
