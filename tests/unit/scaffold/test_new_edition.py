"""A new edition is whole, its own, and never written over anything."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from typing import TYPE_CHECKING

import pytest

from edition_builder.diagnostics import EditionError, Exit
from edition_builder.project import open_project
from edition_builder.scaffold import new_edition

if TYPE_CHECKING:
    from pathlib import Path

    from edition_builder.diagnostics import Diagnostic

DAY = date(2026, 11, 23)


def refused(
    target: Path, source: Path | None = None, *, title: str = "", language: str = ""
) -> Diagnostic:
    before = sorted(target.parent.rglob("*"))
    with pytest.raises(EditionError) as caught:
        new_edition(target, source=source, title=title, language=language, day=DAY)
    assert sorted(target.parent.rglob("*")) == before
    return caught.value.diagnostics[0]


def test_a_new_edition_has_nothing_wrong(tmp_path: Path) -> None:
    target = tmp_path / "on-reading"
    outcome = new_edition(target, authors=['Ada "A" Lovelace', "Bea"], language="de", day=DAY)
    assert outcome.findings == ()
    written = {str(path.relative_to(target)) for path in target.rglob("*") if path.is_file()}
    assert written == set(outcome.written)
    project = open_project(target, {})
    assert project.diagnostics == ()
    metadata = project.metadata
    assert (metadata.title, metadata.language, metadata.date) == ("On reading", "de", DAY)
    assert [person.name for person in metadata.authors] == ['Ada "A" Lovelace', "Bea"]
    assert not re.search("«|»", "".join((target / path).read_text() for path in written))
    assert [path.name for path in tmp_path.iterdir()] == ["on-reading"]


def test_the_language_is_assumed_and_said(tmp_path: Path) -> None:
    outcome = new_edition(tmp_path / "a", day=DAY)
    assert [item.code for item in outcome.findings] == ["PRJ031"]


def test_what_was_not_said_is_asked(tmp_path: Path) -> None:
    answers = {"Title": "Asked", "Author": "Ada", "Language": "fr"}
    outcome = new_edition(tmp_path / "a", ask=lambda question, _: answers[question], day=DAY)
    assert outcome.findings == ()
    metadata = open_project(tmp_path / "a", {}).metadata
    assert (metadata.title, metadata.language, metadata.authors[0].name) == ("Asked", "fr", "Ada")


def test_an_empty_folder_is_used_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / "empty"
    target.mkdir()
    inode = target.stat().st_ino
    new_edition(target, day=DAY)
    assert target.stat().st_ino == inode
    assert (target / "edition.toml").exists()


def test_an_authors_text_takes_the_samples_place(tmp_path: Path) -> None:
    source = tmp_path / "submission.txt"
    source.write_bytes("\ufeff---\ntitle: Given\nlang: ru\n---\r\n\r\nТекст.\r\n".encode())
    outcome = new_edition(tmp_path / "a", source=source, day=DAY)
    assert outcome.findings == ()
    assert (tmp_path / "a" / "manuscript" / "essay.md").read_text("utf-8") == "Текст.\n"
    metadata = open_project(tmp_path / "a", {}).metadata
    assert (metadata.title, metadata.language) == ("Given", "ru")
    assert "@book{mill1859" not in (tmp_path / "a" / "bibliography.bib").read_text().split("%")[0]


def test_places_are_those_of_the_text_in_its_new_home(tmp_path: Path) -> None:
    source = tmp_path / "essay.md"
    source.write_bytes(b"---\ntitle: Given\n---\n\nOne.\nTwo was is there.\n")
    (finding,) = new_edition(tmp_path / "a", source=source, language="en", day=DAY).findings
    assert finding.place is not None
    assert (finding.place.path, finding.place.line) == ("manuscript/essay.md", 2)


def test_what_front_matter_says_in_vain_is_told_in_the_authors_file(tmp_path: Path) -> None:
    source = tmp_path / "paper.md"
    source.write_text("---\ntitle: Given\ntags: [x]\n---\n\nOne.\n")
    outcome = new_edition(tmp_path / "a", source=source, language="en", day=DAY)
    (finding,) = outcome.findings
    assert finding.place is not None
    assert (finding.place.path, finding.place.line) == ("paper.md", 3)
    assert outcome.sources["paper.md"].splitlines()[2] == "tags: [x]"


def test_a_text_that_pandoc_cannot_follow_is_taken_along_whole(tmp_path: Path) -> None:
    source = tmp_path / "deep.md"
    source.write_text("---\ntitle: Given\n---\n\n" + "[" * 100 + " end\n")
    outcome = new_edition(tmp_path / "a", source=source, language="en", day=DAY)
    assert "SRC023" in [item.code for item in outcome.findings]
    assert (tmp_path / "a/manuscript/essay.md").read_text() == "[" * 100 + " end\n"


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "full"
    target.mkdir()
    (target / "notes.txt").touch()
    assert refused(target).rule.exit is Exit.USAGE
    assert refused(target / "notes.txt").code == "PRJ030"
    (tmp_path / "dangling").symlink_to("nowhere")
    assert refused(tmp_path / "dangling").code == "PRJ030"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("essay.pages", "SRC002"),
        ("essay", "SRC022"),
        ("gone.md", "SRC001"),
        ("folder.md", "PRJ015"),
    ],
)
def test_a_source_that_cannot_be_read_is_explained(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "essay.pages").touch()
    (tmp_path / "essay").touch()
    (tmp_path / "folder.md").mkdir()
    assert refused(tmp_path / "a", tmp_path / name).code == code


def test_answers_that_cannot_be_used_are_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "a", language="English").code == "PRJ009"
    assert refused(tmp_path / "a", title="a\x1bb", language="en").code == "PRJ008"


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    finding = refused(tmp_path / "file" / "a")
    assert finding.rule.exit is Exit.OUTPUT
    assert str(tmp_path / "file" / "a") in finding.message


@pytest.mark.skipif(shutil.which("make") is None, reason="NOT RUN: there is no make here")
def test_the_makefile_lists_its_targets_and_says_how_to_install(tmp_path: Path) -> None:
    new_edition(tmp_path / "a", day=DAY)

    def make(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["make", *words], cwd=tmp_path / "a", capture_output=True, text=True, check=False
        )

    targets = re.findall(r"^make (\S+(?: \S+)*?)  ", make().stdout, re.MULTILINE)
    assert targets == [
        "help", "all", "check", "pdf epub html press proof", "verify", "release", "clean",
    ]  # fmt: skip
    missing = make("check", "EDITION_BUILDER=nonesuch")
    assert missing.returncode == 2
    assert "nonesuch is not on the PATH" in missing.stderr
