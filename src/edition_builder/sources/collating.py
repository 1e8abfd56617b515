"""Every quotation against the copy of its work, where the project has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.diagnostics import Diagnostic, Place
from edition_builder.model.quotation import QuotationKind
from edition_builder.model.source import Agreement, Collated, Collation
from edition_builder.rules.quo import QUO024, QUO025
from edition_builder.sources.alignment import align
from edition_builder.sources.reading import key_of, read_source
from edition_builder.sources.refused import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from edition_builder.model import Bibliography, Citation, Document, Input
    from edition_builder.model.quotation import Quotation
    from edition_builder.model.source import Alignment, Source

ORDER = tuple(Agreement)
"""From the best agreement to the worst."""


def collate(document: Document, bibliography: Bibliography, copies: Sequence[Input]) -> Collation:
    """Hold each quotation against the copies of the works cited for it.

    Only copies of works that are cited for a quotation are opened. Where a work has several
    (`KEY.pdf` and `KEY.txt`), the one that agrees best counts. A term is nobody's words, and is
    passed over.
    """
    pairs = [
        (quotation, citation)
        for quotation in document.quotations
        if quotation.kind is not QuotationKind.TERM
        for citation in quotation.citations
    ]
    findings = list(_strays(copies, bibliography))
    wanted = {citation.key for _, citation in pairs}
    sources = _read([item for item in copies if key_of(item.path) in wanted], findings)
    return Collation(
        collated=tuple(
            Collated(
                quotation=quotation,
                citation=citation,
                alignment=_best(quotation, sources[citation.key]),
            )
            for quotation, citation in _judged(pairs, sources)
        ),
        diagnostics=tuple(findings),
    )


def _judged(
    pairs: Sequence[tuple[Quotation, Citation]], sources: Mapping[str, list[Source]]
) -> Iterator[tuple[Quotation, Citation]]:
    """Each quotation once for each work that can be opened."""
    seen: set[tuple[Place, str]] = set()
    for quotation, citation in pairs:
        if citation.key in sources and (quotation.place, citation.key) not in seen:
            seen.add((quotation.place, citation.key))
            yield quotation, citation


def _best(quotation: Quotation, sources: Sequence[Source]) -> Alignment:
    found = [align(quotation.text, source) for source in sources]
    return min(found, key=lambda item: ORDER.index(item.agreement))


def _read(copies: Sequence[Input], findings: list[Diagnostic]) -> dict[str, list[Source]]:
    sources: dict[str, list[Source]] = {}
    for item in copies:
        try:
            source = read_source(item)
        except RefusedError as error:
            message = f"“{item.path}” cannot be read: {error}"
            findings.append(QUO025.at(Place(path=item.path), message, hint=_remedy(item.path)))
        else:
            sources.setdefault(source.key, []).append(source)
    return sources


def _remedy(path: str) -> str:
    return f"put its text into sources/{key_of(path)}.txt"


def _strays(copies: Sequence[Input], bibliography: Bibliography) -> Iterator[Diagnostic]:
    """Copies whose name is the key of no entry."""
    for item in copies:
        key = key_of(item.path)
        if key not in bibliography.references:
            known = {other.casefold(): other for other in bibliography.references}
            meant = known.get(key.casefold())
            yield QUO024.at(
                Place(path=item.path),
                f"“{item.path}” belongs to no entry: there is no key “{key}”",
                hint=f"rename it after the entry “{meant}”"
                if meant
                else "name a copy by the key of its entry: sources/KEY.txt",
            )
