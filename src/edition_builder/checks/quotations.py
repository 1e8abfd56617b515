"""Checks of quotations: each has a source, a page, a beginning and an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.bibliography.aliases import with_aliases
from edition_builder.checks.check import Check
from edition_builder.citations.locator import locator_of
from edition_builder.expression import expression
from edition_builder.model import Bibliography, Document, Manuscript
from edition_builder.model.quotation import QuotationKind
from edition_builder.quotations.leftover import unpaired_marks
from edition_builder.rules.quo import QUO001, QUO002, QUO003, QUO004

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Citation, Reference
    from edition_builder.model.quotation import Quotation

SHOWN = 60
"""Characters of a quotation that a message repeats."""

PAGED = frozenset(
    {
        "article",
        "book",
        "bookinbook",
        "booklet",
        "collection",
        "inbook",
        "incollection",
        "inproceedings",
        "inreference",
        "manual",
        "mastersthesis",
        "mvbook",
        "mvcollection",
        "periodical",
        "phdthesis",
        "proceedings",
        "reference",
        "report",
        "suppbook",
        "techreport",
        "thesis",
    }
)
"""Types of entries, as biblatex names them, that stand for works with pages."""

ONE_PAGE = expression(r"\s*\w+\s*\Z")


def _uncited(document: Document) -> Iterator[Diagnostic]:
    for quotation in document.quotations:
        if quotation.level or quotation.kind is QuotationKind.TERM:
            continue
        if quotation.citations or quotation.by_hand:
            continue
        if quotation.kind is QuotationKind.BLOCK:
            yield QUO003.at(
                quotation.place,
                f"the block “{_shown(quotation)}” has no citation",
                hint="cite its source at the end of the block: [@key, p. …]",
            )
        else:
            yield QUO001.at(
                quotation.place,
                f"“{_shown(quotation)}” is quoted without a citation",
                hint="cite its source: [@key, p. …]; list terms and slogans under "
                "terms in [quotations]",
            )


def _without_page(document: Document, bibliography: Bibliography) -> Iterator[Diagnostic]:
    known = with_aliases(bibliography)
    for quotation in document.quotations:
        if quotation.level or quotation.kind is QuotationKind.TERM or not quotation.citations:
            continue
        if any(_has_locator(citation) for citation in quotation.citations):
            continue
        paged = [c for c in quotation.citations if _has_pages(c, known)]
        if len(paged) == len(quotation.citations):
            keys = " and ".join(dict.fromkeys(f"“{citation.key}”" for citation in paged))
            yield QUO002.at(
                quotation.place,
                f"“{_shown(quotation)}” is cited to {keys} without a page",
                hint=f"give the page: [@{paged[0].key}, p. …]; leave it open rather than guess",
            )


def _has_locator(citation: Citation) -> bool:
    """Whether a citation points into its work; a number with a label of the author's own does."""
    numbered = any(sign.isdigit() for sign in citation.suffix)
    return bool(citation.behind) or numbered or locator_of(citation) is not None


def _has_pages(citation: Citation, known: Mapping[str, Reference]) -> bool:
    reference = known.get(citation.key)
    if reference is None or reference.get("eid"):
        return False
    pages = reference.get("pages")
    return not ONE_PAGE.match(pages) if pages else reference.type in PAGED


def _shown(quotation: Quotation) -> str:
    """The beginning of a quotation, cut between words."""
    if len(quotation.text) <= SHOWN:
        return quotation.text
    return quotation.text[:SHOWN].rpartition(" ")[0] + " …"


def _unpaired(manuscript: Manuscript, document: Document) -> Iterator[Diagnostic]:
    for mark, place in unpaired_marks(manuscript, document.citations, document.metadata.language):
        told = "opens a quotation that never closes" if mark.opens else "closes no quotation"
        other = "closing" if mark.opens else "opening"
        yield QUO004.at(place, f"the mark {mark.sign} {told}", hint=f"add the {other} mark")


QUOTATION_CHECKS: tuple[Check, ...] = (
    Check(rules=(QUO001, QUO003), needs=(Document,), find=_uncited),
    Check(rules=(QUO002,), needs=(Document, Bibliography), find=_without_page),
    Check(rules=(QUO004,), needs=(Manuscript, Document), find=_unpaired),
)
