"""On which printed page a citation stands: the page that calls its note, or that of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.tree import citing_notes

if TYPE_CHECKING:
    from edition_builder.model import Citation, Document
    from edition_builder.model.quotation import Quotation
    from edition_builder.model.register import Printed


class Pages:
    """The printed pages of citations and quotations; '' where they are not known."""

    def __init__(self, document: Document, printed: Printed | None) -> None:
        self._calls = printed.calls if printed else {}
        self._notes = citing_notes(document.blocks) if self._calls and document.resolved else []
        pages = printed.quotations if printed else ()
        quoted = zip(document.quotations, pages, strict=False)
        self._quoted = {quotation.place: page for quotation, page in quoted if page}
        self._beside = {
            citation.group: self._quoted[quotation.place]
            for quotation in document.quotations
            if quotation.place in self._quoted
            for citation in quotation.citations
        }

    def of(self, citation: Citation) -> str:
        """The page that calls the citation's note; without notes, that of the words it is for."""
        note = self._notes[citation.group] if citation.group < len(self._notes) else None
        return self._calls.get(f"call-{note}", "") or self._beside.get(citation.group, "")

    def of_words(self, quotation: Quotation) -> str:
        """The page on which a quotation begins; in a note, the page that calls it."""
        page = self._quoted.get(quotation.place, "")
        return page or next((self.of(citation) for citation in quotation.citations), "")
