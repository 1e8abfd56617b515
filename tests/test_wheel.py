"""The package as users install it: built, installed apart from this checkout, and used."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PATIENCE = 180.0


def run(
    *command: str | Path, folder: Path, path: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command; `path` is where the installed package lies."""
    environment = {**os.environ, "PYTHONPATH": str(path)} if path else None
    return subprocess.run(
        list(map(str, command)),
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the wheel and the source package."""
    folder = tmp_path_factory.mktemp("packages")
    build = (sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT)
    done = run(*build, folder=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def installed(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the wheel's files, and nothing of this checkout."""
    target = tmp_path_factory.mktemp("installed")
    (wheel,) = packages.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(target)  # noqa: S202 - our own wheel
    return target


def test_both_packages_are_as_the_index_wants_them(packages: Path) -> None:
    files = sorted(packages.iterdir())
    assert [path.suffix for path in files] == [".whl", ".gz"]
    done = run(sys.executable, "-m", "twine", "check", "--strict", *files, folder=packages)
    assert done.returncode == 0, done.stdout


def test_the_wheel_holds_everything_that_a_checkout_does(installed: Path) -> None:
    source = ROOT / "src" / "edition_builder"
    kept = {
        path.relative_to(source).as_posix()
        for path in source.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    there = {
        path.relative_to(installed / "edition_builder").as_posix()
        for path in (installed / "edition_builder").rglob("*")
        if path.is_file()
    }
    assert kept == there
    assert "py.typed" in there


def test_the_source_package_can_be_built_and_tested(packages: Path) -> None:
    (source,) = packages.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "LICENSE", "README.md", "Makefile", "tests/conftest.py"} <= names
    assert not {name for name in names if name.startswith(("build/", "dist/", ".venv/"))}


def test_an_edition_is_made_with_the_installed_package(installed: Path, tmp_path: Path) -> None:
    where = run(
        sys.executable, "-c", "import edition_builder; print(edition_builder.__file__)",
        folder=tmp_path, path=installed,
    )  # fmt: skip
    assert Path(where.stdout.strip()).is_relative_to(installed)
    tool = (sys.executable, "-m", "edition_builder")
    steps = (("new", "book", "--language", "en-GB"), ("build", "--project", "book"))
    for arguments in steps:
        done = run(*tool, *arguments, folder=tmp_path, path=installed)
        assert done.returncode == 0, done.stdout + done.stderr
    made = {path.name for path in (tmp_path / "book" / "build").iterdir()}
    assert {"book.pdf", "book.epub", "book.html", "SHA256SUMS"} <= made


def test_types_of_the_library_are_known_to_those_who_use_it(
    installed: Path, tmp_path: Path
) -> None:
    """A type checker takes the package's word for its types (PEP 561)."""
    (tmp_path / "mine.py").write_text(
        "import edition_builder\n\n"
        'outcome = edition_builder.check("x")\n'
        "wrong: int = outcome.findings[0].message\n"
    )
    done = run(
        sys.executable, "-m", "mypy", "--strict", "--no-incremental", "mine.py",
        folder=tmp_path, path=installed,
    )  # fmt: skip
    assert 'has type "str", variable has type "int"' in done.stdout, done.stdout
    assert "import-untyped" not in done.stdout
