"""Severities in effect, and findings that the project has decided to live with."""

from __future__ import annotations

from types import MappingProxyType

from edition_builder.diagnostics import Place, Severity
from edition_builder.model import CheckSettings, Ignore
from edition_builder.project.ignores import apply, in_effect
from edition_builder.rules.prj.configuration import PRJ005, PRJ017

HERE = PRJ017.at(Place(path="edition.toml", line=1), "no date")
THERE = PRJ017.at(Place(path="manuscript/a.md", line=1), "no date")
NOWHERE = PRJ017.at(None, "no date")


def ignoring(code: str, path: str = "") -> CheckSettings:
    return CheckSettings(ignore=(Ignore(code=code, path=path, because="so"),))


def test_a_rule_is_ignored_everywhere() -> None:
    kept, ignored, idle = apply(ignoring("PRJ017"), [HERE, THERE, NOWHERE], {"PRJ017"})
    assert (kept, ignored, idle) == ((), 3, ())


def test_a_rule_is_ignored_in_one_file_or_a_pattern_of_files() -> None:
    assert apply(ignoring("PRJ017", "edition.toml"), [HERE, THERE], ())[0] == (THERE,)
    assert apply(ignoring("PRJ017", "manuscript/*"), [HERE, THERE], ())[0] == (HERE,)


def test_an_ignore_that_met_nothing_is_told_if_its_rule_ran() -> None:
    kept, ignored, idle = apply(ignoring("PRJ005"), [HERE], {"PRJ005", "PRJ017"})
    assert (kept, ignored) == ((HERE,), 0)
    assert [item.code for item in idle] == ["PRJ019"]
    assert apply(ignoring("PRJ005"), [HERE], {"PRJ017"})[2] == ()


def test_severities_are_the_projects() -> None:
    check = CheckSettings(severity=MappingProxyType({"PRJ017": Severity.NOTE}))
    unknown = PRJ005.at(None, "x")
    assert [item.severity for item in in_effect(check, [HERE, unknown])] == [
        Severity.NOTE,
        Severity.ERROR,
    ]
