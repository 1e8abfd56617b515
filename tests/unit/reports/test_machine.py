from __future__ import annotations

import json
from importlib.resources import files
from xml.etree import ElementTree as ET

import jsonschema
import pytest
from tests.unit.reports.findings import FINDING, OUTCOME, UNUSED, VARIED

from edition_builder.diagnostics import Severity
from edition_builder.model.accessibility import Accessibility
from edition_builder.model.outcome import Outcome
from edition_builder.model.verification import Proof, Result, Verification
from edition_builder.reports import REPORTS

SCHEMA = json.loads(files("edition_builder.reports").joinpath("report.schema.json").read_text())


def test_json_has_the_form_of_the_contract() -> None:
    assert json.loads(REPORTS["json"](OUTCOME)) == {
        "version": 1,
        "findings": [
            {
                "code": "CIT001",
                "severity": "error",
                "path": "manuscript/essay.md",
                "line": 41,
                "column": 17,
                "end_line": 41,
                "end_column": 26,
                "message": "“smyth2001” is cited but has no entry in bibliography.bib",
                "hint": "did you mean “smith2001”?",
            }
        ],
    }


def test_the_schema_is_a_schema_and_the_report_keeps_it() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(json.loads(REPORTS["json"](VARIED)), SCHEMA)


def test_json_hides_nothing_that_commands_a_terminal() -> None:
    report = REPORTS["json"](Outcome(findings=(UNUSED.at(None, "\x9b1m\u202e\x1b"),)))
    assert "\\u009b1m\\u202e\\u001b" in report


def test_github_marks_file_line_and_column() -> None:
    assert REPORTS["github"](OUTCOME) == (
        "::error file=manuscript/essay.md,line=41,endLine=41,col=17,endColumn=26,title=CIT001"
        "::“smyth2001” is cited but has no entry in bibliography.bib%0Adid you mean “smith2001”?\n"
    )


@pytest.mark.parametrize(
    ("severity", "command"), [("ERROR", "error"), ("WARNING", "warning"), ("NOTE", "notice")]
)
def test_github_knows_three_severities(severity: str, command: str) -> None:
    finding = UNUSED.at(None, "100%, a:b")
    graded = type(finding)(
        rule=UNUSED, message=finding.message, place=None, severity=Severity[severity]
    )
    report = REPORTS["github"](Outcome(findings=(graded,)))
    assert report == f"::{command} title=CIT002::100%25, a:b\n"


def test_junit_fails_what_blocks_and_passes_the_rest() -> None:
    suites = ET.fromstring(REPORTS["junit"](VARIED).encode())
    assert suites.attrib == {
        "name": "edition-builder",
        "tests": "4",
        "failures": "1",
        "errors": "0",
    }
    failure = suites.find(".//testcase[@classname='CIT001']/failure")
    assert failure is not None
    assert failure.get("message") == FINDING.message
    assert len(suites.findall(".//system-out")) == 3


def test_junit_of_a_clean_run_has_one_case() -> None:
    suites = ET.fromstring(REPORTS["junit"](Outcome(findings=())).encode())
    assert len(suites.findall(".//testcase")) == 1
    assert suites.get("failures") == "0"


def test_junit_fails_where_too_many_warnings_are_open() -> None:
    over = Outcome(findings=(UNUSED.at(None, "m"),), max_open=0)
    suites = ET.fromstring(REPORTS["junit"](over).encode())
    assert suites.get("failures") == "1"
    assert suites.find(".//failure[@type='ratchet']") is not None


def test_sarif_names_rules_places_and_fingerprints() -> None:
    run = json.loads(REPORTS["sarif"](VARIED))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["CIT001", "CIT002"]
    assert all(rules[item["ruleIndex"]]["id"] == item["ruleId"] for item in run["results"])
    uris = [
        place["physicalLocation"]["artifactLocation"]["uri"]
        for item in run["results"]
        for place in item["locations"]
    ]
    assert uris == ["letter.docx", "manuscript/essay.md", "two%20words/%C3%A9.bib"]
    assert run["columnKind"] == "unicodeCodePoints"
    prints = [item["partialFingerprints"]["finding/v1"] for item in run["results"]]
    assert len(set(prints)) == 4


def test_sarif_fingerprints_stay_when_lines_move() -> None:
    def prints(outcome: Outcome) -> list[str]:
        results = json.loads(REPORTS["sarif"](outcome))["runs"][0]["results"]
        return [item["partialFingerprints"]["finding/v1"] for item in results]

    place = FINDING.place
    assert place is not None
    moved = type(place)(path=place.path, line=42, column=17)
    sources = {path: "\n" + text for path, text in OUTCOME.sources.items()}
    later = Outcome(findings=(FINDING.rule.at(moved, FINDING.message),), sources=sources)
    assert prints(later) == prints(OUTCOME)


def test_sarif_text_is_no_template_and_no_link() -> None:
    report = REPORTS["sarif"](VARIED)
    assert "“{{smith}}” is never cited, see [here\\\\](there)" in report


def test_proofs_are_told_where_there_are_any() -> None:
    proof = Proof(name="Ace", subject="a.epub", result=Result.NOT_RUN, detail="no Chromium")
    verification = Verification(proofs=(proof,), accessibility=Accessibility(language="en"))
    report = json.loads(REPORTS["json"](Outcome(findings=(), verification=verification)))
    jsonschema.Draft202012Validator(SCHEMA).validate(report)
    assert report["proofs"] == [
        {
            "name": "Ace",
            "subject": "a.epub",
            "result": "NOT RUN",
            "detail": "no Chromium",
            "findings": 0,
        }
    ]
