from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import yaml
from tests.schemas import complaints
from tests.unit.records.making import FULL, dossier_of

from edition_builder.records.citing import write_bibtex, write_cff, write_csl, write_ris

if TYPE_CHECKING:
    from edition_builder.model import Metadata

AWKWARD = replace(FULL, title="“Yes: no” # {null}", description="a\tb \u2028 'c' \\ \"d\"")


@pytest.mark.parametrize("metadata", [FULL, AWKWARD], ids=["full", "awkward"])
def test_the_citation_file_is_yaml_that_says_what_the_edition_says(metadata: Metadata) -> None:
    record = write_cff(dossier_of(metadata=metadata))
    assert record is not None
    told = yaml.safe_load(record.data)
    assert told["cff-version"] == "1.2.0"
    assert told["title"].startswith(metadata.title)
    assert told["authors"][0] == {
        "family-names": "van der Author",
        "given-names": "Ann",
        "orcid": "https://orcid.org/0000-0002-1825-0097",
    }
    assert told["preferred-citation"]["type"] == "book"
    assert told["preferred-citation"]["isbn"] == "9783161484100"
    assert told["date-released"] == "2024-05-01"


def test_editors_stand_in_for_authors_and_nobody_gives_no_file() -> None:
    record = write_cff(dossier_of(metadata=replace(FULL, authors=())))
    assert record is not None
    assert yaml.safe_load(record.data)["authors"] == [{"name": "The River Society"}]
    nobody = replace(FULL, authors=(), editors=(), translators=())
    assert write_cff(dossier_of(metadata=nobody)) is None


def test_csl_json_keeps_people_in_their_roles() -> None:
    (item,) = json.loads(write_csl(dossier_of()).data)
    assert item["author"] == [{"family": "van der Author", "given": "Ann"}, {"literal": "Plato"}]
    assert item["editor"] == [{"literal": "The River Society"}]
    assert item["issued"] == {"date-parts": [[2024, 5, 1]]}
    assert item["DOI"] == FULL.doi


def test_bibtex_and_ris_are_there() -> None:
    assert write_bibtex(dossier_of()).data.startswith(b"@book{on-rivers,")
    assert write_ris(dossier_of()).data.startswith(b"TY  - BOOK\n")


@pytest.mark.parametrize(
    "metadata",
    [
        FULL,
        AWKWARD,
        replace(FULL, authors=()),
        replace(FULL, isbn={}, doi="", publisher="", place="", subtitle="", keywords=()),
    ],
    ids=["full", "awkward", "no authors", "bare"],
)
def test_the_records_follow_their_schemas(metadata: Metadata) -> None:
    dossier = dossier_of(metadata=metadata)
    record = write_cff(dossier)
    assert record is not None
    told = json.loads(json.dumps(yaml.safe_load(record.data), default=str))
    assert complaints("cff_v1.2.0", told) == []
    assert complaints("csl-data", json.loads(write_csl(dossier).data)) == []
