"""A text with one of everything, built once, and what its editions must hold."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.editions.judges import yardstick_for

from edition_builder import library
from edition_builder.model import Artifact
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
    editions = {
        item.name.rpartition(".")[2]: item
        for item in editions_in(root / "build")
        if item.name.startswith(f"{SLUG}.")
    }
    return Specimen(root=root, editions=editions, yardstick=yardstick_for(root))
