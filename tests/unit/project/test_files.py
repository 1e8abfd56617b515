"""Which files are read, in which order, and that nothing else is."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from edition_builder.diagnostics import EditionError
from edition_builder.project import find_root, open_project, project_digest
from edition_builder.project.door import NotAFileError, TooLargeError, read_bytes
from edition_builder.project.listing import natural_order

if TYPE_CHECKING:
    from edition_builder.model import Project

TOML = '[edition]\ntitle = "A"\nlanguage = "en"\ndate = 2026-11-23\n'


def project_with(root: Path, files: dict[str, bytes], toml: str = "") -> Project:
    root.mkdir(exist_ok=True)
    for path, data in {"manuscript/essay.md": b"Text.\n", **files}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    (root / "edition.toml").write_text(TOML + toml)
    return open_project(root, {})


def found(project: Project) -> list[tuple[str, str]]:
    return [(item.code, item.place.path if item.place else "") for item in project.diagnostics]


def test_the_root_is_the_nearest_folder_upwards(tmp_path: Path) -> None:
    (tmp_path / "edition.toml").touch()
    inner = tmp_path / "manuscript" / "media"
    inner.mkdir(parents=True)
    assert find_root(inner) == tmp_path.resolve()


def test_without_a_root_it_says_where_it_looked() -> None:
    with pytest.raises(EditionError, match=r"there is no edition\.toml in “/”") as caught:
        find_root(Path("/"))
    assert caught.value.diagnostics[0].code == "PRJ001"


def test_parts_come_in_natural_order(tmp_path: Path) -> None:
    names = ["10-ten.md", "2-two.md", "1-one.md", ".hidden.md", "notes.txt"]
    project = project_with(tmp_path, {f"manuscript/{name}": b"" for name in names})
    read = [item.path.removeprefix("manuscript/") for item in project.manuscript]
    assert read == ["1-one.md", "2-two.md", "10-ten.md", "essay.md"]


def test_natural_order_is_total() -> None:
    paths = ["a10", "a2", "10", "a", "2", "é", "²", "a2b", ""]
    assert sorted(paths, key=natural_order)[:3] == ["", "2", "10"]


def test_listed_parts_keep_their_order_and_missing_ones_are_told(tmp_path: Path) -> None:
    files = {"b.md": b"", "a.md": b""}
    project = project_with(tmp_path, files, '[manuscript]\nfiles = ["b.md", "c.md", "a.md"]\n')
    assert [item.path for item in project.manuscript] == ["b.md", "a.md"]
    (finding,) = project.diagnostics
    assert finding.code == "SRC001"
    assert finding.place is not None
    assert (finding.place.line, finding.place.column) == (6, 18)


def test_only_a_bibliography_that_is_named_is_missed(tmp_path: Path) -> None:
    assert project_with(tmp_path, {}).bibliography == ()
    named = project_with(tmp_path, {}, '[citations]\nbibliography = ["works.bib"]\n')
    assert [code for code, _ in found(named)] == ["BIB001"]


def test_pictures_are_found_wherever_the_author_keeps_them(tmp_path: Path) -> None:
    wanted = ["manuscript/media/a.png", "images/B.JPEG", "c.tiff"]
    passed = ["build/x.png", ".git/x.png", "dist/x.png", "node_modules/m/x.png", "other/x.png"]
    passed += ["env/x.png", "notes.pdf"]
    files = dict.fromkeys([*wanted, *passed], b"x")
    files |= {"other/edition.toml": b"", "env/pyvenv.cfg": b""}
    project = project_with(tmp_path, files)
    assert list(project.pictures) == sorted(wanted)


@pytest.mark.parametrize(
    "written",
    [b"![](a b_\xc3\xa9.png)", b"![](A%20B_%C3%89.PNG)", b"![](a b\\_&eacute;.png)"],
)
def test_only_pictures_that_are_named_are_opened(tmp_path: Path, written: bytes) -> None:
    files = {"manuscript/essay.md": written, "a b_é.png": b"x", "idle.png": b"x"}
    project = project_with(tmp_path, files)
    assert project.pictures == ("a b_é.png", "idle.png")
    assert [item.path for item in project.images] == ["a b_é.png"]


def test_a_style_file_of_the_project_is_read(tmp_path: Path) -> None:
    project = project_with(tmp_path, {"own.csl": b"<style/>"}, '[citations]\nstyle = "own.csl"\n')
    assert project.csl is not None
    assert project.csl.data == b"<style/>"


@pytest.mark.parametrize(
    "path", ["/etc/passwd", "../secret", "manuscript/../../secret", "linked", "folder/secret"]
)
def test_nothing_outside_the_project_is_read(tmp_path: Path, path: str) -> None:
    (tmp_path / "secret").write_text("canary")
    root = tmp_path / "project"
    root.mkdir()
    (root / "linked").symlink_to("/etc/passwd")
    (root / "folder").symlink_to("..")
    toml = f'[manuscript]\nfiles = ["{path}"]\n[citations]\nbibliography = ["{path}"]\n'
    project = project_with(root, {}, toml)
    assert [code for code, _ in found(project)].count("PRJ014") == 2
    assert "canary" not in repr(project)
    assert project.manuscript == project.bibliography == ()


def test_a_configuration_that_leads_outside_is_refused(tmp_path: Path) -> None:
    (tmp_path / "edition.toml").symlink_to("/etc/passwd")
    with pytest.raises(EditionError) as caught:
        open_project(tmp_path, {})
    assert [item.code for item in caught.value.diagnostics] == ["PRJ014"]


def test_links_within_the_project_are_followed_and_circles_end(tmp_path: Path) -> None:
    root = tmp_path / "project"
    (root / "manuscript").mkdir(parents=True)
    (root / "manuscript" / "a.png").write_bytes(b"x")
    (root / "pictures").symlink_to("manuscript")
    (root / "manuscript" / "round").symlink_to("..")
    (root / "self.md").symlink_to("self.md")
    project = project_with(root, {}, '[manuscript]\nfiles = ["self.md"]\n')
    assert "pictures/a.png" in project.pictures
    assert [code for code, _ in found(project)] in (["SRC001"], ["PRJ015"])


def test_pictures_behind_links_out_of_the_project_are_told(tmp_path: Path) -> None:
    root = tmp_path / "project"
    root.mkdir()
    (root / "passwd.png").symlink_to("/etc/passwd")
    (root / "system").symlink_to("/etc")
    project = project_with(root, {})
    assert found(project) == [("PRJ033", "passwd.png"), ("PRJ033", "system")]
    assert project.pictures == ()


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    os.mkfifo(tmp_path / "pipe.png")
    files = {"manuscript/essay.md": b"![](../pipe.png)"}
    listed = '[manuscript]\nfiles = ["manuscript/essay.md", "pipe.md"]\n'
    project = project_with(tmp_path, files, listed)
    assert [code for code, _ in found(project)] == ["PRJ015", "PRJ015"]


def test_a_device_is_not_opened() -> None:
    with pytest.raises(NotAFileError):
        read_bytes(Path("/dev/zero"), 10)


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"12345")
    assert read_bytes(file, 5) == b"12345"
    with pytest.raises(TooLargeError):
        read_bytes(file, 4)


def test_a_name_that_cannot_be_printed_is_told_and_not_read(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.png")).write_bytes(b"x")
    project = project_with(tmp_path, {})
    assert [code for code, _ in found(project)] == ["PRJ032"]
    assert "\\udce9" in project.diagnostics[0].message
    assert project.pictures == ()


def test_the_digest_follows_contents_names_and_date(tmp_path: Path) -> None:
    first = project_digest(project_with(tmp_path / "a", {}))
    assert project_digest(project_with(tmp_path / "b", {})) == first
    assert project_digest(project_with(tmp_path / "b", {"x.png": b"1"})) != first
    assert project_digest(project_with(tmp_path / "a", {"manuscript/essay.md": b"!"})) != first
    undated = (tmp_path / "a" / "edition.toml").read_text().replace("date = 2026-11-23", "")
    (tmp_path / "a" / "edition.toml").write_text(undated)
    days = {
        project_digest(open_project(tmp_path / "a", {"SOURCE_DATE_EPOCH": epoch}))
        for epoch in ("0", "86399", "86400")
    }
    assert len(days) == 2
