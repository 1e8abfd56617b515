"""Checksums, manifests, claims, validators and what they say, held against tampered folders."""

from __future__ import annotations

import shutil
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pikepdf
import pytest
from tests.unit.verification.conftest import SLUG, Specimen

from edition_builder.diagnostics import Place, Severity
from edition_builder.model import Artifact
from edition_builder.model.verification import Proof, Result
from edition_builder.project import open_project
from edition_builder.rules.out.validators import OUT066, OUT070
from edition_builder.verification.checksums import prove_checksums, prove_manifest
from edition_builder.verification.claims import prove_claims, shown_by, sound
from edition_builder.verification.folder import editions_in
from edition_builder.verification.sameness import prove_sameness
from edition_builder.verification.trail import Trail, trail_of
from edition_builder.verification.validators import tools
from edition_builder.verification.validators.judging import concerns, judge
from edition_builder.verification.validators.validator import (
    Complaint,
    Judgement,
    NotRunError,
    Subject,
    Validator,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(specimen: Specimen, tmp_path: Path) -> Path:
    return shutil.copytree(specimen.root / "build", tmp_path / "build")


def files(folder: Path) -> dict[str, Artifact]:
    return {item.name: item for item in editions_in(folder)}


def codes(specimen: Specimen, folder: Path) -> list[str]:
    known = files(folder)
    project = open_project(specimen.root, {})
    proofs = (prove_checksums(known, SLUG, "build"), prove_manifest(known, project, "build"))
    return [finding.code for proof in proofs for finding in proof.findings]


# ---- Checksums and manifest ----------------------------------------------------------------------


def test_a_folder_as_it_was_built_passes(specimen: Specimen, folder: Path) -> None:
    assert codes(specimen, folder) == []


def test_a_file_that_was_changed_is_found(specimen: Specimen, folder: Path) -> None:
    book = folder / f"{SLUG}.epub"
    book.write_bytes(book.read_bytes() + b" ")
    assert codes(specimen, folder) == ["OUT051", "OUT051"]


def test_a_file_that_is_gone_is_found(specimen: Specimen, folder: Path) -> None:
    (folder / f"{SLUG}.pdf").unlink()
    assert codes(specimen, folder) == ["OUT052", "OUT052"]


def test_an_edition_that_no_list_names_is_found(specimen: Specimen, folder: Path) -> None:
    (folder / f"{SLUG}-press.pdf").write_bytes(b"%PDF")
    (folder / "letter.pdf").write_bytes(b"%PDF")
    assert codes(specimen, folder) == ["OUT052"]


def test_listings_that_are_gone_are_missed(specimen: Specimen, folder: Path) -> None:
    (folder / "SHA256SUMS").unlink()
    (folder / "manifest.json").unlink()
    assert codes(specimen, folder) == ["OUT052", "OUT052"]


def test_a_manifest_that_is_none_cannot_be_read(specimen: Specimen, folder: Path) -> None:
    (folder / "manifest.json").write_text("[]", encoding="utf-8")
    assert "OUT053" in codes(specimen, folder)


def test_a_manuscript_that_has_changed_since_is_told(specimen: Specimen, folder: Path) -> None:
    project = open_project(specimen.root, {})
    [first, *rest] = project.manuscript
    changed = replace(project, manuscript=(replace(first, data=first.data + b"\nMore.\n"), *rest))
    proof = prove_manifest(files(folder), changed, "build")
    assert [finding.code for finding in proof.findings] == ["OUT063"]
    assert proof.findings[0].place == Place(path=first.path)


# ---- Claims --------------------------------------------------------------------------------------


def test_a_claim_that_was_shown_may_stand(specimen: Specimen) -> None:
    proof = prove_claims(specimen.editions["pdf"], "build/x.pdf", {"outloud"})
    assert proof is not None
    assert (proof.result, proof.detail) == (Result.PASSED, "PDF/UA-1")


def test_a_claim_that_was_not_shown_is_found(specimen: Specimen) -> None:
    proof = prove_claims(specimen.editions["pdf"], "build/x.pdf", [])
    assert proof is not None
    assert [finding.code for finding in proof.findings] == ["OUT073"]


def test_what_is_only_warned_of_breaks_no_claim() -> None:
    def proof(severity: Severity) -> Proof:
        finding = replace(OUT070.at(None, "x"), severity=severity)
        return Proof(name="outloud", subject="x.pdf", result=Result.FOUND, findings=(finding,))

    assert sound([proof(Severity.WARNING)], "x.pdf") == {"outloud"}
    assert sound([proof(Severity.ERROR)], "x.pdf") == frozenset()
    assert sound([proof(Severity.WARNING)], "y.pdf") == frozenset()


def test_a_claim_that_nobody_could_show_is_a_warning(specimen: Specimen) -> None:
    proof = prove_claims(specimen.editions["pdf"], "build/x.pdf", [], {"outloud"})
    assert proof is not None
    assert [finding.severity for finding in proof.findings] == [Severity.WARNING]
    assert "a release is refused" in proof.findings[0].hint


def test_what_is_claimed_in_the_package_counts(specimen: Specimen) -> None:
    artifact = specimen.editions["epub"]
    assert prove_claims(artifact, "build/x.epub", []) is None
    claim = b'<meta property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 AA</meta>'
    file = BytesIO()
    with ZipFile(BytesIO(artifact.data)) as old, ZipFile(file, "w") as new:
        for item in old.infolist():
            content = old.read(item)
            new.writestr(item, content.replace(b"</metadata>", claim + b"</metadata>"))
    proof = prove_claims(replace(artifact, data=file.getvalue()), "build/x.epub", {"outloud"})
    assert proof is not None
    assert [finding.code for finding in proof.findings] == ["OUT073"]


# ---- Validators ----------------------------------------------------------------------------------


def validator(judgement: Judgement | None, standard: str = "EPUB 3.3") -> Validator:
    def look(subject: Subject) -> Judgement:
        assert subject.file.read_bytes()
        if judgement is None:
            raise NotRunError("Java is not on this machine")
        return judgement

    return Validator(name="epubcheck", looks_at="epub", standard=standard, rule=OUT066, look=look)


def test_a_validator_that_is_not_there_never_counts_as_passed(specimen: Specimen) -> None:
    artifact = specimen.editions["epub"]
    proof = judge(validator(None), artifact, "build/x.epub", Trail(), ())
    assert (proof.result, proof.detail) == (Result.NOT_RUN, "Java is not on this machine")
    [finding] = proof.findings
    assert (finding.code, finding.severity) == ("OUT065", Severity.WARNING)
    assert shown_by([proof], {artifact.name: artifact}) == ()


def test_a_complaint_is_led_back_to_the_manuscript(specimen: Specimen) -> None:
    trail = trail_of(specimen.yardstick.alone)
    complaint = Complaint(
        severity=Severity.WARNING,
        message="X-1: no",
        label="a.xhtml, line 3",
        identifier="ref-zeal1950",
    )
    said = Judgement(version="5", complaints=(complaint, complaint))
    artifact = specimen.editions["epub"]
    proof = judge(validator(said), artifact, "build/x.epub", trail, ())
    [finding] = proof.findings
    assert finding.severity is Severity.WARNING
    assert finding.place is not None
    assert (finding.place.path, finding.place.line) == ("bibliography.bib", 11)
    assert [str(also.place) for also in finding.related] == ["build/x.epub (a.xhtml, line 3)"]


def test_a_complaint_about_a_page_is_led_back_to_what_begins_there(specimen: Specimen) -> None:
    from edition_builder.verification.parity import read  # noqa: PLC0415 - loads PDFium

    copy = read(specimen.editions["pdf"], "x.pdf")
    trail = trail_of(specimen.yardstick.printed, copy.pieces)
    place = trail.place("", 7)
    assert place is not None
    assert (place.path, place.line) == ("manuscript/01-first.md", 1)
    assert trail.place("", 1) is None


def test_validators_look_at_their_own_kind_alone() -> None:
    book = Artifact(name="a.epub", media_type="application/epub+zip", data=b"")
    assert concerns(validator(None), book)
    assert not concerns(validator(None), replace(book, media_type="text/html"))


# ---- Same bytes ----------------------------------------------------------------------------------


def told(one: Artifact, other: Artifact | None) -> str:
    proof = prove_sameness(one, other, f"build/{one.name}")
    return proof.findings[0].message if proof.findings else ""


def test_the_same_bytes_are_the_same(specimen: Specimen) -> None:
    for artifact in specimen.editions.values():
        assert told(artifact, artifact) == ""


def test_a_file_that_was_not_made_again_is_told(specimen: Specimen) -> None:
    assert told(specimen.editions["pdf"], None).endswith(f"made no “{SLUG}.pdf”")


def test_of_a_page_the_line_is_told(specimen: Specimen) -> None:
    page = specimen.editions["html"]
    other = replace(page, data=page.data.replace(b"1917", b"1918", 1))
    assert "1917" in told(page, other)
    assert "line " in told(page, other)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"date_time": (2001, 1, 1, 0, 0, 0)}, "another date_time"),
        ({"external_attr": 0o777 << 16}, "another external_attr"),
        ({}, "1917"),
    ],
)
def test_of_an_ebook_the_part_is_told(
    specimen: Specimen, change: dict[str, object], said: str
) -> None:
    book = specimen.editions["epub"]
    file = BytesIO()
    with ZipFile(BytesIO(book.data)) as old, ZipFile(file, "w") as new:
        for item in old.infolist():
            content = old.read(item)
            if item.filename.endswith("section-01.xhtml") or b"1917" in content:
                for name, value in change.items():
                    setattr(item, name, value)
                content = content if change else content.replace(b"1917", b"1918")
            new.writestr(item, content)
    message = told(book, replace(book, data=file.getvalue()))
    assert said in message
    assert ".xhtml”" in message


