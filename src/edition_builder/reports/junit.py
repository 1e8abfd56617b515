"""Findings as JUnit's XML, which most continuous-integration servers read.

Each finding is a test case: failed where it is at or over the threshold, passed with its text as
output where it is under. A run without findings is one passed case, since servers take an empty
suite for a fault.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from edition_builder.expression import expression
from edition_builder.reports.summary import counted

if TYPE_CHECKING:
    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model.outcome import Outcome

_NO_XML = expression("[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0, production 2 (Char), leaves out or discourages."""

_NAME = "edition-builder"


def junit(outcome: Outcome) -> str:
    """One test suite with a case for each finding."""
    blocking = outcome.blocking
    failures = len(blocking) + outcome.over_ratchet
    cases = len(outcome.findings) + outcome.over_ratchet or 1
    counts = {"name": _NAME, "tests": str(cases), "failures": str(failures), "errors": "0"}
    suites = ET.Element("testsuites", counts)
    suite = ET.SubElement(suites, "testsuite", counts | {"skipped": "0"})
    for item in outcome.findings:
        _case(suite, item, failed=item.severity >= outcome.threshold)
    _ratchet(suite, outcome)
    if len(suite) == 0:
        ET.SubElement(suite, "testcase", {"classname": _NAME, "name": "no findings"})
    ET.indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, encoding="unicode")}\n'


def _case(suite: ET.Element, item: Diagnostic, *, failed: bool) -> None:
    place = item.place
    where = {"file": place.path} if place else {}
    if place and place.line:
        where["line"] = str(place.line)
    name = f"{item.code} {place}" if place else item.code
    case = _element(suite, "testcase", {"classname": item.code, "name": name} | where)
    told = f"{item.message}\n{item.hint}" if item.hint else item.message
    if failed:
        detail = _element(case, "failure", {"type": item.severity.word, "message": item.message})
    else:
        detail = _element(case, "system-out", {})
    detail.text = _clean(told)


def _ratchet(suite: ET.Element, outcome: Outcome) -> None:
    if outcome.over_ratchet:
        case = _element(suite, "testcase", {"classname": _NAME, "name": "max-open"})
        allowed = f"[check] max-open allows {counted(outcome.max_open or 0, 'warning')}"
        _element(case, "failure", {"type": "ratchet", "message": allowed})


def _element(parent: ET.Element, tag: str, attributes: dict[str, str]) -> ET.Element:
    clean = {name: _clean(value) for name, value in attributes.items()}
    return ET.SubElement(parent, tag, clean)


def _clean(text: str) -> str:
    return _NO_XML.sub("", text)
