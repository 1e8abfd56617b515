"""The catalogue of rules is whole, and speaks as the house does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from edition_builder.cli import COMMANDS, main
from edition_builder.cli.options import REPORT_NAMES
from edition_builder.diagnostics import Exit, Rule
from edition_builder.reports import REPORTS
from edition_builder.rules import FAMILIES, RULES, rules_in

MANUAL = Path(__file__).parents[1] / "docs" / "manual"
FORBIDDEN = re.compile(r"\binvalid\b|\bfailed to\b|\bunable to\b|\billegal\b", re.IGNORECASE)

every_rule = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
every_command = pytest.mark.parametrize("name", COMMANDS)


def test_no_code_is_given_twice() -> None:
    constants = [rule.code for family in FAMILIES.values() for rule in rules_in(family)]
    assert sorted(constants) == sorted(RULES)


def test_a_family_holds_its_own_codes() -> None:
    strays = {
        rule.code: family
        for family, module in FAMILIES.items()
        for rule in rules_in(module)
        if not rule.code.startswith(family)
    }
    assert strays == {}


@every_rule
def test_a_code_is_well_formed(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}[0-9]{3}", rule.code)


@every_rule
def test_a_rule_says_what_why_how(rule: Rule) -> None:
    assert rule.title == rule.title.strip().rstrip(".")
    assert rule.reason.endswith((".", "?"))
    assert rule.example.strip()
    assert rule.remedy.strip()


@every_rule
def test_a_rule_blames_nobody(rule: Rule) -> None:
    told = (rule.title, rule.reason, rule.remedy)
    assert [text for text in told if FORBIDDEN.search(text)] == []


@every_rule
def test_a_rule_ends_a_run_as_findings_do(rule: Rule) -> None:
    assert rule.exit in {Exit.FINDINGS, Exit.USAGE, Exit.MACHINE, Exit.OUTPUT, Exit.LIMIT}


def test_the_command_line_offers_every_report() -> None:
    assert tuple(REPORTS) == REPORT_NAMES


@every_command
def test_a_command_is_told_with_an_example(name: str) -> None:
    context = main.make_context("edition-builder", [], resilient_parsing=True)
    command = main.get_command(context, name)
    assert command is not None
    assert command.name == name
    assert command.help
    assert f"edition-builder {name}" in (command.epilog or "")


@every_command
def test_a_command_is_in_the_manual(name: str) -> None:
    manual = "".join(path.read_text(encoding="utf-8") for path in sorted(MANUAL.glob("**/*.md")))
    assert f"edition-builder {name}" in manual
