"""The release pack: what goes into `dist/SLUG-VERSION/`, and under which names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from edition_builder.publication.manifest import CHECKSUMS, MANIFEST, make_release
from edition_builder.records.components import Component, components

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from edition_builder.model import Artifact, Project, Release
    from edition_builder.model.verification import Verification
    from edition_builder.records import Dossier

OF_THE_BUILD = frozenset({MANIFEST, CHECKSUMS})
"""What a build says of itself; the pack says it anew, of everything in it."""


def pack_name(slug: str, version: str) -> str:
    """The folder of a release, and what its editions' names begin with."""
    return f"{slug}-{version}"


def clearly_named(artifact: Artifact, slug: str, version: str) -> Artifact:
    """The artefact with the version in its name: `essay.pdf` becomes `essay-1.0.0.pdf`."""
    return replace(artifact, name=clear_name(artifact.name, slug, version))


def clear_name(name: str, slug: str, version: str) -> str:
    """The name a file of the build has in the pack."""
    rest = name.removeprefix(slug)
    renamed = rest != name and rest[:1] in {".", "-"}
    return pack_name(slug, version) + rest if renamed else name


def packed(
    artifacts: Iterable[Artifact],
    project: Project,
    dossier: Dossier,
    verification: Verification,
    compared_with: str,
) -> Release:
    """Every file of the release with a manifest of them all, and their checksums."""
    edition = project.metadata
    named = [
        clearly_named(item, edition.slug, edition.version)
        for item in artifacts
        if item.name not in OF_THE_BUILD and item.data
    ]
    also = {
        "compared_with": compared_with or None,
        "components": [_component(item) for item in components(dossier)],
        "proofs": [
            {
                "name": proof.name,
                "subject": clear_name(proof.subject, edition.slug, edition.version),
                "result": proof.result.value,
                "detail": proof.detail,
            }
            for proof in verification.proofs
        ],
    }
    return make_release(named, project, also)


def _component(item: Component) -> Mapping[str, Any]:
    entry = {
        "kind": item.kind,
        "name": item.name,
        "version": item.version,
        "sha256": item.digest,
        "contents_sha256": item.contents,
    }
    return {key: value for key, value in entry.items() if value}
