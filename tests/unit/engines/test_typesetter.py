"""The typesetter is a child that can end in any way without harm to its parent."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from edition_builder.engines import typesetter
from edition_builder.engines.frames import receive, send
from edition_builder.engines.typesetter import TypesetterStoppedError, start_typesetter

PRESS = "edition_builder.writers.pdf.press"


def test_a_frame_is_read_as_it_was_sent() -> None:
    pipe = io.BytesIO()
    send(pipe, {"title": "Правда"}, b"\x00\xff")
    pipe.seek(0)
    assert receive(pipe) == ({"title": "Правда"}, b"\x00\xff")


@pytest.mark.parametrize("cut", [0, 5, 20])
def test_a_frame_cut_short_is_an_end(cut: int) -> None:
    pipe = io.BytesIO()
    send(pipe, {"title": "Pravda"}, b"data")
    with pytest.raises(EOFError):
        receive(io.BytesIO(pipe.getvalue()[:cut]))


def test_a_frame_of_an_absurd_length_is_not_believed() -> None:
    with pytest.raises(EOFError):
        receive(io.BytesIO(b"\xff" * 16 + b"{}"))


def test_a_child_that_ends_early_is_told_as_such() -> None:
    with start_typesetter("keyword") as child, pytest.raises(TypesetterStoppedError) as caught:
        child.layout({"html": ""})
    assert caught.value.reason == "it ended early, with code 0"


def test_a_child_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetter, "SECONDS_BASE", 0.05)
    with start_typesetter(PRESS) as child, pytest.raises(TypesetterStoppedError) as caught:
        child.layout({"html": "<html/>"})
    assert caught.value.reason == "it was still at work when its time was over"


def test_nothing_is_left_of_a_child_that_is_not_needed() -> None:
    with start_typesetter(PRESS) as child:
        folder = Path(child._folder.name)  # noqa: SLF001 - it has no public name
        process = child._child.pid  # noqa: SLF001
        assert folder.is_dir()
    assert not folder.exists()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
