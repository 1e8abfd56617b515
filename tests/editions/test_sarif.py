"""The SARIF report, by the validator of those who keep the standard's library."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.editions.press import package_file
from tests.unit.reports.findings import PLACE, VARIED

from edition_builder.model.outcome import Outcome
from edition_builder.reports import REPORTS
from edition_builder.rules import RULES

if TYPE_CHECKING:
    from pathlib import Path


ALWAYS = "SARIF2005"
"""A warning that each report gets, for a tool without a web address; without it nothing was read.

The validator says nothing, and ends well, where a value is not of its schema's type.
"""


def validator() -> Path:
    """The validator's own program: the Node script before it breaks at a space in the path."""
    return package_file(f"@microsoft/sarif-multitool-{sys.platform}/Sarif.Multitool")


def faults(report: str, folder: Path) -> list[str]:
    """What the validator holds to be errors in a report."""
    log, verdict = folder / "report.sarif", folder / "verdict.sarif"
    log.write_text(report, encoding="utf-8")
    command = [str(validator()), "validate", str(log), "--output", str(verdict)]
    verdict.unlink(missing_ok=True)
    ended = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert verdict.exists(), ended.stdout + ended.stderr
    results = json.loads(verdict.read_text(encoding="utf-8-sig"))["runs"][0]["results"]
    if ALWAYS not in {item["ruleId"] for item in results}:
        return ["the validator could not read the report"]
    errors = [item for item in results if item.get("level") == "error"]
    return [f"{item['ruleId']}: {item['message']}" for item in errors]


def test_findings_of_every_kind_are_sarif(tmp_path: Path) -> None:
    assert faults(REPORTS["sarif"](VARIED), tmp_path) == []


def test_a_clean_run_is_sarif(tmp_path: Path) -> None:
    assert faults(REPORTS["sarif"](Outcome(findings=())), tmp_path) == []


def test_the_whole_catalogue_is_sarif(tmp_path: Path) -> None:
    findings = tuple(rule.at(PLACE, rule.title) for rule in RULES.values())
    assert faults(REPORTS["sarif"](Outcome(findings=findings)), tmp_path) == []


def test_the_validator_sees_faults(tmp_path: Path) -> None:
    for right, wrong in (('"level": "error"', '"level": "dreadful"'), ("ruleIndex", "ruleIndx")):
        assert faults(REPORTS["sarif"](VARIED).replace(right, wrong), tmp_path) != []
