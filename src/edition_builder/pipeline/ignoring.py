"""Findings that a comment in the manuscript sets aside, with its reason."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from edition_builder.diagnostics import Diagnostic, Place
from edition_builder.frozen import dataclass
from edition_builder.nearest import did_you_mean
from edition_builder.readers.decoding import decode
from edition_builder.rules import RULES
from edition_builder.rules.prj.configuration import PRJ018, PRJ019, PRJ020
from edition_builder.source.remarks import SIGN, Remark, remarks_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from edition_builder.model import Input, Project

EXAMPLE = "write “ignore CODE because …”, with the reason in a few words"


@cache
def made() -> frozenset[str]:
    """Rules whose corrections a comment prevents: nothing is left to be found."""
    from edition_builder.normalise.table import SAFE  # noqa: PLC0415 - loaded while pandoc reads

    return frozenset(row.rule.code for phase in SAFE for row in phase)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Comment:
    """A remark with its place, and the lines it speaks of, from 1."""

    remark: Remark
    place: Place
    first: int
    last: int


Block = tuple[str, str, int]
"""A path, a code, and the line on which the block begins for which the code is set aside."""


class _Blocks:
    """The blocks for which something is set aside; they never overlap."""

    def __init__(self, comments: Iterable[_Comment]) -> None:
        spans: defaultdict[tuple[str, str], set[tuple[int, int]]] = defaultdict(set)
        for comment in comments:
            for code in comment.remark.codes:
                spans[comment.place.path, code].add((comment.first, comment.last))
        self._spans = {key: sorted(found) for key, found in spans.items()}

    def holding(self, item: Diagnostic) -> Block | None:
        """The block in which this finding is set aside."""
        place = item.place
        if place is None or place.line is None:
            return None
        spans = self._spans.get((place.path, item.code), [])
        number = bisect_right(spans, place.line, key=lambda span: span[0]) - 1
        if number < 0 or place.line > spans[number][1]:
            return None
        return (place.path, item.code, spans[number][0])


def set_aside(
    project: Project, findings: Iterable[Diagnostic], ran: Collection[str]
) -> tuple[tuple[Diagnostic, ...], int, tuple[Diagnostic, ...]]:
    """The findings that remain, how many were set aside, and what is wrong with the comments.

    A comment that sets nothing aside is told, if the rules it names ran.
    """
    findings = tuple(findings)
    comments = [comment for item in project.manuscript for comment in _comments(item)]
    if not comments:
        return findings, 0, ()
    blocks = _Blocks(comments)
    held = [(item, blocks.holding(item)) for item in findings]
    met = {block for _, block in held if block}
    kept = tuple(item for item, block in held if block is None)
    faults = (fault for comment in comments for fault in _faults(comment, met, ran))
    return kept, len(findings) - len(kept), tuple(faults)


def _comments(item: Input) -> Iterator[_Comment]:
    if SIGN.encode() not in item.data:
        return
    from edition_builder.ledger import Lines  # noqa: PLC0415 - few manuscripts have a comment

    text = decode(item.path, item.data).text
    lines = Lines.of(text)
    for remark in remarks_in(text):
        (line, column), (end_line, end_column) = map(lines.place, (remark.start, remark.end))
        place = Place(
            path=item.path, line=line, column=column, end_line=end_line, end_column=end_column
        )
        first, last = lines.place(remark.first)[0], lines.place(remark.last)[0]
        yield _Comment(remark=remark, place=place, first=first, last=last)


def _faults(
    comment: _Comment, met: Collection[Block], ran: Collection[str]
) -> Iterator[Diagnostic]:
    remark, path = comment.remark, comment.place.path
    if not remark.codes:
        yield PRJ020.at(comment.place, "this comment ignores no rule", hint=EXAMPLE)
    if not remark.because:
        yield PRJ018.at(comment.place, "this comment gives no reason", hint=EXAMPLE)
    for code in remark.codes:
        if code not in RULES:
            near = did_you_mean(code, RULES)
            yield PRJ020.at(comment.place, f"there is no rule “{code}”", hint=near or EXAMPLE)
        elif code in ran and (path, code, comment.first) not in met and code not in made():
            message = f"no finding {code} is there to ignore in the block behind this comment"
            yield PRJ019.at(comment.place, message, hint="delete the comment, or the code in it")
