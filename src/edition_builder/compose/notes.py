"""The notes, each beside the section that calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.compose.markup import inner
from edition_builder.model import Note

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edition_builder.compose.galley import Galley
    from edition_builder.compose.sections import Cut


def notes_of(galley: Galley, sections: Iterable[Cut]) -> tuple[Note, ...]:
    """Every note of the galley, in the order of the calls."""
    homes = {
        call.get("id"): cut.section.id
        for cut in sections
        for call in cut.element.iter("a")
        if call.get("role") == "doc-noteref"
    }
    return tuple(
        Note(
            id=f"note-{number}",
            call=f"call-{number}",
            number=number,
            section=homes.get(f"call-{number}", ""),
            print=inner(printed),
            alone=inner(standing),
        )
        for number, (printed, standing) in enumerate(
            zip(galley.print, galley.alone, strict=True), 1
        )
    )
