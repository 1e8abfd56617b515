"""The register as a page: `citations.html`, which stands beside the editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.writers.citations.overview import overview, title_of
from edition_builder.writers.citations.quotations import quotation_tables
from edition_builder.writers.citations.words import language_of, words_for
from edition_builder.writers.citations.works import work_table
from edition_builder.writers.house_page import house_body, house_head, house_page
from edition_builder.writers.sheets import sheet

if TYPE_CHECKING:
    from edition_builder.model import Artifact, Metadata
    from edition_builder.model.register import Register

__all__ = ["NAME", "write_citations"]

NAME = "citations.html"


def write_citations(register: Register, metadata: Metadata) -> Artifact:
    """The register as one HTML page that loads nothing and runs nothing.

    In place of sorting by script, quotations stand in several orders: what is open, by work, in the
    order of the text.
    """
    words = words_for(metadata.language)
    head = house_head(title_of(metadata, words), sheet("ledger.css", "register.css"))
    sections = (*quotation_tables(register, words), work_table(register, words))
    body = house_body(words["skip"], overview(register, metadata, words), sections)
    return house_page(NAME, language_of(metadata.language), head, body)
