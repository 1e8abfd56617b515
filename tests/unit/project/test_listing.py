"""Which files a project has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.project.listing import manuscript_files

if TYPE_CHECKING:
    from pathlib import Path


def test_a_list_of_what_is_open_is_no_part(tmp_path: Path) -> None:
    (tmp_path / "manuscript").mkdir()
    for name in ("10-ten.md", "2-two.md", "2-two.queries.md", "notes.txt"):
        (tmp_path / "manuscript" / name).touch()
    assert manuscript_files(tmp_path) == ["manuscript/2-two.md", "manuscript/10-ten.md"]
