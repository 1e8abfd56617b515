"""What is written for people is true: commands answer as printed, and nothing is left untold.

Pages are played as the files of `tests/commands` are (see `test_commands`); what a reader need
not see stands in HTML comments. `pytest tests/test_manual.py --update` writes what was seen, and
the table of rules.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import pytest
from tests import test_commands
from tests.test_commands import Case, cases

from edition_builder.cli import COMMANDS, main
from edition_builder.diagnostics import Exit
from edition_builder.project.pages import TRADE_SIZES
from edition_builder.project.schema import SCHEMA
from edition_builder.rules import FAMILIES, RULES

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[1]
MANUAL = ROOT / "docs" / "manual"
PAGES = sorted(MANUAL.glob("*.md"))
README = ROOT / "README.md"
WRITTEN_BY_HAND = "from the catalogue of rules. -->\n"
"""The end of what is written by hand on the page of rules."""

HEAD = "| Code | Severity | What it tells |\n|---|---|---|\n"

_LINK = re.compile(r"\]\(([^)#\s:]*)(?:#([^)\s]*))?\)")
_CONFIGURATION = re.compile(r"^```file edition.toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"^(`{3,}).*?^\1$|`[^`\n]+`", re.MULTILINE | re.DOTALL)


def page(name: str) -> str:
    return (MANUAL / f"{name}.md").read_text(encoding="utf-8")


def section(name: str, heading: str) -> str:
    """The text under a heading of the second level."""
    parts = re.split(r"^## (.+)\n", page(name), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))[heading]


PLAYED = [case for path in [*PAGES, README] for case in cases(path)]


@pytest.mark.parametrize("case", PLAYED, ids=lambda case: f"{case.path.stem}: {case.title}")
def test_a_page_shows_what_happens(case: Case, tmp_path: Path, *, update: bool) -> None:
    test_commands.test_a_command_answers_as_written(case, tmp_path, update=update)


def test_the_page_of_rules_is_the_catalogue(*, update: bool) -> None:
    by_hand, mark, _ = page("rules").partition(WRITTEN_BY_HAND)
    text = f"{by_hand}{mark}{catalogue()}"
    if update:
        (MANUAL / "rules.md").write_text(text, encoding="utf-8")
    assert page("rules") == text


def catalogue() -> str:
    """A table for each family of rules."""
    return "".join(
        f"\n## {family}: {about(module)}\n\n{HEAD}{rows(family)}"
        for family, module in FAMILIES.items()
    )


def about(module: ModuleType) -> str:
    """What a family's docstring says behind its colon."""
    return (module.__doc__ or "").splitlines()[0].partition(": ")[2].rstrip(".")


def rows(family: str) -> str:
    return "".join(
        f"| `{code}` | {rule.severity.word} | {rule.title} |\n"
        for code, rule in sorted(RULES.items())
        if code.startswith(family)
    )


def options(command: click.Command) -> set[str]:
    """Every way to write an option of the command."""
    return {
        written
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for written in (*parameter.opts, *parameter.secondary_opts)
    }


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_is_told(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    told = section("commands", f"edition-builder {name}") + section(
        "commands", "With every command"
    )
    assert {
        option for option in options(command) | options(main) if f"`{option}" not in told
    } == set()


def test_every_exit_code_is_told() -> None:
    told = section("checking", "Exit codes")
    assert [code for code in Exit if f"| {code.value} |" not in told] == []


def test_every_key_is_shown_in_an_edition_that_is_checked() -> None:
    (shown,) = _CONFIGURATION.findall(section("configuration", "All of them"))
    named = set(keys(tomllib.loads(shown)))
    assert {key for key in SCHEMA if not key.endswith(".*")} - named == set()
    assert "check.severity.DOC008" in named


def keys(value: Any, name: str = "") -> list[str]:
    """The names of all values, as the schema writes them."""
    if isinstance(value, dict):
        return [key for part in value for key in keys(value[part], f"{name}.{part}".lstrip("."))]
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [key for row in value for key in keys(row, f"{name}[]")]
    return [name]


def test_every_key_is_explained() -> None:
    tables = page("configuration").partition("## All of them")[0]
    last = {key.rpartition(".")[2] for key in SCHEMA} - {"*"}
    assert {name for name in last if not re.search(rf"\b{name}\b", tables)} == set()


def test_every_page_size_is_told() -> None:
    told = section("configuration", "[print]").replace("\n", " ")
    sizes = {name: f"`{name}` ({w:g} × {h:g})" for name, (w, h) in TRADE_SIZES.items()}
    assert {name: told_as for name, told_as in sizes.items() if told_as not in told} == {}


@pytest.mark.parametrize("path", [*PAGES, README], ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    text = _CODE.sub("", path.read_text(encoding="utf-8"))
    for file, place in _LINK.findall(text):
        target = (path.parent / file).resolve() if file else path
        assert target.exists(), file
        if place:
            assert place in anchors(target), f"{file}#{place}"


def anchors(path: Path) -> set[str]:
    """The names that a page's headings have on GitHub."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = [*project["dependency-groups"].values(), project["project"]["dependencies"]]
    named = {row for group in groups for row in group if isinstance(row, str)}
    told = (ROOT / "docs" / "decisions" / "0013-dependencies.md").read_text(encoding="utf-8")
    packages = {re.split(r"[\[=<>]", row)[0] for row in named}
    assert {name for name in packages if f"`{name}`" not in told} == set()


def test_the_index_names_every_page() -> None:
    named = {file for file, _ in _LINK.findall(page("index"))}
    assert {path.name for path in PAGES} - {"index.md"} - named == set()
