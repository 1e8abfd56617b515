"""What a build corrected is told in terms of the author's files; findings stay at their places."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from edition_builder import check
from edition_builder.desk.account import account
from edition_builder.ledger import read_record
from edition_builder.normalise import normalise
from edition_builder.project import open_project
from edition_builder.readers import read

if TYPE_CHECKING:
    from pathlib import Path

    from edition_builder.model import Artifact

DIRTY = (
    "---\r\nnocite: '@smith2001'\r\n---\r\n"
    "The ﬁrst\u200b of  them was con-\r\nstantly read,[@smith2001, p. 12] and the "
    "\u200bof\ufb01ce \u201cknew\u201d: [@nobody1999, p. 3].\r\n"
)


def told(root: Path) -> tuple[Artifact, ...]:
    project = open_project(root, {})
    return account(normalise(read(project), project), project)


def test_backwards_a_builds_ledger_gives_the_file(project: Path) -> None:
    path = project / "manuscript/essay.md"
    path.write_bytes(DIRTY.encode())
    (artifact,) = told(project)
    assert artifact == told(project)[0]
    (ledger,) = json.loads(artifact.data)["ledgers"]
    record = read_record(json.dumps(ledger).encode())
    assert {entry.change.code for item in record.steps[0].rounds for entry in item} >= {"NRM001"}
    corrected = record.steps[0].ledger.applied(DIRTY)
    assert "ﬁ" not in corrected
    assert corrected.startswith("---\r\nnocite: '@smith2001'\r\n---\r\nThe first")
    assert record.undone(corrected).encode() == path.read_bytes()


def test_where_nothing_is_corrected_there_is_no_ledger(project: Path) -> None:
    assert told(project) == ()


def test_a_finding_behind_corrections_points_at_the_authors_line(project: Path) -> None:
    (project / "manuscript/essay.md").write_bytes(DIRTY.encode())
    (finding,) = [item for item in check(project).findings if item.code == "CIT001"]
    lines = DIRTY.replace("\r\n", "\n").split("\n")
    assert finding.place is not None
    assert finding.place.line is not None
    assert finding.place.column is not None
    line = lines[finding.place.line - 1]
    assert line[finding.place.column - 1 :].startswith("nobody1999")
