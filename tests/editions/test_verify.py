"""`verify` on the essay's editions, with the real validators, and on editions that were broken."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pikepdf
import pytest
from tests.editions.judges import ROWS, judged, said
from tests.editions.press import lay_out, run

from edition_builder.model import Artifact
from edition_builder.pipeline.rebuilding import prove_rebuild
from edition_builder.project import open_project
from edition_builder.verification.folder import editions_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OWN = ("qpdf", "outloud", "veraPDF", "epubcheck", "Ace", "Nu", "axe")
"""The validators that look at editions of the text."""


@pytest.fixture(scope="session")
def editions(essay: Path) -> dict[str, Artifact]:
    """The essay's editions by format."""
    apart = {"citations.html", "report.html"}
    return {
        item.name.rpartition(".")[2]: item
        for item in editions_in(essay)
        if item.name.endswith((".pdf", ".epub", ".html")) and item.name not in apart
    }


@pytest.mark.parametrize("name", OWN)
def test_a_validator_finds_nothing_in_the_essay(editions: dict[str, Artifact], name: str) -> None:
    proof = judged(name, editions[ROWS[name].looks_at])
    assert [finding.message for finding in proof.findings] == []
    assert re.match(r"\d+\.\d+", proof.detail)


def in_package(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        file = BytesIO()
        with ZipFile(BytesIO(data)) as before, ZipFile(file, "w") as after:
            for item in before.infolist():
                after.writestr(item, before.read(item).replace(old, new))
        return file.getvalue()

    return change


def without_language(data: bytes) -> bytes:
    """A PDF without a title and without a language: PDF/UA-1, 7.1 and 7.2."""
    file = BytesIO()
    with pikepdf.open(BytesIO(data)) as document:
        del document.Root["/Lang"]
        del document.Root["/Metadata"]
        document.save(file)
    return file.getvalue()


def cut_short(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


ONIX = Artifact(
    name="x.onix.xml",
    media_type="application/xml",
    data=b'<ONIXMessage release="3.0" xmlns="http://ns.editeur.org/onix/3.0/reference"/>',
)
LANGUAGE = b'<html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"'
BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "qpdf": cut_short,
    "outloud": without_language,
    "veraPDF": without_language,
    "epubcheck": in_package(b"<h2>", b'<h2 align="no">'),
    "Ace": in_package(b'lang="en-GB" xml:lang="en-GB"', b""),
    "Nu": lambda data: data.replace(b"<h2>", b"<h2><h2>", 1),
    "axe": lambda data: data.replace(LANGUAGE, b"<html", 1),
    "onixcheck": lambda data: data,
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_validator_finds_what_was_broken(editions: dict[str, Artifact], name: str) -> None:
    whole = editions.get(ROWS[name].looks_at, ONIX)
    data = BROKEN[name](whole.data)
    proof = judged(name, replace(whole, data=data))
    assert {finding.code for finding in proof.findings} == {ROWS[name].rule.code}


def test_nothing_built_is_nothing_to_verify(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "project")
    done = run(root, "verify")
    assert done.returncode == 1
    assert "OUT050" in done.stdout


def test_a_second_build_that_stops_is_told(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "project")
    project = open_project(root, {})
    [text] = project.manuscript
    broken = replace(project, manuscript=(replace(text, data=text.data + b"\n[@nobody9999]\n"),))
    slug = project.metadata.slug
    edition = Artifact(name=f"{slug}.html", media_type="text/html", data=b"")
    [proof] = prove_rebuild(broken, [edition], "build")
    assert [finding.code for finding in proof.findings] == ["OUT081"]
    assert "nobody9999" in proof.findings[0].message


def test_the_report_is_made_beside_the_editions(essay: Path, tmp_path: Path) -> None:
    root = lay_out(tmp_path / "project")
    shutil.copytree(essay, root / "build")
    done = run(root, "verify", "--report", "json")
    assert done.returncode == 0, done.stdout + done.stderr
    page = (root / "build" / "report.html").read_text("utf-8")
    assert "State of the edition" in page
    assert page.count("data:image/png;base64,") == 12
    assert "<script" not in page
    artifact = Artifact(name="report.html", media_type="text/html", data=page.encode())
    assert said("Nu", artifact) == []
    assert said("axe", artifact) == []
