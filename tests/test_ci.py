"""What we give to other people's CI works: the action's script, the hook, what the page shows."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from edition_builder.cli import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
PAGE = (ROOT / "docs" / "manual" / "ci.md").read_text(encoding="utf-8")
BROKEN = "Machines were read closely. [@smyth2001]\n"
PINNED = re.compile(r"(?:OWNER/edition-builder@COMMIT|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)\s*$")


def checked(root: Path, tool: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The action's last step, as a runner starts it."""
    (root / "edition-builder").mkdir()
    (root / "edition-builder" / "bin").symlink_to(tool)
    step = ACTION["runs"]["steps"][-1]
    said = {name.upper(): inputs.get(name, item["default"]) for name, item in inputs_of(ACTION)}
    places = {"RUNNER_TEMP": str(root), "GITHUB_OUTPUT": str(root / "output")}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=root, env={**os.environ, **said, **places}, capture_output=True, text=True, check=False,
    )  # fmt: skip


def inputs_of(action: dict[str, Any]) -> Iterator[tuple[str, dict[str, str]]]:
    yield from action["inputs"].items()


@pytest.fixture
def repository(project: Path, tmp_path: Path) -> Path:
    """A repository in which the edition is the folder `my book`."""
    root = tmp_path / "repository"
    root.mkdir()
    project.rename(root / "my book")
    return root


@pytest.fixture
def tool() -> Path:
    return Path(sys.executable).parent


def test_the_action_marks_findings_and_writes_sarif(repository: Path, tool: Path) -> None:
    (repository / "my book" / "manuscript" / "essay.md").write_text(BROKEN)
    run = checked(repository, tool, project="my book", report="found.sarif")
    assert run.returncode == 1
    assert "::error file=my book/manuscript/essay.md,line=1," in run.stdout
    (result, *_) = json.loads((repository / "found.sarif").read_text())["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"].startswith("my%20book/")
    assert (repository / "output").read_text() == "report=found.sarif\n"


def test_the_action_ends_well_on_an_edition_without_faults(repository: Path, tool: Path) -> None:
    run = checked(repository, tool, project="my book")
    assert (run.returncode, run.stdout) == (0, "")
    assert sorted(path.name for path in repository.iterdir()) == ["edition-builder", "my book"]


def test_the_action_is_strict_where_asked(repository: Path, tool: Path) -> None:
    (repository / "my book" / "manuscript" / "essay.md").write_text("No citation.\n")
    assert checked(repository, tool, project="my book", strict="true").returncode == 1


def test_the_action_fails_where_there_is_no_edition(repository: Path, tool: Path) -> None:
    assert checked(repository, tool, report="found.sarif").returncode == 2


def test_every_input_of_the_action_is_told() -> None:
    assert [name for name in ACTION["inputs"] if f"| `{name}` |" not in PAGE] == []


@pytest.mark.parametrize("text", [PAGE, (ROOT / "action.yml").read_text(encoding="utf-8")])
def test_actions_are_pinned_by_commit(text: str) -> None:
    used = re.findall(r"^\s*(?:- )?uses: (.+)$", text, re.MULTILINE)
    assert used
    assert [line for line in used if not PINNED.match(line)] == []


def test_the_hook_runs_a_command_there_is_and_the_page_names_it() -> None:
    program, command, *_ = HOOK["entry"].split()
    assert program == "edition-builder"
    assert command in COMMANDS
    assert f"- id: {HOOK['id']}\n" in PAGE


@pytest.mark.parametrize(
    ("path", "runs"),
    [
        ("edition.toml", True),
        ("book/edition.toml", True),
        ("manuscript/maps/coast.png", True),
        ("refs/works.bib", True),
        ("sources/smith2001.pdf", True),
        ("src/main.py", False),
        ("build/essay.pdf", False),
    ],
)
def test_the_hook_runs_where_an_edition_is_touched(path: str, *, runs: bool) -> None:
    assert bool(re.search(HOOK["files"], path)) is runs


@pytest.mark.parametrize(
    "block", re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
)
def test_what_the_page_shows_is_yaml(block: str) -> None:
    assert isinstance(yaml.safe_load(block), dict)
