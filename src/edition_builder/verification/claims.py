"""Whether editions claim only what was shown: conformance to standards of accessibility."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

import pikepdf

from edition_builder.diagnostics import Diagnostic, Place, Severity
from edition_builder.model.accessibility import Shown
from edition_builder.model.verification import Proof, Result
from edition_builder.rules.out.validators import OUT073
from edition_builder.verification.validators import VALIDATORS
from edition_builder.verification.validators.validator import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping

    from edition_builder.model import Artifact

PDF_UA = re.compile(rb"<pdfuaid:part>(\d)</pdfuaid:part>|pdfuaid:part=\"(\d)\"")
CONFORMS = re.compile(rb"dcterms:conformsTo\"[^>]*>([^<]+)<")
INSTALL = "install it: pip install 'edition-builder[verify]'"
ACCESSIBLE = re.compile(r"WCAG|EPUB Accessibility|a11y", re.IGNORECASE)


def shown_by(proofs: Iterable[Proof], artifacts: Mapping[str, Artifact]) -> tuple[Shown, ...]:
    """What validators of accessibility that found nothing have shown."""
    rows = {row.name: row for row in VALIDATORS if row.accessibility}
    return tuple(
        Shown(
            tool=proof.name,
            version=proof.detail,
            format=FORMATS.get(artifacts[proof.subject].media_type, ""),
            standard=rows[proof.name].standard,
        )
        for proof in proofs
        if proof.result is Result.PASSED and proof.name in rows
    )


def sound(proofs: Iterable[Proof], subject: str) -> frozenset[str]:
    """The validators that looked at an artefact and found no error in it.

    What a validator only warns of breaks no standard.
    """
    return frozenset(
        proof.name
        for proof in proofs
        if proof.subject == subject and proof.result is not Result.NOT_RUN
        if not any(item.severity is Severity.ERROR for item in proof.findings)
    )


def prove_claims(
    artifact: Artifact, path: str, shown: Container[str], absent: Container[str] = ()
) -> Proof | None:
    """Hold what an edition claims against the validators that have `shown` it; None for no claim.

    A claim whose tool is `absent` was not refuted, and is a warning that says so; any other that
    was not shown is an error.
    """
    own = FORMATS.get(artifact.media_type, "")
    claims = CLAIMS[own](artifact.data) if own in CLAIMS else ()
    if not claims:
        return None
    findings = tuple(
        (_unasked if tool in absent else _unshown)(artifact.name, path, claim, tool)
        for claim, tool in claims
        if tool not in shown
    )
    return Proof(
        name="claims",
        subject=artifact.name,
        result=Result.FOUND if findings else Result.PASSED,
        detail=", ".join(claim for claim, _ in claims),
        findings=findings,
    )


def _unshown(name: str, path: str, claim: str, tool: str) -> Diagnostic:
    return OUT073.at(
        Place(path=path),
        f"{name} claims “{claim}”, which {tool} has not shown in this build",
        hint=f"mend what {tool} names, and build again; where it was not run, {INSTALL}",
    )


def _unasked(name: str, path: str, claim: str, tool: str) -> Diagnostic:
    finding = OUT073.at(
        Place(path=path),
        f"{name} claims “{claim}”, and {tool}, which could show it, was not run",
        hint=f"{INSTALL}; a release is refused without it",
    )
    return replace(finding, severity=Severity.WARNING)


def _of_pdf(data: bytes) -> tuple[tuple[str, str], ...]:
    """PDF/UA's identifier, from the XMP packet (ISO 14289-1, 5)."""
    try:
        with pikepdf.open(BytesIO(data)) as document:
            packet = document.Root.Metadata.read_bytes() if "/Metadata" in document.Root else b""
    except pikepdf.PdfError:
        return ()
    found = PDF_UA.search(packet)
    part = (found[1] or found[2]).decode() if found else ""
    return ((f"PDF/UA-{part}", "outloud"),) if part else ()


def _of_epub(data: bytes) -> tuple[tuple[str, str], ...]:
    """Conformance in the package's metadata (EPUB Accessibility 1.1, 3)."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            packages = [archive.read(name) for name in archive.namelist() if name.endswith(".opf")]
    except BadZipFile:
        return ()
    claims = [
        item.decode("utf-8", "replace") for text in packages for item in CONFORMS.findall(text)
    ]
    return tuple((claim, "Ace") for claim in claims if ACCESSIBLE.search(claim))


CLAIMS: Mapping[str, Callable[[bytes], tuple[tuple[str, str], ...]]] = {
    "pdf": _of_pdf,
    "epub": _of_epub,
}
"""How a format says what it conforms to: each claim, with the validator that must show it."""
