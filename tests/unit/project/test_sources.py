from __future__ import annotations

import os
from typing import TYPE_CHECKING

from edition_builder.project import open_project, project_digest
from edition_builder.project.opening import SOURCE_LIMIT

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = '[edition]\ntitle = "T"\nlanguage = "en-GB"\ndate = 2026-11-23\n'


def edition(root: Path) -> Path:
    (root / "manuscript").mkdir(parents=True)
    (root / "manuscript" / "essay.md").write_text("Words.\n", encoding="utf-8")
    (root / "edition.toml").write_text(CONFIG, encoding="utf-8")
    (root / "sources").mkdir()
    return root


def test_copies_are_inputs(tmp_path: Path) -> None:
    root = edition(tmp_path / "edition")
    before = project_digest(open_project(root, {}))
    for name in ("b.pdf", "a.TXT", ".hidden.txt"):
        (root / "sources" / name).write_bytes(b"words")
    project = open_project(root, {})
    assert [item.path for item in project.sources] == ["sources/a.TXT", "sources/b.pdf"]
    assert set(project.sources) <= set(project.inputs)
    assert project_digest(project) != before
    assert project.diagnostics == ()


def test_what_leads_outside_is_not_opened(tmp_path: Path) -> None:
    root = edition(tmp_path / "edition")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (root / "sources" / "a.txt").symlink_to(tmp_path / "secret.txt")
    project = open_project(root, {})
    assert (project.sources, [item.code for item in project.diagnostics]) == ((), ["PRJ014"])


def test_a_folder_that_leads_outside_is_not_even_listed(tmp_path: Path) -> None:
    root = edition(tmp_path / "edition")
    (root / "sources").rmdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret.docx").touch()
    (root / "sources").symlink_to(tmp_path / "elsewhere")
    project = open_project(root, {})
    assert (project.sources, [item.code for item in project.diagnostics]) == ((), ["PRJ033"])


def test_a_copy_larger_than_the_limit_is_told(tmp_path: Path) -> None:
    root = edition(tmp_path / "edition")
    with (root / "sources" / "a.pdf").open("wb") as file:
        file.truncate(SOURCE_LIMIT + 1)
    project = open_project(root, {})
    assert (project.sources, [item.code for item in project.diagnostics]) == ((), ["PRJ026"])


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    root = edition(tmp_path / "edition")
    os.mkfifo(root / "sources" / "a.txt")
    assert [item.code for item in open_project(root, {}).diagnostics] == ["PRJ015"]
