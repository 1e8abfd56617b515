"""Numbers that were typed: a note's without its note, a heading's before its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.marking.words import ABBREVIATED
from edition_builder.normalise.correction import Correction
from edition_builder.source import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

TYPED = expression(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVXLC]+)(?:[.)]|(?<=\d))\s+(?=[\"“‘„«]?[^\W\d_])")
FUSED = expression(
    r"(?<![^\W\d_])(?P<word>[^\W\d_]{2,})(?P<marks>[.,;:!?…][”’»“\"')\]]{0,2}|[”’»)\]][.,;:!?…]?)(?P<label>\d{1,3})"
    r"(?=[\s)\]—–]|\Z)"
)
"""A number that stands on a sentence's heels: a note's, and in prose nothing else."""

RAISED = expression(r"(?<=[^\W\d_])[.,;:!?…]?[”’»]?(?P<label>[¹²³⁰⁴-⁹]{1,3})(?=[\s.,;:)]|\Z)")
UNITS = frozenset({"m", "cm", "mm", "km", "dm", "м", "см", "км", "мм"})


def lost_notes(copy: Copy) -> Iterator[Correction]:
    """Numbers on a sentence's heels: each called a note that is not there."""
    for found in FUSED.finditer(copy.open):
        word = found["word"]
        if word.casefold() in ABBREVIATED or _is_heading(copy, found.start()):
            continue
        label = found["label"]
        yield Correction(
            start=found.start(),
            end=found.end("label"),
            message=f"“{found[0].strip()}”: the number {label} calls a note that is not there",
            hint="ask for the note, or take the number out",
        )
    for found in RAISED.finditer(copy.open):
        before = re.search(
            r"[^\W\d_]+\W?\Z", copy.open[max(0, found.start("label") - 30) : found.start("label")]
        )
        if not before or before[0].casefold() not in UNITS:
            yield Correction(
                start=found.start("label"),
                end=found.end("label"),
                message=f"the number {found['label']} calls a note that is not there",
                hint="ask for the note, or take the number out",
            )


def _is_heading(copy: Copy, offset: int) -> bool:
    return copy.headings.hold(offset)


def numbered_headings(copy: Copy) -> Iterator[Correction]:
    """Headings with a number typed before their words."""
    for token in copy.tokens:
        found = TYPED.match(token.value) if token.kind is Kind.HEADING else None
        start = copy.text.find(token.value, token.start, token.end) if found else -1
        if found and start >= 0:
            yield Correction(
                start=start,
                end=start + found.end(),
                after="",
                message=f"the number “{found[0].strip()}” is typed before the heading",
                hint=f"write “{token.value[found.end() :]}”; a number that is referred to may stay",
            )
