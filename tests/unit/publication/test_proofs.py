from __future__ import annotations

from pathlib import Path

from tests.unit.records.making import FULL

from edition_builder.model import Artifact
from edition_builder.model.verification import Result
from edition_builder.pipeline.proving import prove_records
from edition_builder.publication.proofs import prove_deposit

SCHEMA = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:element name="doi_batch" type="xs:integer"/></xs:schema>"""


def record(name: str, text: str) -> Artifact:
    return Artifact(name=name, media_type="application/xml", data=text.encode())


def test_a_record_against_its_schema_is_told(tmp_path: Path) -> None:
    schema = tmp_path / "crossref.xsd"
    schema.write_text(SCHEMA)
    found = prove_deposit(
        FULL, [record("crossref.xml", "<doi_batch>x</doi_batch>")], "dist/x", schema
    )
    assert found.result is Result.FOUND
    assert {(item.code, str(item.place)) for item in found.findings} == {
        ("OUT034", "dist/x/crossref.xml")
    }
    sound = [record("crossref.xml", "<doi_batch>1</doi_batch>")]
    assert prove_deposit(FULL, sound, "dist/x", schema).result is Result.PASSED


def test_what_could_not_be_looked_at_is_not_run(tmp_path: Path) -> None:
    records = [record("crossref.xml", "<doi_batch/>")]
    for schema in (None, tmp_path / "nowhere.xsd", Path(__file__)):
        proof = prove_deposit(FULL, records, "dist/x", schema)
        assert proof.result is Result.NOT_RUN
        assert [item.code for item in proof.findings] == ["OUT033"]
        assert "NOT RUN" in proof.findings[0].message
    unsaid = prove_deposit(FULL, [], "dist/x", None)
    assert [item.code for item in unsaid.findings] == ["OUT032"]


def test_onix_is_judged_by_onixcheck() -> None:
    broken = '<ONIXMessage release="3.0" xmlns="http://ns.editeur.org/onix/3.0/reference"/>'
    onix, _ = prove_records(FULL, [record("metadata.onix.xml", broken)], "dist/x", None)
    assert (onix.name, onix.result) == ("onixcheck", Result.FOUND)
    assert {str(item.place).partition(" ")[0] for item in onix.findings} == {
        "dist/x/metadata.onix.xml"
    }
