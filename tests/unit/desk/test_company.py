"""What lies beside an author's file comes along, and nothing else does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from edition_builder.desk.intake import take_in
from edition_builder.desk.submission import submitted

if TYPE_CHECKING:
    from pathlib import Path

    from edition_builder.desk.company import Company

TEXT = "---\n{front}\n---\n\nWords of the author.\n\n![A map](maps/one%20map.png)\n{more}\n"


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    """An author's folder, and a secret above it."""
    (tmp_path / "secret.bib").write_text("@book{secret,}")
    (tmp_path / "secret.png").write_bytes(b"\x89PNG secret")
    folder = tmp_path / "sent"
    (folder / "maps").mkdir(parents=True)
    (folder / "maps/one map.png").write_bytes(b"\x89PNG one")
    (folder / "maps/unused.png").write_bytes(b"\x89PNG unused")
    for name in ("refs.bib", "other.bib"):
        (folder / name).write_text(f"@book{{{name.removesuffix('.bib')},}}")
    return folder


def company(folder: Path, front: str = "title: A", more: str = "") -> Company:
    text = TEXT.format(front=front, more=more)
    (folder / "essay.md").write_text(text, encoding="utf-8")
    return take_in(submitted(folder / "essay.md"), "manuscript/essay.md").company


def test_pictures_that_the_text_shows_come_along(sent: Path) -> None:
    assert [item.path for item in company(sent).pictures] == ["maps/one map.png"]


def test_nothing_above_the_authors_folder_is_opened(sent: Path) -> None:
    (sent / "link.png").symlink_to("../secret.png")
    more = "\n![](../secret.png) ![](link.png) ![](/etc/passwd.png) ![](maps/../../secret.png)"
    found = company(sent, "bibliography: ../secret.bib", more)
    assert [item.path for item in found.pictures] == ["maps/one map.png"]
    assert b"secret" not in b"".join(item.data for item in found.bibliographies)
    assert {item.code for item in found.findings} == {"SRC083"}


def test_front_matter_names_the_bibliography(sent: Path) -> None:
    found = company(sent, "bibliography: [refs.bib, other.bib]")
    assert [item.path for item in found.bibliographies] == ["refs.bib", "other.bib"]


def test_of_several_that_nobody_named_none_is_chosen(sent: Path) -> None:
    assert company(sent).bibliographies == ()
    (sent / "other.bib").unlink()
    assert [item.path for item in company(sent).bibliographies] == ["refs.bib"]
    (sent / "essay.bib").write_text("@book{own,}")
    assert [item.path for item in company(sent).bibliographies] == ["essay.bib"]
