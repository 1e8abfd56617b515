from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from edition_builder.engines import pandoc
from edition_builder.engines.pandoc import (
    PandocError,
    PandocLimitError,
    begin_pandoc,
    run_pandoc,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_the_locked_version_is_the_one_that_runs() -> None:
    assert run_pandoc(["--version"], b"").startswith(f"pandoc {pandoc.LOCKED_VERSION}".encode())


def test_markdown_becomes_a_tree() -> None:
    tree = json.loads(run_pandoc(["-f", "markdown", "-t", "json"], "Привет, *мир*".encode()))
    assert tree["blocks"][0]["t"] == "Para"


def test_a_refusal_carries_pandocs_own_text() -> None:
    with pytest.raises(PandocError) as caught:
        run_pandoc(["-f", "json", "-t", "json"], b"{")
    assert caught.value.code != 0
    assert caught.value.errors


def test_memory_is_capped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITION_BUILDER_CACHE", "off")
    monkeypatch.setattr(pandoc, "HEAP_BASE", 8)
    monkeypatch.setattr(pandoc, "HEAP_PER_MEBIBYTE", 64)
    with pytest.raises(PandocLimitError, match="memory"):
        run_pandoc(["-f", "markdown", "-t", "json"], b"*a* [b](c)\n\n" * 20_000)


def test_time_is_capped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITION_BUILDER_CACHE", "off")
    monkeypatch.setattr(pandoc, "SECONDS_BASE", 0.5)
    with pytest.raises(PandocLimitError, match="seconds"):
        run_pandoc(["-f", "markdown", "-t", "json"], b"[" * 60)


def test_the_sandbox_lets_no_reader_open_a_file(tmp_path: Path) -> None:
    canary = tmp_path / "canary.rst"
    canary.write_text("the canary sings")
    source = f".. include:: {canary}\n".encode()
    try:
        output = run_pandoc(["-f", "rst", "-t", "plain"], source)
    except PandocError as error:
        output = error.errors.encode()
    assert b"sings" not in output


def test_what_was_begun_is_taken_up_once() -> None:
    run = (("-f", "markdown", "-t", "json"), b"Begun before it is asked for.")
    begin_pandoc([run])
    first = run_pandoc(*run)
    assert first == run_pandoc(*run)
    assert json.loads(first)["blocks"][0]["t"] == "Para"


def test_what_goes_wrong_ahead_is_told_to_who_asks() -> None:
    run = (("-f", "json", "-t", "json"), b"{")
    begin_pandoc([run])
    with pytest.raises(PandocError):
        run_pandoc(*run)
