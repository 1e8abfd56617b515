"""The deposit for Crossref, held against Crossref's schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from edition_builder.diagnostics import Place
from edition_builder.model.verification import Proof, Result
from edition_builder.publication.refusal import as_hint
from edition_builder.records import crossref
from edition_builder.rules.out.releases import OUT032, OUT033, OUT034

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Artifact, Metadata

NAME = f"Crossref {crossref.SCHEMA}"
MOST = 20
"""How many faults are told."""


def prove_deposit(
    metadata: Metadata, records: Iterable[Artifact], shown: str, schema: Path | None
) -> Proof:
    """The deposit held against Crossref's schema; NOT RUN where either is not there.

    `shown` is the release's folder as findings name it.
    """
    for record in records:
        if record.name == crossref.NAME:
            return _held(record, f"{shown}/{record.name}", schema)
    return _no_deposit(metadata.doi)


def _held(record: Artifact, shown: str, schema: Path | None) -> Proof:
    if schema is None:
        return _not_run(shown, "the schema's path was not given")
    try:
        judge = etree.XMLSchema(etree.parse(schema, etree.XMLParser(no_network=True)))
    except (OSError, etree.LxmlError) as error:
        return _not_run(shown, f"“{schema}” could not be read as a schema ({error})")
    judge.validate(etree.fromstring(record.data))
    told = [f"line {item.line}: {item.message}" for item in judge.error_log]
    return Proof(
        name=NAME,
        subject=crossref.NAME,
        result=Result.FOUND if told else Result.PASSED,
        detail=schema.name,
        findings=tuple(_against(shown, told)),
    )


def _no_deposit(doi: str) -> Proof:
    """Without a DOI there is nothing to register; with one, something is unsaid."""
    finding = OUT032.at(
        Place(path="edition.toml"),
        "no deposit for Crossref was written, though the edition has a DOI",
        hint=as_hint(OUT032),
    )
    return Proof(
        name=NAME,
        subject=crossref.NAME,
        result=Result.NOT_RUN,
        detail="[release] is not filled in" if doi else "the edition has no DOI",
        findings=(finding,) if doi else (),
    )


def _not_run(shown: str, why: str) -> Proof:
    hint = "give the path with --crossref-schema, or in EDITION_BUILDER_CROSSREF_SCHEMA"
    finding = OUT033.at(Place(path=shown), f"{NAME}: NOT RUN, {why}", hint=hint)
    return Proof(
        name=NAME, subject=crossref.NAME, result=Result.NOT_RUN, detail=why, findings=(finding,)
    )


def _against(shown: str, told: Iterable[str]) -> Iterator[Diagnostic]:
    for line in list(told)[:MOST]:
        yield OUT034.at(Place(path=shown), line, hint="change what it names in edition.toml")
