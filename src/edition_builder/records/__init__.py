"""What is said of an edition to shops, libraries, indexes and archives: one file a reader.

A record is a function from the dossier to a file, or to None where the edition has nothing to say
to that reader; a new record is a row.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.model import Artifact
from edition_builder.records.citing import write_bibtex, write_cff, write_csl, write_ris
from edition_builder.records.crossref import write_crossref
from edition_builder.records.dossier import Dossier
from edition_builder.records.jats import pictured, write_jats
from edition_builder.records.onix import write_onix
from edition_builder.records.sbom import write_sbom

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

RECORDS: Mapping[str, Callable[[Dossier], Artifact | None]] = MappingProxyType(
    {
        "onix": write_onix,
        "crossref": write_crossref,
        "cff": write_cff,
        "csl": write_csl,
        "bibtex": write_bibtex,
        "ris": write_ris,
        "jats": write_jats,
        "sbom": write_sbom,
    }
)
"""Record → the function that writes it."""


def write_records(dossier: Dossier) -> tuple[Artifact, ...]:
    """Every record this edition has something to say in."""
    written = (write(dossier) for write in RECORDS.values())
    return tuple(record for record in written if record is not None)


def pictures(dossier: Dossier) -> tuple[Artifact, ...]:
    """The pictures of the text, which the article for archives points at by these names."""
    return tuple(
        Artifact(name=pictured(item.name), media_type=item.media_type, data=item.data)
        for item in dossier.edition.resources
    )


__all__ = ["RECORDS", "Dossier", "pictures", "write_records"]
