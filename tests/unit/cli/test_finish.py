from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.unit.reports.findings import FINDING, OUTCOME, UNUSED

from edition_builder.cli.finish import finish, settled, write
from edition_builder.cli.terminal import NotWrittenError
from edition_builder.diagnostics import EditionError, Exit

if TYPE_CHECKING:
    from pathlib import Path

    from edition_builder.model.outcome import Outcome


def test_the_report_goes_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert finish(OUTCOME, "text") is Exit.FINDINGS
    assert capsys.readouterr().out.startswith("manuscript/essay.md:41:17: error CIT001: ")


def test_the_report_goes_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "é.json"
    assert finish(OUTCOME, "json", path) is Exit.FINDINGS
    assert capsys.readouterr().out == ""
    assert len(json.loads(path.read_text(encoding="utf-8"))["findings"]) == 1
    assert [item.name for item in tmp_path.iterdir()] == ["é.json"]


def test_a_report_that_cannot_be_written_is_an_output_fault(tmp_path: Path) -> None:
    with pytest.raises(NotWrittenError, match="could not be written") as caught:
        write(tmp_path / "no such folder" / "report.json", "{}")
    assert caught.value.exit_code == 4
    assert list(tmp_path.iterdir()) == []


def test_an_error_that_stops_a_run_is_told_as_findings() -> None:
    def run() -> Outcome:
        raise EditionError([UNUSED.at(None, "m"), FINDING])

    outcome = settled(run)
    assert [item.code for item in outcome.findings] == ["CIT002", "CIT001"]
    assert outcome.exit is Exit.FINDINGS