def test_of_a_pdf_the_object_is_told(specimen: Specimen) -> None:
    artifact = specimen.editions["pdf"]
    made = []
    for title in ("One", "Two"):
        file = BytesIO()
        with pikepdf.open(BytesIO(artifact.data)) as document:
            document.docinfo["/Title"] = title
            document.save(file, deterministic_id=True)
        made.append(replace(artifact, data=file.getvalue()))
    assert "its key /Title" in told(*made)
    file = BytesIO()
    with pikepdf.open(BytesIO(made[0].data)) as document:
        page = document.pages[6]
        page.Contents.write(page.Contents.read_bytes() + b"\n% more")
        document.save(file, deterministic_id=True)
    assert "its stream, line" in told(made[0], replace(artifact, data=file.getvalue()))


def test_what_is_no_archive_is_compared_as_text() -> None:
    one = Artifact(name="a.epub", media_type="application/epub+zip", data=b"one")
    assert told(one, replace(one, data=b"two")).endswith("line 1, byte 1: “one” became “two”")


def test_a_package_of_npm_is_not_said_to_come_from_pypi(tmp_path: Path) -> None:
    with pytest.raises(NotRunError) as caught:
        tools.node_file([tmp_path], "no-such/file.js", "no-such")
    assert caught.value.hint == "npm install no-such"


def test_a_validator_that_lacks_a_library_names_it() -> None:
    errors = (
        "/driver/node: error while loading shared libraries: libatomic.so.1: "
        "cannot open shared object file: No such file or directory\n"
        "Exception: Connection closed\n"
    )
    with pytest.raises(NotRunError, match=r"missing on this machine: libatomic\.so\.1"):
        tools.read_json("", "axe", errors)
