"""Files are put in place together, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from edition_builder.desk.putting import Sheet, put
from edition_builder.diagnostics import EditionError
from edition_builder.locks import staging

if TYPE_CHECKING:
    from pathlib import Path

TEXT = Sheet(path="manuscript/a.md", data=b"new", before=b"old")
LEDGER = Sheet(path="manuscript/a.ledger.json", data=b"{}")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with one manuscript file."""
    (tmp_path / "manuscript").mkdir()
    (tmp_path / "manuscript/a.md").write_bytes(b"old")
    return tmp_path


def listed(home: Path) -> list[str]:
    """Every file and folder, hidden ones too."""
    return sorted(path.relative_to(home).as_posix() for path in home.rglob("*"))


def test_all_are_there_at_the_end(home: Path) -> None:
    (home / "manuscript/a.md").chmod(0o600)
    picture = Sheet(path="manuscript/media/one.png", data=b"\x89PNG")
    assert put(home, [LEDGER, picture, TEXT]) == (LEDGER.path, picture.path, TEXT.path)
    assert (home / "manuscript/a.md").read_bytes() == b"new"
    assert (home / "manuscript/a.md").stat().st_mode & 0o777 == 0o600
    assert (home / "manuscript/media/one.png").read_bytes() == b"\x89PNG"


def test_what_the_machine_refuses_changes_nothing(home: Path) -> None:
    (home / "manuscript/b.md").mkdir()
    before = listed(home)
    in_the_way = Sheet(path="manuscript/b.md/c/d.md", data=b"")
    (home / "manuscript/b.md/c").write_bytes(b"")
    with pytest.raises(EditionError) as raised:
        put(home, [TEXT, LEDGER, in_the_way])
    (home / "manuscript/b.md/c").unlink()
    assert [item.code for item in raised.value.diagnostics] == ["OUT120"]
    assert (home / "manuscript/a.md").read_bytes() == b"old"
    assert listed(home) == before


def test_a_file_saved_meanwhile_is_left_alone(home: Path) -> None:
    (home / "manuscript/a.md").write_bytes(b"older")
    with pytest.raises(EditionError) as raised:
        put(home, [LEDGER, TEXT])
    assert [item.code for item in raised.value.diagnostics] == ["OUT122"]
    assert listed(home) == ["manuscript", "manuscript/a.md"]


def test_a_link_out_of_the_folder_is_not_followed(
    home: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    away = tmp_path_factory.mktemp("away")
    (home / "manuscript/media").symlink_to(away)
    with pytest.raises(EditionError) as raised:
        put(home, [Sheet(path="manuscript/media/one.png", data=b"")])
    assert [item.code for item in raised.value.diagnostics] == ["OUT122"]
    assert list(away.iterdir()) == []


def test_a_link_inside_the_folder_is(home: Path) -> None:
    (home / "manuscript/a.md").rename(home / "text.md")
    (home / "manuscript/a.md").symlink_to("../text.md")
    put(home, [TEXT])
    assert (home / "text.md").read_bytes() == b"new"
    assert (home / "manuscript/a.md").is_symlink()


def test_two_runs_do_not_write_at_once(home: Path) -> None:
    with staging(home / "manuscript"), pytest.raises(EditionError) as raised:
        put(home, [TEXT])
    assert [item.code for item in raised.value.diagnostics] == ["OUT125"]
    assert (home / "manuscript/a.md").read_bytes() == b"old"
