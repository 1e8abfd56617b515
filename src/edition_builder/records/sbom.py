"""The bill of materials: what the edition was made with (CycloneDX 1.6, ECMA-424)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from edition_builder.model import Artifact
from edition_builder.records.components import Component, components

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.model import Metadata
    from edition_builder.records.dossier import Dossier

NAME = "sbom.cdx.json"
CONTENTS = "edition-builder:contents-sha256"
"""The property that holds a digest over the files a package installs."""


def write_sbom(dossier: Dossier) -> Artifact:
    """The bill, its number and time made from the edition, never from the clock."""
    metadata = dossier.metadata
    made = components(dossier)
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": _number(metadata, made),
        "version": 1,
        "metadata": {
            "timestamp": f"{metadata.date.isoformat()}T00:00:00Z",
            "component": _edition(metadata),
        },
        "components": [_entry(item) for item in made],
        "dependencies": list(_dependencies(metadata, made)),
    }
    text = json.dumps(bill, ensure_ascii=False, indent=2) + "\n"
    return Artifact(name=NAME, media_type="application/vnd.cyclonedx+json", data=text.encode())


def _number(metadata: Metadata, made: Sequence[Component]) -> str:
    return uuid5(NAMESPACE_URL, f"{_reference_of(metadata)} {made!r}").urn


def _reference_of(metadata: Metadata) -> str:
    return f"edition:{metadata.slug}@{metadata.version}"


def _edition(metadata: Metadata) -> dict[str, Any]:
    entry = {
        "type": "data",
        "bom-ref": _reference_of(metadata),
        "name": metadata.slug,
        "version": metadata.version,
    }
    return {key: value for key, value in entry.items() if value}


def _entry(item: Component) -> dict[str, Any]:
    entry = {
        "type": item.kind,
        "bom-ref": _reference(item),
        "name": item.name,
        "version": item.version,
        "hashes": [{"alg": "SHA-256", "content": item.digest}] if item.digest else None,
        "licenses": [{"expression": item.licence}] if item.licence else None,
        "purl": _reference(item) if item.contents else None,
        "properties": [{"name": CONTENTS, "value": item.contents}] if item.contents else None,
    }
    return {key: value for key, value in entry.items() if value}


def _reference(item: Component) -> str:
    """A package's purl (Package URL, type pypi); for all else a name that is ours."""
    if item.contents:
        return f"pkg:pypi/{item.name}@{item.version}"
    return f"{item.kind}:{quote(item.name)}@{item.version}"


def _dependencies(metadata: Metadata, made: Sequence[Component]) -> Iterator[dict[str, Any]]:
    references = {item.name: _reference(item) for item in made if item.contents}
    yield {"ref": _reference_of(metadata), "dependsOn": [_reference(item) for item in made]}
    for item in made:
        if needed := [references[name] for name in item.requires if name in references]:
            yield {"ref": _reference(item), "dependsOn": needed}
