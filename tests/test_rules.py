"""Every rule has a folder that shows it fire and one that shows it silent.

`tests/rules/CODE/wrong` and `right` are laid over the smallest edition (`tests/rules/_project`);
`expected.txt` holds what the text report says of that code for `wrong`; `command.txt`, where there
is one, the command instead of `check`. `pytest tests/test_rules.py --update` writes `expected.txt`.

What no folder can show (a full disk, a library that is missing) has `shown-by.txt` instead, which
names the test that shows it, as `tests/unit/test_x.py::test_y`.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from tests.runner import PROJECT, run

from edition_builder.rules import RULES

FOLDER = Path(__file__).parent / "rules"
FOLDERS = sorted(path for path in FOLDER.iterdir() if path != PROJECT)
ELSEWHERE = {path.name: path / "shown-by.txt" for path in FOLDERS}
CODES = [path.name for path in FOLDERS if not ELSEWHERE[path.name].exists()]

_HEAD = re.compile(r"(?:.*: )?(?:error|warning|note) ([A-Z]{3}[0-9]{3}): ")
_MORE = re.compile(r"   \(edition-builder explain [A-Z]{3}[0-9]{3}\)$")


def told(code: str, report: str) -> str:
    """What a text report says of one code: findings, hints, related places."""
    lines = []
    inside = False
    for line in report.splitlines():
        if head := _HEAD.match(line):
            inside = head[1] == code
        if inside and (head or line.startswith(("  hint:", "  also:"))):
            lines.append(_MORE.sub("", line))
    return "".join(f"{line}\n" for line in lines)


def seen(code: str, overlay: str, tmp_path: Path) -> str:
    """What is said of the code in the smallest edition with this overlay."""
    root = shutil.copytree(PROJECT, tmp_path / "project", symlinks=True)
    shutil.copytree(FOLDER / code / overlay, root, symlinks=True, dirs_exist_ok=True)
    command = FOLDER / code / "command.txt"
    line = command.read_text(encoding="utf-8").strip() if command.exists() else "check"
    return told(code, run(_command(line), root).output)


def _command(line: str) -> str:
    """`SOURCE_DATE_EPOCH=x check` → `SOURCE_DATE_EPOCH=x edition-builder check`."""
    settings = re.match(r"(?:\S+=\S* +)*", line)
    cut = settings.end() if settings else 0
    return f"{line[:cut]}edition-builder {line[cut:]}"


def test_every_rule_has_its_folder() -> None:
    names = {path.name for path in FOLDERS}
    assert sorted(set(RULES) - names) == []
    assert sorted(names - set(RULES)) == []


@pytest.mark.parametrize("code", [code for code in ELSEWHERE if code not in CODES])
def test_what_no_folder_shows_is_shown_by_a_test(code: str) -> None:
    path, _, name = ELSEWHERE[code].read_text(encoding="utf-8").strip().partition("::")
    source = (FOLDER.parents[1] / path).read_text(encoding="utf-8")
    assert f"def {name}(" in source


@pytest.mark.parametrize("code", CODES)
def test_a_rule_fires(code: str, tmp_path: Path, *, update: bool) -> None:
    expected = FOLDER / code / "expected.txt"
    told_now = seen(code, "wrong", tmp_path)
    assert told_now, f"{code} says nothing of wrong/"
    if update:
        expected.write_text(told_now, encoding="utf-8")
    assert told_now == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", CODES)
def test_a_rule_is_silent(code: str, tmp_path: Path) -> None:
    assert seen(code, "right", tmp_path) == ""
