"""Parity: every piece of the manuscript is in each edition, once, and in order.

`expected` says what must be there, `places` where the author wrote it; `structure` and
`extraction` (PDF), `epub` and `web` read what is there; `compare` holds one against the other and
`telling` names what differs. What counts as no difference is the contract in
docs/decisions/0022-parity.md.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Diagnostic, Place, collected
from edition_builder.frozen import dataclass
from edition_builder.model.verification import Proof, Result
from edition_builder.rules.out.parity import OUT053
from edition_builder.verification.parity.compare import differences
from edition_builder.verification.parity.copy import Copy
from edition_builder.verification.parity.expected import Expected, expected_of, remarks_of
from edition_builder.verification.parity.marks import kept
from edition_builder.verification.parity.piece import letters, strand
from edition_builder.verification.parity.places import placed
from edition_builder.verification.parity.telling import told, told_discord, told_language
from edition_builder.verification.parity.unreadable import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edition_builder.model import Artifact, Bibliography, Document, Edition, Manuscript

__all__ = ["Copy", "Yardstick", "held", "prove_parity", "read", "without_remarks", "yardstick_of"]

NAME = "parity"


@dataclass(frozen=True, slots=True, kw_only=True)
class Yardstick:
    """What editions are held against: as printed, as read alone, and what may stand besides.

    `remarks` matches what the print edition adds to the end of an entry of the bibliography.
    """

    printed: Expected
    alone: Expected
    furniture: frozenset[str]
    remarks: re.Pattern[str] | None = None

    def of(self, suffix: str) -> Expected:
        """What an edition must hold whose name ends so."""
        return self.printed if suffix.endswith("pdf") else self.alone


def yardstick_of(
    edition: Edition, manuscript: Manuscript, document: Document, bibliography: Bibliography
) -> Yardstick:
    """What editions of this text must hold, each piece with its place in the manuscript."""
    printed, alone = (
        placed(expected_of(edition, printed=printed), manuscript, document, bibliography)
        for printed in (True, False)
    )
    about = edition.metadata
    furniture = frozenset(map(letters, (*edition.words.values(), about.title, about.subtitle)))
    return Yardstick(printed=printed, alone=alone, furniture=furniture, remarks=remarks_of(edition))


def prove_parity(artifact: Artifact, path: str, yardstick: Yardstick) -> tuple[Proof, Copy]:
    """Read one edition and hold it against the manuscript; `path` is its place in findings."""
    expected = yardstick.of(artifact.name)
    try:
        copy = without_remarks(read(artifact, path), yardstick)
        findings = collected(held(expected, copy, path, yardstick.furniture), copy.findings)
    except UnreadableError as error:
        copy = Copy(pieces=(), contents=())
        message = f"“{artifact.name}” cannot be opened: {error}"
        findings = (OUT053.at(Place(path=path), message, hint="build again"),)
    proof = Proof(
        name=NAME,
        subject=artifact.name,
        result=Result.FOUND if findings else Result.PASSED,
        detail=f"{len(expected.text) + len(expected.notes)} pieces",
        findings=findings,
    )
    return proof, copy


def without_remarks(copy: Copy, yardstick: Yardstick) -> Copy:
    """What an edition holds, without what print adds to the works in its bibliography."""
    remarks = yardstick.remarks
    if remarks is None:
        return copy
    pieces = (replace(piece, text=remarks.sub("", piece.text)) for piece in copy.pieces)
    return replace(copy, pieces=tuple(pieces))


def held(
    expected: Expected, copy: Copy, path: str, furniture: frozenset[str]
) -> Iterable[Diagnostic]:
    """Every difference between an edition and what it must hold, told in words."""
    if copy.language != expected.language:
        yield told_language(copy.language, expected.language, path)
    pieces = [
        replace(piece, marks=kept(piece.marks, expected.targets)) if piece.marks else piece
        for piece in copy.pieces
    ]
    pairs = (
        (expected.text, strand(pieces, notes=False)),
        (expected.notes, strand(pieces, notes=True)),
        (expected.contents, copy.contents),
    )
    for ours, theirs in pairs:
        for difference in differences(ours, theirs, furniture):
            yield told(difference, path)


def read(artifact: Artifact, path: str) -> Copy:
    """The pieces of an edition by its media type; raises `UnreadableError`."""
    if artifact.media_type == "application/pdf":
        return _read_pdf(artifact.data, path)
    if artifact.media_type == "application/epub+zip":
        from edition_builder.verification.parity.epub import read_epub  # noqa: PLC0415 - used alone

        return read_epub(artifact.data)
    from edition_builder.verification.parity.web import read_page  # noqa: PLC0415 - likewise

    return read_page(artifact.data, artifact.name)


def _read_pdf(data: bytes, path: str) -> Copy:
    """A PDF through its tags; and without them, for what the two ways differ in."""
    from edition_builder.verification.parity.extraction import discords  # noqa: PLC0415 - loads PDFium
    from edition_builder.verification.parity.structure import read_structure  # noqa: PLC0415 - and qpdf

    printed = read_structure(data)
    findings = tuple(told_discord(item, path) for item in discords(data, printed))
    return Copy(
        pieces=printed.pieces,
        contents=printed.contents,
        language=printed.language,
        findings=findings,
    )
