"""Where two builds of one edition differ: which part of the archive, which object of the PDF."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Place
from edition_builder.model.verification import Proof, Result
from edition_builder.rules.out.validators import OUT080
from edition_builder.verification.sameness.archives import difference_of_archives
from edition_builder.verification.sameness.pdfs import difference_of_pdfs
from edition_builder.verification.sameness.texts import difference_of_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from edition_builder.model import Artifact

__all__ = ["difference", "prove_sameness"]

COMPARERS: Mapping[str, Callable[[bytes, bytes], str]] = MappingProxyType(
    {
        "application/pdf": difference_of_pdfs,
        "application/epub+zip": difference_of_archives,
    }
)
"""Media type → what says where two files differ; any other is text."""


def prove_sameness(artifact: Artifact, again: Artifact | None, path: str) -> Proof:
    """Hold a file against the one that a second build made; `path` is its place in findings."""
    message = ""
    if again is None:
        message = f"the second build made no “{artifact.name}”"
    elif again.data != artifact.data:
        message = f"a second build gives another “{artifact.name}”: {difference(artifact, again)}"
    finding = OUT080.at(
        Place(path=path), message, hint="report it as a fault of edition-builder, with this line"
    )
    return Proof(
        name="rebuild",
        subject=artifact.name,
        result=Result.FOUND if message else Result.PASSED,
        detail=f"{len(artifact.data)} bytes",
        findings=(finding,) if message else (),
    )


def difference(one: Artifact, other: Artifact) -> str:
    """Where two files of the same kind differ first, in words."""
    return COMPARERS.get(one.media_type, difference_of_texts)(one.data, other.data)
