"""The author's file is opened once, from wherever it lies."""

from __future__ import annotations

import io
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from edition_builder.desk.submission import submitted
from edition_builder.diagnostics import EditionError


@pytest.mark.parametrize(
    ("data", "ending"),
    [
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text", ".odt"),
        (b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml", ".docx"),
        (b"{\\rtf1 text}", ".rtf"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><p>text", ".html"),
        (b"Plain words.", ".md"),
    ],
)
def test_what_comes_through_a_pipe_is_told_by_its_beginning(
    data: bytes, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    sent = submitted(Path("-"))
    assert (sent.name, sent.ending, sent.folder) == (f"standard-input{ending}", ending, None)


def test_a_file_has_its_name_its_stem_and_its_sum(tmp_path: Path) -> None:
    (tmp_path / "My Essay.TXT").write_bytes(b"Words.")
    sent = submitted(tmp_path / "My Essay.TXT")
    assert (sent.name, sent.stem, sent.ending) == ("My Essay.TXT", "My Essay", ".txt")
    assert sent.origin.sha256.startswith("44dcebcd")


def test_a_pipe_by_name_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    with pytest.raises(EditionError) as raised:
        submitted(tmp_path / "pipe.md")
    assert [item.code for item in raised.value.diagnostics] == ["PRJ015"]
