from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.unit.compose.making import METADATA

from edition_builder.publication.changelog import told_of
from edition_builder.publication.history import earlier
from edition_builder.publication.notes import release_notes, section_of
from edition_builder.publication.pack import clear_name
from edition_builder.publication.passages import Change, Passage, changes, passages
from edition_builder.publication.versions import can_be_named, rank

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "clear"),
    [
        ("essay.pdf", "essay-1.0.pdf"),
        ("essay-press.pdf", "essay-1.0-press.pdf"),
        ("citations.html", "citations.html"),
        ("essays.pdf", "essays.pdf"),
    ],
)
def test_editions_bear_their_version(name: str, clear: str) -> None:
    assert clear_name(name, "essay", "1.0") == clear


def test_versions_are_ordered_as_people_count() -> None:
    ordered = [
        "0.9",
        "1.0.0-alpha",
        "1.0.0-alpha.2",
        "1.0.0-alpha.10",
        "1.0.0-beta",
        "1.0.0",
        "1.2",
        "1.10",
    ]
    assert sorted({*ordered}, key=rank) == ordered


@pytest.mark.parametrize("version", ["", "../1", "1/2", ".1", "1 0", "é", "1" * 65])
def test_a_version_that_can_be_no_folder_is_refused(version: str) -> None:
    assert not can_be_named(version)
    assert can_be_named("1.0.0-rc.1+b_2")


CHANGELOG = """# Changelog
## [Unreleased]
- later
## [1.1.0] – 2026-01-01
- A *note* more
### Text
- words
## 1.0.0
- first
## [1.1.0-rc.1]
- early
"""


def test_the_changelog_gives_the_section_of_one_version() -> None:
    assert section_of(CHANGELOG, "1.1.0") == "- A *note* more\n### Text\n- words"
    assert section_of(CHANGELOG, "1.0.0") == "- first"
    assert section_of(CHANGELOG, "1.1") == ""


def test_a_changelog_that_is_no_text_tells_nothing(tmp_path: Path) -> None:
    assert told_of(tmp_path, "1") == ("", ())
    (tmp_path / "CHANGELOG.md").write_bytes(b"\xff\xfe")
    assert told_of(tmp_path, "1") == ("", ())
    (tmp_path / "CHANGELOG.md").write_text("# Nothing yet\n")
    assert [item.code for item in told_of(tmp_path, "1")[1]] == ["OUT037"]


def of(*texts: str) -> tuple[Passage, ...]:
    return tuple(Passage(section="S", text=text) for text in texts)


def test_a_passage_reworded_added_and_taken_out_are_told_apart() -> None:
    before = of("one two three four", "gone for good", "the same", "last but one word here")
    after = of("one two THREE four", "the same", "quite new", "last but two words here")
    assert changes(before, after) == (
        Change(section="S", before="one two three four", after="one two THREE four"),
        Change(section="S", before="gone for good", after=""),
        Change(section="S", before="", after="quite new"),
        Change(section="S", before="last but one word here", after="last but two words here"),
    )
    assert changes(before, before) == ()


def test_changes_are_marked_word_by_word_and_nothing_is_acted_upon() -> None:
    changed = changes(of("a *b* <c> d"), of("a *b* <c> e"))
    notes = release_notes(METADATA, "", "0.9", changed).data.decode()
    assert "1 passage has changed" in notes
    assert r"- a \*b\* \<c\> ~~d~~ **e**" in notes
    assert "Not a word" in release_notes(METADATA, "", "0.9", ()).data.decode()


def test_a_passage_of_passages_is_not_told_twice() -> None:
    found = passages(
        b"<article><body><sec><title>T</title><p>one <italic>two</italic>"
        b"<disp-quote><p>three</p></disp-quote> four</p></sec></body></article>"
    )
    assert [item.text for item in found] == ["T", "one two four", "three"]
    assert passages(b"<article") == ()


def test_an_entity_in_an_old_text_opens_no_file() -> None:
    text = b"<!DOCTYPE a [<!ENTITY e SYSTEM '/etc/passwd'>]><a><body><p>x &e;</p></body></a>"
    assert [item.text for item in passages(text)] == ["x &e;"]


def put(dist: Path, version: str, manifest: object | None = None, text: str = "<article/>") -> None:
    folder = dist / f"on-rivers-{version}"
    folder.mkdir()
    told = {"edition": {"slug": "on-rivers", "version": version}}
    (folder / "manifest.json").write_text(json.dumps(told if manifest is None else manifest))
    (folder / f"on-rivers-{version}.jats.xml").write_text(text)


def test_the_last_version_before_this_one_is_found(tmp_path: Path) -> None:
    for version in ("0.9", "1.0", "1.2", "1.10", "2.0"):
        put(tmp_path, version)
    found = earlier(tmp_path, replace(METADATA, version="1.10"))
    assert found is not None
    assert found.version == "1.2"
    assert earlier(tmp_path, replace(METADATA, version="0.9")) is None
    assert earlier(tmp_path / "nowhere", METADATA) is None


@pytest.mark.parametrize(
    "manifest", [[], {"edition": 3}, {"edition": {"slug": "on-rivers", "version": "8"}}]
)
def test_a_folder_that_is_no_release_is_passed_over(tmp_path: Path, manifest: object) -> None:
    put(tmp_path, "1.0", manifest)
    assert earlier(tmp_path, replace(METADATA, version="2.0")) is None
