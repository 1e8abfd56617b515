"""What the machine lacks is told as such, with exit code 3."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from tests.runner import PROJECT
from tests.unit.compose.making import edition_of

from edition_builder.diagnostics import EditionError, Exit
from edition_builder.engines import pandoc
from edition_builder.engines.typesetter import TypesetterMissingError
from edition_builder.paginate import paginate
from edition_builder.pipeline.check import check

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def _no_pandoc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("EDITION_BUILDER_CACHE", "off")
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    pandoc.program.cache_clear()
    yield
    pandoc.program.cache_clear()


@pytest.mark.usefixtures("_no_pandoc")
def test_without_pandoc_the_machine_is_to_blame(tmp_path: Path) -> None:
    root = shutil.copytree(PROJECT, tmp_path / "project")
    outcome = check(root)
    assert [finding.code for finding in outcome.findings] == ["OUT010"]
    assert outcome.exit is Exit.MACHINE


class Lacking:
    """A typesetter on a machine without Pango."""

    def layout(self, _job: Any, _data: bytes) -> Any:
        raise TypesetterMissingError("libpango-1.0-0")


def test_without_pango_the_machine_is_to_blame() -> None:
    typesetter: Any = Lacking()
    with pytest.raises(EditionError) as caught:
        paginate(edition_of("text"), typesetter)
    (finding,) = caught.value.diagnostics
    assert finding.code == "OUT011"
    assert finding.rule.exit is Exit.MACHINE
    assert "apt-get install" in finding.hint
