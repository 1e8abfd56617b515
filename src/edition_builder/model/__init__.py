"""The values that flow through edition-builder, each frozen, each made by one step.

Project → Manuscript, Bibliography → Document → Document (resolved) → Edition → Setting →
Artifact … → Release

Nothing here does anything: a step is a function from one of these to the next.
"""

from __future__ import annotations

from edition_builder.model.citation import Citation
from edition_builder.model.document import Document, Resource
from edition_builder.model.edition import (
    BackMatter,
    ContentsEntry,
    Edition,
    Imprint,
    IndexEntry,
    Note,
    Section,
)
from edition_builder.model.ledger import Certainty, Change, Ledger, Round
from edition_builder.model.manuscript import (
    Bibliography,
    Field,
    FrontMatter,
    Manuscript,
    Part,
    Reference,
)
from edition_builder.model.outcome import Outcome
from edition_builder.model.project import Input, Metadata, Person, Project
from edition_builder.model.release import Artifact, Release
from edition_builder.model.setting import PageStart, Setting
from edition_builder.model.settings import (
    CheckSettings,
    CitationSettings,
    HouseSettings,
    Ignore,
    PrintSettings,
    QuotationSettings,
    ReleaseSettings,
    Settings,
    WebSettings,
    WorksSection,
)

__all__ = [
    "Artifact",
    "BackMatter",
    "Bibliography",
    "Certainty",
    "Change",
    "CheckSettings",
    "Citation",
    "CitationSettings",
    "ContentsEntry",
    "Document",
    "Edition",
    "Field",
    "FrontMatter",
    "HouseSettings",
    "Ignore",
    "Imprint",
    "IndexEntry",
    "Input",
    "Ledger",
    "Manuscript",
    "Metadata",
    "Note",
    "Outcome",
    "PageStart",
    "Part",
    "Person",
    "PrintSettings",
    "Project",
    "QuotationSettings",
    "Reference",
    "Release",
    "ReleaseSettings",
    "Resource",
    "Round",
    "Section",
    "Setting",
    "Settings",
    "WebSettings",
    "WorksSection",
]
