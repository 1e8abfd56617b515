"""Records held against what their readers ask: ONIX by onixcheck, Crossref's by its schema."""

from __future__ import annotations

from importlib.metadata import version
from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree

from edition_builder.diagnostics import Place
from edition_builder.model.verification import Proof, Result
from edition_builder.records import crossref
from edition_builder.records.onix import message as onix
from edition_builder.release.refusal import as_hint
from edition_builder.rules.out import OUT032, OUT033, OUT034

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Artifact, Metadata

MOST = 20
"""How many faults of one record are told."""


def examined(
    metadata: Metadata, records: Iterable[Artifact], crossref_schema: Path | None
) -> tuple[Proof, ...]:
    """A proof of each record that has a schema, and what stands in the way of one."""
    named = {record.name: record for record in records}
    proofs: list[Proof] = []
    if onix.NAME in named:
        proofs.append(_onix(named[onix.NAME]))
    if crossref.NAME in named:
        proofs.append(_crossref(named[crossref.NAME], crossref_schema))
    else:
        proofs.append(_no_deposit(metadata.doi))
    return tuple(proofs)


def _onix(record: Artifact) -> Proof:
    try:
        from onixcheck import validate  # noqa: PLC0415 - an extra
    except ModuleNotFoundError:
        return _not_run("onixcheck", record.name, "onixcheck is not installed")
    stream = BytesIO(record.data)
    stream.name = record.name
    told = [f"{item.location}: {item.message}" for item in validate(stream, schemas=("xsd", "rng"))]
    return _looked_at("onixcheck", record.name, version("onixcheck"), told)


def _crossref(record: Artifact, schema: Path | None) -> Proof:
    name = f"crossref {crossref.SCHEMA}"
    if schema is None:
        return _not_run(name, record.name, "the schema's path was not given")
    try:
        judge = etree.XMLSchema(etree.parse(schema, etree.XMLParser(no_network=True)))
    except (OSError, etree.LxmlError) as error:
        return _not_run(name, record.name, f"“{schema}” could not be read as a schema ({error})")
    judge.validate(etree.fromstring(record.data))
    told = [f"line {item.line}: {item.message}" for item in judge.error_log]
    return _looked_at(name, record.name, schema.name, told)


def _no_deposit(doi: str) -> Proof:
    """Without a DOI there is nothing to register; with one, something is unsaid."""
    finding = OUT032.at(
        Place(path="edition.toml"),
        "no deposit for Crossref was written, though the edition has a DOI",
        hint=as_hint(OUT032),
    )
    return Proof(
        name=f"crossref {crossref.SCHEMA}",
        subject=crossref.NAME,
        result=Result.NOT_RUN,
        detail="[release] is not filled in" if doi else "the edition has no DOI",
        findings=(finding,) if doi else (),
    )


def _not_run(name: str, subject: str, why: str) -> Proof:
    finding = OUT033.at(Place(path=subject), f"{name}: NOT RUN, {why}", hint=_hint(name))
    return Proof(name=name, subject=subject, result=Result.NOT_RUN, detail=why, findings=(finding,))


def _hint(name: str) -> str:
    if name == "onixcheck":
        return "install it: pip install 'edition-builder[verify]'"
    return "give the path with --crossref-schema, or in EDITION_BUILDER_CROSSREF_SCHEMA"


def _looked_at(name: str, subject: str, detail: str, told: list[str]) -> Proof:
    return Proof(
        name=name,
        subject=subject,
        result=Result.FOUND if told else Result.PASSED,
        detail=detail,
        findings=tuple(_against(subject, told)),
    )


def _against(subject: str, told: Iterable[str]) -> Iterator[Diagnostic]:
    for line in list(told)[:MOST]:
        yield OUT034.at(Place(path=subject), line, hint="change what it names in edition.toml")
