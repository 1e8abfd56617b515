"""The validators of `verify`, asked by tests; one that is not there never counts as passed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from tests.editions.press import REPOSITORY, missing

from edition_builder.model import Bibliography, Document, Manuscript
from edition_builder.model.verification import Proof, Result
from edition_builder.pipeline.making import edition_of
from edition_builder.pipeline.progress import silent
from edition_builder.pipeline.text import set_text
from edition_builder.project import open_project
from edition_builder.verification import yardstick_of
from edition_builder.verification.trail import Trail
from edition_builder.verification.validators import VALIDATORS
from edition_builder.verification.validators.judging import concerns, judge

if TYPE_CHECKING:
    from pathlib import Path

    from edition_builder.model import Artifact
    from edition_builder.verification.parity import Yardstick

ROWS = {row.name: row for row in VALIDATORS}


def judged(name: str, artifact: Artifact) -> Proof:
    """A validator's judgement; without it the test counts as not run, in CI as failed."""
    assert concerns(ROWS[name], artifact)
    proof = judge(ROWS[name], artifact, artifact.name, Trail(), (REPOSITORY,))
    if proof.result is Result.NOT_RUN and name == "veraPDF":
        pytest.skip(f"NOT RUN: {proof.detail}")
    if proof.result is Result.NOT_RUN:
        missing(f"{name}: {proof.detail}")
    return proof


def said(name: str, artifact: Artifact) -> list[str]:
    """What a validator has against an artefact."""
    return [finding.message for finding in judged(name, artifact).findings]


def yardstick_for(root: Path) -> Yardstick:
    """What the editions of a project must hold."""
    text = set_text(open_project(root, os.environ), silent)
    manuscript, document = text.values[Manuscript], text.values[Document]
    return yardstick_of(edition_of(text), manuscript, document, text.values[Bibliography])
