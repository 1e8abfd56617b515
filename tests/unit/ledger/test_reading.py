"""A ledger file is looked at before it is believed."""

from __future__ import annotations

import json

import pytest

from edition_builder.ledger import UnreadableLedgerError, read_record

ROW = {
    "rule": "NRM001",
    "certainty": "auto",
    "offset": 3,
    "was": [1, 4],
    "is": [1, 4],
    "before": "ﬁ",
    "after": "fi",
}


def _file(*rows: object) -> bytes:
    step = {"by": "normalise", "before": "", "after": "", "rounds": [list(rows)]}
    return json.dumps({"version": 1, "path": "a.md", "steps": [step]}).encode()


def test_a_change_has_its_places() -> None:
    entry = read_record(_file(ROW)).steps[0].rounds[0][0]
    assert (entry.was, entry.change.end, entry.change.after) == ((1, 4), 4, "fi")


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([ROW | {"offset": "3"}], "offset"),
        ([ROW | {"certainty": "sure"}], "certainty"),
        ([ROW | {"was": [1]}], "line and a column"),
        ([ROW | {"before": None}], "before"),
        ([ROW, ROW], "order of the text"),
        (["row"], "a change"),
    ],
)
def test_what_is_wrong_is_said(rows: list[object], words: str) -> None:
    with pytest.raises(UnreadableLedgerError, match=words):
        read_record(_file(*rows))


def test_another_version_is_not_guessed_at() -> None:
    with pytest.raises(UnreadableLedgerError, match="version"):
        read_record(b'{"version": 2, "path": "a.md", "steps": []}')


def test_depth_is_no_danger() -> None:
    with pytest.raises(UnreadableLedgerError):
        read_record(b"[" * 100_000)
