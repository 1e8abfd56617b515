"""The same inputs give the same bytes, whoever builds them, where and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.editions.press import build, contents, lay_out, run

if TYPE_CHECKING:
    from pathlib import Path

ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LANG": "de_DE.UTF-8",
    "LC_ALL": "de_DE.UTF-8",
    "PYTHONHASHSEED": "4242",
    "SOURCE_DATE_EPOCH": "1234567890",
    "COLUMNS": "47",
    "USER": "someone-else",
}
"""The essay's date stands in its `edition.toml`, so no date of the environment counts."""

BARE = {"TZ": "America/St_Johns", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "1"}


def differing(first: dict[str, bytes], second: dict[str, bytes]) -> list[str]:
    return sorted(
        name for name in first.keys() | second.keys() if first.get(name) != second.get(name)
    )


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    root = lay_out(tmp_path_factory.mktemp("here") / "project")
    return contents(
        build(root, environment={"EDITION_BUILDER_CACHE": "off", "PYTHONHASHSEED": "0"})
    )


def test_everything_promised_is_there(reference: dict[str, bytes]) -> None:
    assert {name.rpartition(".")[2] for name in reference} >= {"pdf", "epub", "html"}
    assert {"manifest.json", "SHA256SUMS"} <= reference.keys()


@pytest.mark.parametrize(
    ("folder", "environment", "umask"),
    [("une édition à part", ELSEWHERE, 0o077), ("bare", BARE, 0o002)],
    ids=["elsewhere", "bare"],
)
def test_another_place_and_another_cache(
    tmp_path: Path,
    reference: dict[str, bytes],
    folder: str,
    environment: dict[str, str],
    umask: int,
) -> None:
    root = lay_out(tmp_path / folder)
    surroundings = {**environment, "EDITION_BUILDER_CACHE": str(tmp_path / "cache")}
    cold = contents(build(root, environment=surroundings, umask=umask))
    assert differing(reference, cold) == []
    (root / "build" / "SHA256SUMS").unlink()
    warm = contents(build(root, environment=surroundings, umask=umask))
    assert differing(reference, warm) == []


def test_one_edition_alone_has_the_bytes_of_all(
    tmp_path: Path, reference: dict[str, bytes]
) -> None:
    root = lay_out(tmp_path / "project")
    done = run(root, "build", "html", environment={"EDITION_BUILDER_CACHE": "off"})
    assert done.returncode == 0, done.stdout + done.stderr
    alone = {
        name: data for name, data in contents(root / "build").items() if name.endswith(".html")
    }
    assert alone == {name: data for name, data in reference.items() if name.endswith(".html")}
