"""Compose small texts without files: Markdown in, Edition out."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from edition_builder.compose import compose
from edition_builder.engines.pandoc import run_pandoc
from edition_builder.model import Document, Edition, Input, Metadata, Person, Project, Settings
from edition_builder.source import DIALECT

METADATA = Metadata(
    title="On Rivers",
    language="en-GB",
    slug="on-rivers",
    date=dt.date(2024, 5, 1),
    authors=(Person(name="Ann Author"),),
)


def project_of(metadata: Metadata = METADATA) -> Project:
    return Project(
        root=Path("/nowhere"),
        metadata=metadata,
        settings=Settings(),
        config=Input(path="edition.toml", data=b""),
        manuscript=(),
        bibliography=(),
    )


def edition_of(markdown: str, metadata: Metadata = METADATA) -> Edition:
    blocks = json.loads(run_pandoc(["-f", DIALECT, "-t", "json"], markdown.encode()))["blocks"]
    document = Document(metadata=metadata, blocks=tuple(blocks), alone=tuple(blocks), resolved=True)
    return compose(document, project_of(metadata), {"screen": "p{color:red}"})


def body_of(markdown: str) -> str:
    return "".join(section.html for section in edition_of(markdown).sections)
