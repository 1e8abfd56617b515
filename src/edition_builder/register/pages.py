"""On which printed page a citation is set: the page that calls the note it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.tree import citing_notes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition_builder.model import Citation, Document


class Pages:
    """The printed pages of citations, where they are set in notes."""

    def __init__(self, document: Document, calls: Mapping[str, str]) -> None:
        self._calls = calls
        self._notes = citing_notes(document.blocks) if calls and document.resolved else []

    def of(self, citation: Citation) -> str:
        """The label of the page, or '' where it is not known."""
        if citation.group >= len(self._notes):
            return ""
        return self._calls.get(f"call-{self._notes[citation.group]}", "")
