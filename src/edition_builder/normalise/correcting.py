"""Corrections made: from a part to the same part with a longer ledger."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from edition_builder.model import Certainty, Change, Ledger, Round

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from edition_builder.normalise.copy import Copy
    from edition_builder.normalise.correction import Correcting, Correction

MOST_PASSES = 4
"""A text that is not at rest by then is left as it is: rules must not chase each other."""

Found = tuple["Correcting", "Correction"]


def corrected(
    copy: Copy,
    phases: Iterable[Iterable[Correcting]],
    wanted: Callable[[Correcting, Correction], bool],
) -> Copy:
    """The copy after all wanted corrections of all phases, each phase until it finds no more.

    Every change is in the part's ledger; a query changes nothing, nor does a rule that the project
    or a comment in the text sets aside.
    """
    for phase in phases:
        rows = tuple(phase)
        for _ in range(MOST_PASSES):
            changes = tuple(_changes(copy, rows, wanted))
            if not changes:
                break
            copy = _changed(copy, Round(changes))
    return copy


def automatic(row: Correcting, _: Correction) -> bool:
    """What a build may correct without asking."""
    return row.certainty is Certainty.AUTO


def found_in(copy: Copy, rows: Iterable[Correcting]) -> list[Found]:
    """What the rows find, in the order of the text, none touching another's words.

    Of two that do, the one that begins first counts, then the longer, then the earlier row.
    """
    every = [(row, item) for row in rows for item in row.find(copy)]
    every.sort(key=lambda found: (found[1].start, -found[1].end))
    kept: list[Found] = []
    done = -1
    for row, item in every:
        if item.start > done or (item.start == done and item.end > item.start):
            kept.append((row, item))
            done = max(done, item.end)
    return kept


def _changes(
    copy: Copy,
    rows: Iterable[Correcting],
    wanted: Callable[[Correcting, Correction], bool],
) -> Iterator[Change]:
    for row, item in found_in(copy, rows):
        if item.after is None or not wanted(row, item):
            continue
        if copy.is_set_aside(row.rule.code, item.start):
            continue
        before = copy.text[item.start : item.end]
        if before != item.after:
            yield Change(
                code=row.rule.code,
                certainty=row.certainty,
                start=item.start,
                end=item.end,
                before=before,
                after=item.after,
            )


def _changed(copy: Copy, done: Round) -> Copy:
    ledger = copy.part.ledger.followed_by(Ledger((done,)))
    part = replace(copy.part, text=done.applied(copy.part.text), ledger=ledger)
    return replace(copy, part=part)
