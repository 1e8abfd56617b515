from __future__ import annotations

import csv as tables
import io
import json as wire
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.unit.register.entries import BIBLIOGRAPHY, COPY, DOCUMENT, METADATA, PRINTED

from edition_builder.model.register import Printed, Register, State
from edition_builder.register import register
from edition_builder.reports.register import REGISTER_REPORTS
from edition_builder.reports.register.rows import quotation_rows, summary, work_rows
from edition_builder.sources import collate
from edition_builder.writers.citations import write_citations

GOLDEN = Path(__file__).parents[2] / "golden" / "citations.html"


def made(printed: Printed | None = None) -> Register:
    return register(DOCUMENT, BIBLIOGRAPHY, collate(DOCUMENT, BIBLIOGRAPHY, [COPY]), printed)


@pytest.fixture(scope="module")
def built() -> Register:
    return made(PRINTED)


def test_every_state_is_told(built: Register) -> None:
    assert [entry.state for entry in built.quotations] == [
        State.MATCHED, State.MISMATCH, State.MISMATCH, State.LOCATED, State.ATTRIBUTED,
        State.ATTRIBUTED, State.UNTRACED, State.TERM,
    ]  # fmt: skip


def test_works_stand_by_author_and_those_without_an_entry_first(built: Register) -> None:
    told = [(work.key, work.author, work.title, work.year) for work in built.works]
    assert told == [
        ("nobody", "", "", ""),
        ("adams1905", "Adams, H.", "=Sum", ""),
        ("brown1999", "Brown, A.", "Ash", "1999"),
        ("smith2001", "Smith, Jane", "The Reading", "2001"),
    ]


def test_a_work_knows_where_it_is_cited(built: Register) -> None:
    smith = built.works[-1]
    assert [(item.locator, item.page) for item in smith.mentions] == [
        ("p. 45", "11"), ("p. 12", "12"), ("", "13"),
    ]  # fmt: skip
    assert built.works[1].mentions == ()
    assert built.works[1].listed


def test_without_a_layout_no_page_is_known() -> None:
    pages = {entry.page for entry in made().quotations}
    assert pages | {item.page for work in made().works for item in work.mentions} == {""}


def test_the_json_is_as_its_schema_says(built: Register) -> None:
    text = files("edition_builder").joinpath("reports", "register", "register.schema.json")
    schema = wire.loads(text.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for each in (built, made(), Register()):
        jsonschema.validate(wire.loads(REGISTER_REPORTS["json"](each)), schema)


def test_the_json_has_all_that_is_known(built: Register) -> None:
    told: dict[str, Any] = wire.loads(REGISTER_REPORTS["json"](built))
    third = told["quotations"][2]
    assert third["source"] == {
        "path": "sources/smith2001.txt",
        "agreement": "near",
        "page": "44–45",
        "differences": [{"said": "were", "found": "are"}, {"said": "strong", "found": ""}],
        "following": "and closely.",
    }
    assert (third["speaker"], third["locator"], third["page"]) == ("Jane Smith", None, "13")


def test_the_table_for_spreadsheets_computes_nothing(built: Register) -> None:
    rows = list(tables.DictReader(io.StringIO(REGISTER_REPORTS["csv"](built))))
    assert [row["record"] for row in rows] == ["citation", "work"] + ["citation"] * 5 + [
        "quotation"
    ] * 8
    assert rows[1]["title"] == "'=Sum"
    assert rows[-2]["quotation"] == "'=nothing at all is known of this"


def test_rows_for_the_terminal_are_whole(built: Register) -> None:
    for rows in (quotation_rows(built), work_rows(built)):
        assert {len(row) for row in rows} == {len(rows[0])}
    assert quotation_rows(Register()) == work_rows(Register()) == []
    assert summary(built) == (
        "4 works, 6 citations, 7 quotations (1 matched, 1 located, 2 attributed, 1 untraced, "
        "2 mismatch), 1 term"
    )


def test_the_page_is_as_it_was(built: Register, *, update: bool) -> None:
    page = write_citations(built, METADATA).data.decode()
    head, _, rest = page.partition("<style>")
    shown = head.split("<meta http-equiv")[0] + rest.partition("</style>")[2]
    if update:
        GOLDEN.write_text(shown, encoding="utf-8")
    assert shown == GOLDEN.read_text(encoding="utf-8")


def test_a_register_without_anything_is_still_a_page() -> None:
    assert b"None." in write_citations(Register(), METADATA).data
