"""What has changed since a revision, and whom a proof asks what."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from edition_builder import library
from edition_builder.diagnostics import Severity
from edition_builder.engines.git import GitError, commit_of, texts_at
from edition_builder.pipeline.proofing import compared_texts

if TYPE_CHECKING:
    from pathlib import Path

BEFORE = "# One\n\nA first paragraph\nof two lines.\n\nA second.\n\nA third.\n"


@pytest.mark.parametrize(
    ("after", "lines", "gone"),
    [
        (BEFORE, (), 0),
        (BEFORE.replace("paragraph\nof", "paragraph of\n"), (), 0),
        (BEFORE.replace("second", "2nd"), ((6, 6),), 0),
        (BEFORE.replace("A first", "The first"), ((3, 4),), 0),
        (BEFORE.replace("A second.\n\n", ""), (), 1),
        (BEFORE + "\n\nA fourth.\n", ((11, 12),), 0),
        ("", (), 4),
    ],
)
def test_paragraphs_are_compared_by_their_words(
    after: str, lines: tuple[tuple[int, int], ...], gone: int
) -> None:
    assert compared_texts(BEFORE, after) == (lines, gone)


@pytest.fixture(name="repository")
def made_repository(tmp_path: Path) -> Path:
    """A folder under git, with one commit that has a tag, and an edition a folder below."""
    folder = tmp_path / "work" / "edition"
    (folder / "manuscript").mkdir(parents=True)
    (folder / "manuscript" / "essay.md").write_bytes(b"\xef\xbb\xbfOne.\r\n")
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for arguments in (
        ["init", "-q"],
        ["add", "."],
        [*author, "commit", "-qm", "One"],
        ["tag", "v1"],
    ):
        subprocess.run(["git", *arguments], cwd=tmp_path / "work", check=True)
    return folder


def test_files_are_read_as_they_were(repository: Path) -> None:
    commit = commit_of(repository, "v1")
    (repository / "manuscript" / "essay.md").write_text("Two.\n")
    assert texts_at(repository, commit, ["manuscript/essay.md", "manuscript/new.md"]) == {
        "manuscript/essay.md": "One.\n"
    }


@pytest.mark.parametrize("revision", ["nowhere", "--output=/tmp/x", "v1:manuscript", ""])
def test_what_is_no_revision_is_told(repository: Path, revision: str) -> None:
    with pytest.raises(GitError, match="knows no revision"):
        commit_of(repository, revision)


def test_a_folder_without_git_is_told(tmp_path: Path) -> None:
    with pytest.raises(GitError, match="not under git"):
        commit_of(tmp_path, "HEAD")


def test_a_revision_that_git_does_not_know_is_a_finding(repository: Path) -> None:
    (repository / "edition.toml").write_text(
        '[edition]\ntitle = "One"\nlanguage = "en-GB"\ndate = 2026-11-23\n'
    )
    (finding,) = (
        item
        for item in library.build(repository, ("proof",), since="v2").findings
        if item.code == "OUT110"
    )
    assert (finding.severity, finding.message) == (Severity.ERROR, "git knows no revision “v2”")
    assert not (repository / "build").exists()
