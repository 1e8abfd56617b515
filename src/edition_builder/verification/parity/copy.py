"""What an edition was read to hold."""

from __future__ import annotations

from edition_builder.diagnostics import Diagnostic
from edition_builder.frozen import dataclass
from edition_builder.verification.parity.piece import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """The pieces of an edition and the lines of its contents, in order.

    `language` is what it says of itself, "" where it says nothing; `paged`: the printed pages are
    marked in it; `findings` are those of reading it.
    """

    pieces: tuple[Piece, ...]
    contents: tuple[Piece, ...]
    language: str = ""
    findings: tuple[Diagnostic, ...] = ()
    paged: bool = False
