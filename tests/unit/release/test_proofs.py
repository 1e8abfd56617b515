from __future__ import annotations

from pathlib import Path

from tests.unit.records.making import FULL

from edition_builder.model import Artifact
from edition_builder.model.verification import Result
from edition_builder.release.proofs import examined

SCHEMA = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:element name="doi_batch" type="xs:integer"/></xs:schema>"""


def record(name: str, text: str) -> Artifact:
    return Artifact(name=name, media_type="application/xml", data=text.encode())


def test_a_record_against_its_schema_is_told(tmp_path: Path) -> None:
    schema = tmp_path / "crossref.xsd"
    schema.write_text(SCHEMA)
    broken = '<ONIXMessage release="3.0" xmlns="http://ns.editeur.org/onix/3.0/reference"/>'
    records = [
        record("metadata.onix.xml", broken),
        record("crossref.xml", "<doi_batch>x</doi_batch>"),
    ]
    onix, crossref = examined(FULL, records, schema)
    assert onix.result is crossref.result is Result.FOUND
    assert {item.code for item in (*onix.findings, *crossref.findings)} == {"OUT034"}
    sound = [record("crossref.xml", "<doi_batch>1</doi_batch>")]
    assert [proof.result for proof in examined(FULL, sound, schema)] == [Result.PASSED]


def test_what_could_not_be_looked_at_is_not_run(tmp_path: Path) -> None:
    records = [record("crossref.xml", "<doi_batch/>")]
    for schema in (None, tmp_path / "nowhere.xsd", Path(__file__)):
        (proof,) = examined(FULL, records, schema)
        assert proof.result is Result.NOT_RUN
        assert [item.code for item in proof.findings] == ["OUT033"]
        assert "NOT RUN" in proof.findings[0].message
    (unsaid,) = examined(FULL, [], None)
    assert [item.code for item in unsaid.findings] == ["OUT032"]
