"""Checks of quotations against the copies of the works they are cited from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.checks.check import Check
from edition_builder.citations.locator import label_in, locator_of
from edition_builder.model import Project
from edition_builder.model.source import FOUND, Agreement, Collation
from edition_builder.rules.quo import (
    QUO020,
    QUO021,
    QUO022,
    QUO023,
    QUO024,
    QUO025,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.citations.locator import Locator
    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model.source import Alignment, Difference

SHOWN = 60
"""Letters of a quotation that are shown in a message."""
DISORDER = "its parts stand there in another order, or far from one another"
SIDES = 3
"""Differences that are shown side by side."""


def _unreadable(collation: Collation) -> Iterator[Diagnostic]:
    yield from collation.diagnostics


def _words(collation: Collation) -> Iterator[Diagnostic]:
    for item in collation.collated:
        alignment = item.alignment
        if alignment.agreement is Agreement.ABSENT:
            yield QUO020.at(
                item.quotation.place,
                f"“{_short(item.quotation.text)}” does not stand in {alignment.path}",
                hint=f"look the passage up, or cite another work than “{item.citation.key}”",
            )
        elif alignment.agreement is Agreement.NEAR:
            yield QUO021.at(
                item.quotation.place,
                f"“{_short(item.quotation.text)}” differs from {alignment.path}: "
                f"{_side_by_side(alignment)}",
                hint="quote the source's words, or mark omissions with … and changes with [ ]",
            )


def _side_by_side(alignment: Alignment) -> str:
    shown = [_said_and_found(difference) for difference in alignment.differences[:SIDES]]
    more = len(alignment.differences) - len(shown)
    return "; ".join(shown) + (f"; and {more} more" if more else "") if shown else DISORDER


def _said_and_found(difference: Difference) -> str:
    if not difference.found:
        return f"“{_short(difference.said)}” is not there"
    if not difference.said:
        return f"“{_short(difference.found)}” is left out"
    return f"“{_short(difference.said)}” for “{_short(difference.found)}”"


def _pages(project: Project, collation: Collation) -> Iterator[Diagnostic]:
    if not collation.collated:
        return
    from edition_builder.sources import cited_elsewhere  # noqa: PLC0415 - only where copies were read

    language = project.metadata.language
    for item in collation.collated:
        if item.alignment.agreement not in FOUND or not item.alignment.first:
            continue
        locator = locator_of(item.citation)
        page = page_of(item.alignment, language)
        if locator is None:
            yield QUO023.at(
                item.citation.place,
                f"“{_short(item.quotation.text)}” stands on {page} of {item.alignment.path}",
                hint=f"add the page: [@{item.citation.key}, {page}]",
            )
        elif cited_elsewhere(item):
            yield QUO022.at(
                item.citation.place,
                f"“{_short(item.quotation.text)}” is cited from {_cited(locator)} and "
                f"stands on {page} of {item.alignment.path}",
                hint=f"write {page}, or check that the copy is of the edition cited",
            )


def page_of(alignment: Alignment, language: str) -> str:
    """The page or pages on which the words were found, as a locator in the edition's language."""
    from edition_builder.sources import page_found  # noqa: PLC0415 - as above

    pages = page_found(alignment)
    several = pages != alignment.first
    return f"{label_in(language, 'page', several=several) or ('pp.' if several else 'p.')} {pages}"


def _cited(locator: Locator) -> str:
    return locator.written if locator.label else f"page {locator.written}"


def _short(text: str) -> str:
    """The beginning of the words, cut at a space."""
    if len(text) <= SHOWN:
        return text
    return f"{text[:SHOWN].rpartition(' ')[0] or text[:SHOWN]} …"


SOURCE_CHECKS: tuple[Check, ...] = (
    Check(rules=(QUO024, QUO025), needs=(Collation,), find=_unreadable),
    Check(rules=(QUO020, QUO021), needs=(Collation,), find=_words),
    Check(rules=(QUO022, QUO023), needs=(Project, Collation), find=_pages),
)
