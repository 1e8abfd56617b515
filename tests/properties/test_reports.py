"""Whatever an author writes, every report can be read back."""

from __future__ import annotations

import json
import re
import unicodedata
from importlib.resources import files
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import jsonschema
from hypothesis import given
from hypothesis import strategies as st

from edition_builder.diagnostics import Diagnostic, Place, Related, Rule, Severity, collected
from edition_builder.model.outcome import Outcome
from edition_builder.reports import REPORTS
from edition_builder.reports.visible import scalar

SCHEMA = json.loads(files("edition_builder.reports").joinpath("report.schema.json").read_text())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

anything = st.text(st.characters(exclude_categories=()), max_size=60)
numbers = st.none() | st.integers(1, 200)
places = st.builds(
    Place,
    path=anything,
    line=numbers,
    column=numbers,
    end_line=numbers,
    end_column=numbers,
    label=anything,
)
rules = st.builds(
    Rule,
    code=st.from_regex(r"[A-Z]{3}[0-9]{3}", fullmatch=True),
    title=anything,
    severity=st.sampled_from(Severity),
    reason=anything,
    example=anything,
    remedy=anything,
)
diagnostics = st.builds(
    Diagnostic,
    rule=rules,
    message=anything,
    place=st.none() | places,
    severity=st.sampled_from(Severity),
    hint=anything,
    related=st.lists(st.builds(Related, place=places, message=anything), max_size=2).map(tuple),
)


@st.composite
def outcomes(draw: st.DrawFn) -> Outcome:
    """Findings, and for some of their files a source."""
    findings = collected(draw(st.lists(diagnostics, max_size=5)))
    paths = [item.place.path for item in findings if item.place]
    sources = {path: draw(anything) for path in paths if draw(st.booleans())}
    return Outcome(findings=findings, sources=sources, max_open=draw(st.none() | st.just(0)))


@given(outcomes())
def test_text_tells_every_finding_and_commands_nothing(outcome: Outcome) -> None:
    report = REPORTS["text"](outcome)
    assert report.encode()
    hidden = {c for c in report if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"}}
    assert hidden <= {"\n"}
    heads = re.findall(r"(?:error|warning|note) [A-Z]{3}[0-9]{3}: ", report)
    assert len(heads) >= len(outcome.findings)


@given(outcomes())
def test_json_reads_back(outcome: Outcome) -> None:
    report = json.loads(REPORTS["json"](outcome).encode())
    VALIDATOR.validate(report)
    told = [item["message"] for item in report["findings"]]
    assert told == [scalar(item.message) for item in outcome.findings]


@given(outcomes())
def test_sarif_reads_back(outcome: Outcome) -> None:
    run = json.loads(REPORTS["sarif"](outcome).encode())["runs"][0]
    assert len(run["results"]) == len(outcome.findings)
    for result, item in zip(run["results"], outcome.findings, strict=True):
        for place in result["locations"]:
            uri = place["physicalLocation"]["artifactLocation"]["uri"]
            assert item.place is not None
            assert uri.isascii()
            assert unquote(uri) == scalar(item.place.path)


@given(outcomes())
def test_junit_reads_back(outcome: Outcome) -> None:
    suites = ET.fromstring(REPORTS["junit"](outcome).encode())
    assert suites.get("tests") == str(len(suites.findall(".//testcase")))
    assert suites.get("failures") == str(len(suites.findall(".//failure")))


@given(outcomes())
def test_github_is_one_command_a_line(outcome: Outcome) -> None:
    lines = REPORTS["github"](outcome).encode().decode().split("\n")[:-1]
    assert len(lines) == len(outcome.findings)
    assert all(re.match(r"::(error|warning|notice) [^:]*::", line) for line in lines)
