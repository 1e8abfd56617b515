from __future__ import annotations

import json

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from tests.unit.records.making import dossier_of

from edition_builder.records.components import components
from edition_builder.records.sbom import write_sbom


def test_the_bill_follows_its_schema() -> None:
    text = write_sbom(dossier_of()).data.decode()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None


def test_every_part_is_named_once_and_every_reference_leads_somewhere() -> None:
    bill = json.loads(write_sbom(dossier_of()).data)
    references = [item["bom-ref"] for item in bill["components"]]
    assert len(set(references)) == len(references)
    known = {*references, bill["metadata"]["component"]["bom-ref"]}
    for item in bill["dependencies"]:
        assert {item["ref"], *item["dependsOn"]} <= known


def test_what_can_change_the_bytes_is_among_them() -> None:
    found = {item.name: item for item in components(dossier_of())}
    assert {"edition-builder", "weasyprint", "pandoc", "mhra-notes.csl", "pypandoc-binary"} <= set(
        found
    )
    assert len(found["pandoc"].digest) == len(found["weasyprint"].contents) == 64
    assert "pytest" not in found
