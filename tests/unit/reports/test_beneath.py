from __future__ import annotations

from pathlib import PurePath

import pytest
from tests.unit.reports.findings import OUTCOME, PLACE, UNUSED

from edition_builder.diagnostics import Place, Related
from edition_builder.model.outcome import Outcome
from edition_builder.reports.beneath import BY_REPOSITORY, beneath
from edition_builder.reports.github import github


def test_every_path_lies_below_the_folder() -> None:
    also = Related(place=Place(path="b.bib", line=2), message="first")
    findings = (UNUSED.at(PLACE, "twice", related=[also]), UNUSED.at(None, "nowhere"))
    moved = beneath(PurePath("my/book/"), Outcome(findings=findings, sources={"b.bib": "x"}))
    first, second = moved.findings
    assert first.place is not None
    assert first.place.path == "my/book/manuscript/essay.md"
    assert first.related[0].place.path == "my/book/b.bib"
    assert second.place is None
    assert dict(moved.sources) == {"my/book/b.bib": "x"}
    assert "file=my/book/manuscript/essay.md," in github(moved)


@pytest.mark.parametrize("folder", [None, PurePath(), PurePath("/a/b"), PurePath("../b")])
def test_a_folder_that_is_not_below_changes_nothing(folder: PurePath | None) -> None:
    assert beneath(folder, OUTCOME) is OUTCOME


def test_the_json_report_keeps_the_projects_own_paths() -> None:
    assert "json" not in BY_REPOSITORY
