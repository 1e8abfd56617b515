"""A dossier without a build: an edition composed from a few lines, and what is known of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.unit.compose.making import METADATA, edition_of

from edition_builder.engines.pandoc import run_pandoc
from edition_builder.model import (
    Artifact,
    Document,
    Metadata,
    Person,
    ReleaseSettings,
)
from edition_builder.model.accessibility import Accessibility, Shown
from edition_builder.records import Dossier
from edition_builder.source import DIALECT
from edition_builder.tree import from_json

FULL = replace(
    METADATA,
    subtitle="Their Banks & Beds",
    authors=(Person(name="Ann van der Author", orcid="0000-0002-1825-0097"), Person(name="Plato")),
    editors=(Person(name="The River Society"),),
    translators=(Person(name="Cy Translator"),),
    version="1.2.0",
    publisher="The <Press>",
    place="London",
    rights="© 2024 Ann Author",
    licence="CC-BY-4.0",
    isbn={"print": "9781861972712", "pdf": "9780306406157", "epub": "9783161484100"},
    doi="10.5555/12345678",
    keywords=("rivers", "banks & beds"),
    description="What rivers are < to maps.",
    date=dt.date(2024, 5, 1),
)
RECORD = Accessibility(language="en-GB", headings=2, pages=True)
SHOWN = Shown(tool="Ace", version="1.4.0", format="epub", standard="EPUB Accessibility 1.1")
SETTINGS = ReleaseSettings(
    url="https://press.example.org/rivers?a=1&b=2", depositor="The Press", email="a@example.org"
)


def dossier_of(
    markdown: str = "# Banks\n\nA *bank*.[^1]\n\n[^1]: A note.\n",
    metadata: Metadata = FULL,
    record: Accessibility = RECORD,
    release: ReleaseSettings = SETTINGS,
) -> Dossier:
    edition = edition_of(markdown, metadata)
    blocks = tuple(from_json(run_pandoc(["-f", DIALECT, "-t", "json"], markdown.encode())))
    made = {
        name: Artifact(name=f"{metadata.slug}.{name}", media_type="x/y", data=b"x")
        for name in ("pdf", "epub", "html")
    }
    return Dossier(
        edition=replace(edition, settings=replace(edition.settings, release=release)),
        document=Document(metadata=metadata, blocks=blocks, alone=blocks, resolved=True),
        accessibility=record,
        editions=made,
        pages=12,
        style="mhra-notes",
        style_xml="<style/>",
    )
