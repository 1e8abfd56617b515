"""`build proof`: the questions that are open, and what has changed since a revision."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from types import MappingProxyType
from typing import TYPE_CHECKING

from edition_builder.diagnostics import EditionError
from edition_builder.engines.git import GitError, commit_of, texts_at
from edition_builder.model import Manuscript
from edition_builder.model.proof import AuthorQuery, Changes, ProofSheet
from edition_builder.project.ignores import apply
from edition_builder.rules.out.press import OUT110

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Artifact, Edition, Project
    from edition_builder.pipeline.order import Order
    from edition_builder.pipeline.text import Text

NOT_ASKED = ("LAY", "OUT", "PRJ", "RES")
"""Families that ask nothing of the author: pages, files and settings."""
SHORT = 10
"""Letters of a commit's name that are shown."""
BLANK = re.compile(r"\n[ \t>]*\n")
"""What parts two paragraphs."""


def proof_of(text: Text, edition: Edition, order: Order) -> Artifact:
    """The proof, as a file; raises `EditionError` (OUT110) where the revision cannot be read."""
    from edition_builder.writers.proof import write_proof  # noqa: PLC0415 - only for a proof

    sheet = ProofSheet(
        queries=tuple(_queries(text)),
        changes=_changes(text, order.since) if order.since else None,
    )
    return write_proof(edition, sheet, text.values[Manuscript].parts)


def _queries(text: Text) -> Iterator[AuthorQuery]:
    """The open findings in the order of the manuscript's files, those of other files behind."""
    paths = [part.path for part in text.values[Manuscript].parts]
    kept, _, _ = apply(text.project.settings.check, text.findings, frozenset())
    asked = [finding for finding in kept if not finding.code.startswith(NOT_ASKED)]
    ordered = sorted(asked, key=lambda finding: (_rank(finding, paths), finding.sort_key))
    return (AuthorQuery(number=n, finding=item) for n, item in enumerate(ordered, start=1))


def _rank(finding: Diagnostic, paths: list[str]) -> int:
    path = finding.place.path if finding.place else ""
    return paths.index(path) if path in paths else len(paths)


def _changes(text: Text, revision: str) -> Changes:
    """The paragraphs that are not as they were."""
    project: Project = text.project
    now = {item.path: item.data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
           for item in project.manuscript}  # fmt: skip
    try:
        commit = commit_of(project.root, revision)
        before = texts_at(project.root, commit, now)
    except GitError as error:
        raise EditionError([OUT110.at(None, str(error), hint=error.hint)]) from error
    compared = {path: compared_texts(before.get(path, ""), text) for path, text in now.items()}
    return Changes(
        since=revision if revision == commit else f"{revision} ({commit[:SHORT]})",
        lines=MappingProxyType({path: lines for path, (lines, _) in compared.items() if lines}),
        gone=sum(gone for _, gone in compared.values()),
    )


def compared_texts(before: str, after: str) -> tuple[tuple[tuple[int, int], ...], int]:
    """The lines of new and different paragraphs, and how many old ones are gone without another.

    Paragraphs are compared by their words: a line broken elsewhere is no change.
    """
    old = [words for words, _, _ in _paragraphs(before)]
    new = list(_paragraphs(after))
    matcher = SequenceMatcher(None, old, [words for words, _, _ in new], autojunk=False)
    lines: list[tuple[int, int]] = []
    gone = 0
    for kind, from_old, to_old, start, end in matcher.get_opcodes():
        if kind != "equal":
            lines += [(first, last) for _, first, last in new[start:end]]
            gone += max(0, (to_old - from_old) - (end - start))
    return tuple(lines), gone


def _paragraphs(text: str) -> Iterable[tuple[str, int, int]]:
    """Each paragraph's words on one line, and its first and last line, from 1."""
    start = 0
    for gap in (*BLANK.finditer(text), None):
        end = gap.start() if gap else len(text)
        words = " ".join(text[start:end].split())
        if words:
            first = text.count("\n", 0, start) + 1 + _blank_lines(text[start:end])
            yield words, first, text.count("\n", 0, end) + 1
        start = gap.end() if gap else end


def _blank_lines(text: str) -> int:
    return text[: len(text) - len(text.lstrip())].count("\n")
