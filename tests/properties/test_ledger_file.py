"""A ledger file gives back what was written, its edits the text, its diff a patch."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.properties.test_ledger import changed

from edition_builder.ledger import (
    Record,
    UnreadableLedgerError,
    composed,
    read_record,
    step_of,
    unified,
    written,
)

if TYPE_CHECKING:
    from pathlib import Path

    from edition_builder.model import Ledger


@given(changed())
def test_written_and_read_it_is_the_same(made: tuple[str, Ledger]) -> None:
    text, ledger = made
    record = Record(path="manuscript/a.md", steps=(step_of("normalise", text, ledger),))
    again = read_record(written(record).encode())
    assert again == record
    assert again.undone(ledger.applied(text)) == text


@given(changed(), changed())
def test_steps_are_undone_as_far_as_nobody_wrote_between(
    made: tuple[str, Ledger], other: tuple[str, Ledger]
) -> None:
    text, ledger = made
    first = step_of("import", text, ledger)
    second = step_of("normalise", other[0], other[1])
    record = Record(path="a.md", steps=(first, second))
    after = other[1].applied(other[0])
    expected = text if ledger.applied(text) == other[0] else other[0]
    assert record.undone(after) == expected


@given(changed())
def test_edits_give_the_text_at_once(made: tuple[str, Ledger]) -> None:
    text, ledger = made
    now, done = "", 0
    for edit in composed(ledger, text):
        assert text[edit.start : edit.end] == edit.before
        assert edit.start >= done
        now += text[done : edit.start]
        assert len(now) == edit.at
        now += edit.after
        done = edit.end
    assert now + text[done:] == ledger.applied(text)


@settings(max_examples=60)
@given(changed())
def test_the_diff_is_a_patch(
    tmp_path_factory: pytest.TempPathFactory, made: tuple[str, Ledger]
) -> None:
    text, ledger = made
    diff = unified(text, composed(ledger, text), "a.md")
    assert _patched(tmp_path_factory.mktemp("patch"), text, diff) == ledger.applied(text)


def _patched(folder: Path, text: str, diff: str) -> str:
    """What git makes of the text with the diff."""
    if not diff:
        return text
    (folder / "a.md").write_text(text, encoding="utf-8", newline="")
    subprocess.run(
        ["git", "apply", "--unidiff-zero", "-"],
        cwd=folder,
        input=diff.encode(),
        check=True,
        capture_output=True,
    )
    made = folder / "a.md"
    return made.read_bytes().decode() if made.exists() else ""


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_nothing_in_a_file_is_more_than_unreadable(data: bytes) -> None:
    with pytest.raises(UnreadableLedgerError):
        read_record(data)
