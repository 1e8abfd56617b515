"""From the resolved tree to the edition: sections, notes, contents, bibliography, imprint.

One body HTML serves every medium. Pandoc's HTML writer is run once for everything; what it makes
goes through an allow-list before anything else looks at it.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.compose.contents import contents_of
from edition_builder.compose.galley import pull_galley
from edition_builder.compose.imprint import citation_of, imprint_of
from edition_builder.compose.notes import notes_of
from edition_builder.compose.quotes import quotes_for
from edition_builder.compose.sections import NONE, bibliography_section, text_sections
from edition_builder.compose.widths import width_rules
from edition_builder.compose.words import words_for, written_date
from edition_builder.compose.works import set_lists_of_chapters
from edition_builder.model import Edition

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition_builder.model import Document, Project, Reference


def compose(
    document: Document,
    project: Project,
    styles: Mapping[str, str],
    references: Mapping[str, Reference] = NONE,
) -> Edition:
    """The edition as it is to be published, from a document whose citations are rendered.

    `styles` are the author's overlays by medium, already confined; `references` tell to which part
    of the bibliography each work belongs.
    Raises `EditionError` (SRC020) where the HTML cannot be made within pandoc's limits.
    """
    metadata = document.metadata
    words = {
        **words_for(metadata.language),
        "date": written_date(metadata.date, metadata.language),
    }
    galley = pull_galley(document, quotes_for(metadata.language))
    set_lists_of_chapters(galley.text, words["bibliography"])
    sections = text_sections(galley.text)
    wanted = project.settings.citations.sections
    works = bibliography_section(galley, words["bibliography"], wanted, references)
    every = (*sections, *works)
    return Edition(
        metadata=metadata,
        settings=project.settings,
        sections=tuple(item.section for item in every),
        notes=notes_of(galley, every),
        contents=contents_of(every),
        citation=citation_of(metadata, words),
        imprint=imprint_of(metadata, words),
        styles=width_rules(galley.widths, styles),
        words=MappingProxyType(words),
        resources=document.resources,
        profile=project.profile,
    )
