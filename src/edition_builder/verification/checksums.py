"""Whether the files are those that were written: SHA256SUMS, manifest.json, and the inputs."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from edition_builder.diagnostics import Place
from edition_builder.model.verification import Proof, Result
from edition_builder.rules.out.parity import OUT051, OUT052, OUT053, OUT063

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Artifact, Project

CHECKSUMS, MANIFEST = "SHA256SUMS", "manifest.json"
AGAIN = "build again: edition-builder build"
ANOTHER = "take it out of the folder, or build it again"
DIGITS = 64
"""A SHA-256 in hexadecimal."""


def prove_checksums(artifacts: Mapping[str, Artifact], slug: str, shown: str) -> Proof:
    """Every file that `SHA256SUMS` lists is there, and is the one it lists; no edition is unlisted.

    Editions are known by their names, which begin with `slug`; other files may lie beside them.
    """
    listed = artifacts.get(CHECKSUMS)
    if listed is None:
        finding = OUT052.at(Place(path=shown), f"there is no {CHECKSUMS}", hint=AGAIN)
        return _proof(CHECKSUMS, [finding], "")
    known = dict(_sums(listed.data.decode("utf-8", "replace")))
    findings = [
        *_changed(known, artifacts, shown, CHECKSUMS),
        *_unlisted(known, artifacts, slug, shown),
    ]
    return _proof(CHECKSUMS, findings, f"{len(known)} files")


def prove_manifest(artifacts: Mapping[str, Artifact], project: Project, shown: str) -> Proof:
    """The manifest lists these artefacts and these inputs, as they are now."""
    listed = artifacts.get(MANIFEST)
    if listed is None:
        finding = OUT052.at(Place(path=shown), f"there is no {MANIFEST}", hint=AGAIN)
        return _proof(MANIFEST, [finding], "")
    try:
        manifest = json.loads(listed.data)
        made, inputs = _entries(manifest["artifacts"]), _entries(manifest["inputs"])
    except (ValueError, KeyError, TypeError):
        place = Place(path=f"{shown}/{MANIFEST}")
        return _proof(MANIFEST, [OUT053.at(place, f"{MANIFEST} cannot be read", hint=AGAIN)], "")
    findings = [*_changed(made, artifacts, shown, MANIFEST), *_stale(inputs, project)]
    return _proof(MANIFEST, findings, f"{len(made)} artefacts, {len(inputs)} inputs")


def _proof(name: str, findings: Sequence[Diagnostic], detail: str) -> Proof:
    result = Result.FOUND if findings else Result.PASSED
    return Proof(
        name="checksums", subject=name, result=result, detail=detail, findings=tuple(findings)
    )


def _sums(text: str) -> Iterator[tuple[str, str]]:
    """Name and checksum of each line of `SHA256SUMS`."""
    for line in text.splitlines():
        digest, _, name = line.partition("  ")
        if len(digest) == DIGITS and name:
            yield name, digest


def _entries(items: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    return {str(item["path"]): str(item["sha256"]) for item in items}


def _changed(
    known: Mapping[str, str], artifacts: Mapping[str, Artifact], shown: str, listing: str
) -> Iterator[Diagnostic]:
    for name, digest in known.items():
        place = Place(path=f"{shown}/{name}")
        if name not in artifacts:
            yield OUT052.at(place, f"{listing} lists “{name}”, which is not there", hint=AGAIN)
        elif _digest(artifacts[name].data) != digest:
            yield OUT051.at(place, f"“{name}” is not the file that {listing} lists", hint=AGAIN)


def _unlisted(
    known: Mapping[str, str], artifacts: Mapping[str, Artifact], slug: str, shown: str
) -> Iterator[Diagnostic]:
    for name in sorted(artifacts.keys() - known.keys()):
        if name.startswith((f"{slug}.", f"{slug}-", f"{slug}/")):
            message = f"“{name}” is there, and {CHECKSUMS} does not list it"
            yield OUT052.at(Place(path=f"{shown}/{name}"), message, hint=ANOTHER)


def _stale(inputs: Mapping[str, str], project: Project) -> Iterator[Diagnostic]:
    """Inputs that are not those the editions were made from."""
    now = {item.path: _digest(item.data) for item in project.inputs}
    for path in sorted(inputs.keys() | now.keys()):
        if inputs.get(path) != now.get(path):
            how = (
                "is new" if path not in inputs else "is gone" if path not in now else "has changed"
            )
            message = f"“{path}” {how} since the editions were built"
            yield OUT063.at(Place(path=path), message, hint=AGAIN)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
