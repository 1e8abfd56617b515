"""A release as it is sent out: whole, sound, the same for everybody, and never changed.

Here no validator runs (see `quick`); `.ci/run` makes a release of the essay with all of them.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import sys
from typing import TYPE_CHECKING

import pytest
from minisign import KeyPair, PublicKey, Signature, VerifyError
from PIL import Image
from tests.editions.press import contents, run
from tests.editions.quick import QUICKLY, laid_out

from edition_builder.diagnostics import EditionError
from edition_builder.publication.signing import SIGNATURE, opened_key

if TYPE_CHECKING:
    from pathlib import Path

NAME = "a-short-essay-1.0.0"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest edition with one release."""
    folder = laid_out(tmp_path_factory.mktemp("release") / "project")
    done = run(folder, "release", "-q", environment=QUICKLY)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture
def again(root: Path, tmp_path: Path) -> Path:
    """A copy of the project and its release, to change."""
    return shutil.copytree(root, tmp_path / "again")


def reworded(root: Path, version: str) -> None:
    config, essay = root / "edition.toml", root / "manuscript" / "essay.md"
    config.write_text(config.read_text("utf-8").replace("1.0.0", version), "utf-8")
    essay.write_text(essay.read_text("utf-8") + "\nOne sentence more.\n", "utf-8")


def test_the_pack_holds_what_is_promised(root: Path) -> None:
    pack = root / "dist" / NAME
    assert {path.name for path in pack.iterdir()} >= {
        *(f"{NAME}.{ending}" for ending in ("pdf", "epub", "html", "jats.xml")),
        "metadata.onix.xml", "CITATION.cff", "citation.csl.json", "citation.bib", "citation.ris",
        "citations.html", "manifest.json", "sbom.cdx.json", "SHA256SUMS",
        "report.html", "release-notes.md",
    }  # fmt: skip
    assert [path.name for path in (root / "dist").iterdir()] == [NAME]
    with Image.open(pack / "cover-2560.jpg") as cover:
        assert (cover.size, cover.mode) == ((1600, 2560), "RGB")


def test_every_file_has_its_checksum_and_its_line_in_the_manifest(root: Path) -> None:
    files = contents(root / "dist" / NAME)
    lines = files.pop("SHA256SUMS").decode().splitlines()
    sums = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    manifest = json.loads(files.pop("manifest.json"))
    assert {item["path"]: item["sha256"] for item in manifest["artifacts"]} == {
        name: sums[name] for name in files
    }
    assert {item["name"] for item in manifest["components"]} >= {"weasyprint", "pandoc", "pango"}


def test_another_folder_and_locale_give_the_same_release(root: Path, tmp_path: Path) -> None:
    other = laid_out(tmp_path / "une édition")
    surroundings = {
        "TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8", "PYTHONHASHSEED": "7",
        "SOURCE_DATE_EPOCH": "1234567890", "EDITION_BUILDER_CACHE": "off", **QUICKLY,
    }  # fmt: skip
    done = run(other, "release", "-o", "elsewhere", environment=surroundings, umask=0o077)
    assert done.returncode == 0, done.stdout + done.stderr
    assert contents(other / "elsewhere" / NAME) == contents(root / "dist" / NAME)


def test_releasing_again_does_nothing(again: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (again / "dist").rglob("*")}
    done = run(again, "release", environment=QUICKLY)
    assert done.returncode == 0
    assert "Nothing to do" in done.stderr
    assert {path: path.stat().st_mtime_ns for path in (again / "dist").rglob("*")} == before


def test_a_version_that_stands_with_other_contents_is_refused(again: Path) -> None:
    before = contents(again / "dist")
    reworded(again, "1.0.0")
    done = run(again, "release", environment=QUICKLY)
    assert done.returncode == 1
    assert "OUT031" in done.stdout
    assert f"“{NAME}.epub”" in done.stdout
    assert contents(again / "dist") == before


def test_a_new_version_tells_what_has_changed(again: Path) -> None:
    before = contents(again / "dist" / NAME)
    reworded(again, "1.1.0")
    (again / "CHANGELOG.md").write_text("# Changes\n\n## [1.1.0]\n\n- A sentence.\n", "utf-8")
    assert run(again, "release", "-q", environment=QUICKLY).returncode == 0
    notes = (again / "dist" / "a-short-essay-1.1.0" / "release-notes.md").read_text("utf-8")
    assert "## What is new\n\n- A sentence.\n" in notes
    assert "## The text since version 1.0.0" in notes
    assert "**One sentence more.**" in notes
    assert contents(again / "dist" / NAME) == before


def test_without_a_version_nothing_is_released(again: Path) -> None:
    config = again / "edition.toml"
    config.write_text(re.sub(r"version = .*\n", "", config.read_text("utf-8")), "utf-8")
    done = run(again, "release", environment=QUICKLY)
    assert done.returncode == 2
    assert "OUT030" in done.stdout


def test_the_report_is_there_for_machines(again: Path) -> None:
    reworded(again, "1.0.0")
    done = run(again, "release", "--report", "json", environment=QUICKLY)
    assert {item["code"] for item in json.loads(done.stdout)["findings"]} >= {"OUT031"}


# ---- Signing ----------------------------------------------------------------------------------


def test_a_signed_release_can_be_verified_with_the_public_key(again: Path) -> None:
    shutil.rmtree(again / "dist")
    pair = KeyPair.generate()
    key = again.parent / "release.key"
    pair.secret_key.encrypt("a password", opslimit=32768, memlimit=2**20)
    key.write_bytes(bytes(pair.secret_key))
    surroundings = {"EDITION_BUILDER_SIGNING_PASSWORD": "a password", **QUICKLY}
    done = run(again, "release", "--sign-with", str(key), environment=surroundings)
    assert done.returncode == 0, done.stdout + done.stderr
    pack = again / "dist" / NAME
    signed = Signature.from_file(pack / SIGNATURE)
    public = PublicKey.from_bytes(bytes(pair.public_key))
    public.verify((pack / "SHA256SUMS").read_bytes(), signed)
    assert signed.trusted_comment == f"{NAME} SHA256SUMS"
    with pytest.raises(VerifyError):
        public.verify(b"other sums", signed)
    assert run(again, "release", environment=QUICKLY).stderr.count("Nothing to do") == 1
    wrong = run(again, "release", "--sign-with", str(key), environment=QUICKLY)
    assert wrong.returncode == 2
    assert "OUT036" in wrong.stdout


@pytest.mark.parametrize("content", [b"", b"not a key\n", b"untrusted comment: x\nRWQ=\n", b"\xff"])
def test_a_file_that_is_no_key_cannot_sign(tmp_path: Path, content: bytes) -> None:
    key = tmp_path / "key"
    key.write_bytes(content)
    for path in (key, tmp_path / "nowhere", tmp_path):
        with pytest.raises(EditionError) as refused:
            opened_key(path, "")
        assert [item.code for item in refused.value.diagnostics] == ["OUT036"]


def test_signing_without_the_package_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "minisign", None)
    with pytest.raises(EditionError) as refused:
        opened_key(tmp_path / "key", "")
    assert [item.code for item in refused.value.diagnostics] == ["OUT038"]
