"""A text with one of everything, built once, and what its editions must hold."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from edition_builder import library
from edition_builder.model import Artifact, Bibliography, Document, Manuscript
from edition_builder.pipeline.making import edition_of
from edition_builder.pipeline.text import set_text
from edition_builder.project import open_project
from edition_builder.verification import yardstick_of
from edition_builder.verification.folder import editions_in
from edition_builder.verification.parity import Yardstick

SPECIMEN = Path(__file__).parent / "specimen"
SLUG = "of-everything-one"


@dataclass(frozen=True, slots=True, kw_only=True)
class Specimen:
    """The project's folder, its finished editions by format, and what they must hold."""

    root: Path
    editions: dict[str, Artifact]
    yardstick: Yardstick


@pytest.fixture(scope="session")
def specimen(tmp_path_factory: pytest.TempPathFactory) -> Specimen:
    root = shutil.copytree(SPECIMEN, tmp_path_factory.mktemp("verify") / "project")
    outcome = library.build(root)
    assert outcome.written, [finding.message for finding in outcome.findings]
    text = set_text(open_project(root, os.environ), lambda _: None)
    manuscript, document = text.values[Manuscript], text.values[Document]
    yardstick = yardstick_of(edition_of(text), manuscript, document, text.values[Bibliography])
    editions = {
        item.name.rpartition(".")[2]: item
        for item in editions_in(root / "build")
        if item.name.startswith(f"{SLUG}.")
    }
    return Specimen(root=root, editions=editions, yardstick=yardstick)
