"""From the author's file through every step and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from edition_builder import EditionError, import_file, normalise_files
from edition_builder.ledger import read_record

if TYPE_CHECKING:
    from pathlib import Path

SENT = (
    "\ufeffTHE QUESTION\r\n\r\nOf the ﬁnal months no letter is left, and it’s own  maker was "
    "si-\r\nlent. The the rest was constantly read, and kept it’s own counsel.\r\n"
)


def test_through_import_write_and_accept(project: Path) -> None:
    (project / "sent.txt").write_bytes(SENT.encode())
    import_file(project / "sent.txt", project)
    text, ledger = project / "manuscript/sent.md", project / "manuscript/sent.ledger.json"
    assert "final months" in text.read_text("utf-8")
    normalise_files(project, [text], accept=["NRM045:2"], write=True)
    assert "kept its own counsel" in text.read_text("utf-8")
    assert "and it’s own maker" in text.read_text("utf-8")
    record = read_record(ledger.read_bytes())
    assert [step.by for step in record.steps] == ["import", "normalise"]
    assert record.undone(text.read_text("utf-8")) == SENT


def test_a_hand_between_two_steps_ends_the_way_back(project: Path) -> None:
    (project / "sent.txt").write_bytes(SENT.encode())
    import_file(project / "sent.txt", project)
    text, ledger = project / "manuscript/sent.md", project / "manuscript/sent.ledger.json"
    edited = text.read_text("utf-8") + "\nAdded by hand: a ﬁnal word.\n"
    text.write_text(edited, encoding="utf-8")
    normalise_files(project, [text], write=True)
    record = read_record(ledger.read_bytes())
    assert record.undone(text.read_text("utf-8")) == edited


def test_without_being_asked_nothing_is_written(project: Path) -> None:
    (project / "manuscript/essay.md").write_text("The ﬁnal months.\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    revision = normalise_files(project)
    assert revision.work
    assert "+The final months." in revision.diffs[0]
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("name", ["NRM045:9", "NRM044", "NRM001", "XYZ999", "fourteen"])
def test_what_is_not_offered_cannot_be_accepted(project: Path, name: str) -> None:
    with pytest.raises(LookupError):
        normalise_files(project, accept=[name], write=True)


def test_an_import_is_all_there_or_not_at_all(project: Path) -> None:
    (project / "sent.txt").write_bytes(SENT.encode())
    (project / "manuscript/sent.ledger.json").write_text("another's")
    with pytest.raises(EditionError):
        import_file(project / "sent.txt", project)
    assert not (project / "manuscript/sent.md").exists()
