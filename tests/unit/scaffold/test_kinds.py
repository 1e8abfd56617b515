from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

import pytest
import yaml

from edition_builder import library
from edition_builder.cli.new import KINDS as OFFERED
from edition_builder.scaffold.templates.kinds import KINDS

if TYPE_CHECKING:
    from pathlib import Path


def test_the_command_offers_every_kind() -> None:
    assert tuple(KINDS) == OFFERED


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_builds_at_once(tmp_path: Path, kind: str) -> None:
    root = tmp_path / kind
    library.new(root, kind=kind, language="en-GB", authors=["Ada Lovelace"])
    outcome = library.build(root)
    assert outcome.written
    assert [item.code for item in outcome.findings if item.severity > 1] == []


def test_every_essay_of_a_collection_names_its_author_in_every_edition(tmp_path: Path) -> None:
    root = tmp_path / "collection"
    library.new(root, kind="collection", language="en-GB", title="Two Essays")
    assert library.build(root, ("epub", "html")).written
    page = (root / "build" / "two-essays.html").read_text("utf-8")
    with zipfile.ZipFile(root / "build" / "two-essays.epub") as ebook:
        chapters = "".join(
            ebook.read(name).decode() for name in ebook.namelist() if name.endswith(".xhtml")
        )
    for text in (page, chapters):
        named = re.findall(r'class="author">(.+?)</div>', text, re.DOTALL)
        assert [re.sub("<.+?>|\\s+", " ", item).strip() for item in named] == [
            "Ada Lovelace",
            "Mary Somerville",
        ]


def test_every_essay_of_a_collection_ends_with_its_works(tmp_path: Path) -> None:
    root = tmp_path / "collection"
    library.new(root, kind="collection", language="en-GB", title="Two Essays")
    second = root / "manuscript" / "02-education.md"
    second.write_text(second.read_text("utf-8") + "\nMill again. [@mill1859, ch. 1]\n", "utf-8")
    outcome = library.build(root, ("epub", "html"))
    assert outcome.written, outcome.findings
    page = (root / "build" / "two-essays.html").read_text("utf-8")
    chapters = re.findall(
        r'<section id="([\w-]+)" class="level1".*?<ul[^>]+>(.+?)</ul>', page, re.DOTALL
    )
    assert [(name, re.findall(r'<li id="([^"]+)"', works)) for name, works in chapters] == [
        ("an-essay-on-liberty", ["ref-mill1859"]),
        ("an-essay-on-education", ["ref-mill1859--2", "ref-wollstonecraft1792"]),
    ]


def test_an_authors_file_takes_the_place_of_all_samples(tmp_path: Path) -> None:
    file = tmp_path / "mine.md"
    file.write_text("# Mine\n\nMy own words.\n", "utf-8")
    root = tmp_path / "book"
    library.new(root, kind="book", language="en-GB", source=file)
    assert [path.name for path in (root / "manuscript").glob("*.md")] == ["essay.md"]
    assert library.check(root).exit == 0


def test_the_workflow_releases_on_a_tag(tmp_path: Path) -> None:
    root = tmp_path / "essay"
    library.new(root, language="en-GB")
    path = root / ".github" / "workflows" / "edition.yml"
    jobs = yaml.safe_load(path.read_text("utf-8"))["jobs"]
    assert jobs["release"]["if"] == "startsWith(github.ref, 'refs/tags/v')"
    commands = [step.get("run", "") for step in jobs["release"]["steps"]]
    assert "edition-builder release --report github" in commands
    assert 'version = "0.1.0"\n' in (root / "edition.toml").read_text("utf-8")
