from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import edition_builder
from edition_builder.diagnostics import EditionError
from edition_builder.library import UnknownCodeError

if TYPE_CHECKING:
    from pathlib import Path


def test_explain_knows_codes_in_capitals_or_not() -> None:
    assert edition_builder.explain("prj001") is edition_builder.explain(" PRJ001 ")


def test_explain_offers_the_nearest_code() -> None:
    with pytest.raises(UnknownCodeError, match="did you mean “PRJ0"):
        edition_builder.explain("PRJ01")


def test_doctor_looks_at_everything() -> None:
    names = [state.need.name for state in edition_builder.doctor()]
    assert names[:4] == ["Python", "pandoc", "Pango", "HarfBuzz"]


def test_a_working_folder_that_is_gone_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(EditionError, match="not there any more"):
        edition_builder.check()
    with pytest.raises(EditionError, match="not there any more"):
        edition_builder.new("a")


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'cook'"):
        _ = edition_builder.cook


def test_a_checked_edition_has_an_outcome(project: Path) -> None:
    steps: list[str] = []
    outcome = edition_builder.check(project, progress=steps.append)
    assert outcome.findings == ()
    assert outcome.exit is edition_builder.Exit.CLEAN
    assert steps


def test_a_folder_without_an_edition_is_a_finding(tmp_path: Path) -> None:
    outcome = edition_builder.check(tmp_path)
    assert [item.code for item in outcome.findings] == ["PRJ001"]
    assert outcome.exit is edition_builder.Exit.USAGE


def test_a_new_edition_can_be_checked(tmp_path: Path) -> None:
    made = edition_builder.new(tmp_path / "one", title="On Reading", language="en-GB")
    assert "edition.toml" in made.written
    assert edition_builder.check(tmp_path / "one").exit is edition_builder.Exit.CLEAN


def test_editions_of_another_manuscript_are_not_built_again(project: Path) -> None:
    """Their bytes would differ for the reader's own reason, and not by a fault of ours."""
    assert edition_builder.build(project, ("html",)).written
    essay = project / "manuscript" / "essay.md"
    essay.write_text(f"{essay.read_text('utf-8')}\nOne sentence more.\n", "utf-8")
    outcome = edition_builder.verify(project, rebuild=True)
    codes = {finding.code for finding in outcome.findings}
    assert "OUT063" in codes
    assert not codes & {"OUT080", "OUT081"}
