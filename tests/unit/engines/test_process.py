from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from edition_builder.engines.process import TimeLimitError, run

if TYPE_CHECKING:
    from pathlib import Path


def test_bytes_go_in_and_come_out() -> None:
    ended = run(["/bin/cat"], stdin="Правда".encode(), seconds=10)
    assert (ended.code, ended.output.decode()) == (0, "Правда")


def test_nothing_of_the_users_environment_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "mine")
    ended = run(["/usr/bin/env"], stdin=b"", seconds=10)
    assert b"SECRET" not in ended.output
    assert b"TZ=UTC" in ended.output


def test_the_whole_group_is_stopped_in_time(tmp_path: Path) -> None:
    mark = tmp_path / "still-alive"
    script = f"(sleep 2; touch {mark}) & sleep 60"
    with pytest.raises(TimeLimitError, match="sh was stopped after"):
        run(["/bin/sh", "-c", script], stdin=b"", seconds=0.3)
    time.sleep(2.5)
    assert not mark.exists()
