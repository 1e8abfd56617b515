from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from edition_builder.engines import cache

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))


def test_what_was_made_once_is_not_made_again() -> None:
    made: list[int] = []

    def make() -> bytes:
        made.append(1)
        return b"result"

    assert cache.remembered(("a",), b"x", make) == b"result"
    assert cache.remembered(("a",), b"x", make) == b"result"
    assert len(made) == 1


def test_every_part_and_the_content_make_the_key() -> None:
    keys = {
        cache.key_of(("a", "b"), b"x"),
        cache.key_of(("ab",), b"x"),
        cache.key_of(("a", "b"), b"y"),
        cache.key_of(("a",), b"bx"),
    }
    assert len(keys) == 4


def test_a_damaged_entry_counts_as_none() -> None:
    key = cache.key_of(("a",), b"x")
    cache.keep(key, b"whole")
    home = cache.folder()
    assert home is not None
    (home / key[:2] / key).write_bytes(b"damaged")
    assert cache.recall(key) is None


def test_it_can_be_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, "off")
    key = cache.key_of(("a",), b"x")
    cache.keep(key, b"whole")
    assert cache.recall(key) is None


def test_a_folder_that_cannot_be_written_is_no_reason_to_stop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv(cache.VARIABLE, str(blocked))
    assert cache.remembered(("a",), b"x", lambda: b"made") == b"made"


def test_the_oldest_entries_go_first() -> None:
    keys = [cache.key_of((str(number),), b"") for number in range(4)]
    home = cache.folder()
    assert home is not None
    for age, key in enumerate(keys):
        cache.keep(key, os.urandom(1000))
        os.utime(home / key[:2] / key, (age, age))
    cache.prune(bound=2500)
    assert [cache.recall(key) is None for key in keys] == [True, True, False, False]
