"""The validators of `verify`, asked by tests; one that is not there never counts as passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.editions.press import REPOSITORY, missing

from edition_builder.model.verification import Proof, Result
from edition_builder.verification.trail import Trail
from edition_builder.verification.validators import VALIDATORS
from edition_builder.verification.validators.judging import concerns, judge

if TYPE_CHECKING:
    from edition_builder.model import Artifact

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
