"""... and . . .: an ellipsis, and an omission in a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.expression import expression
from edition_builder.model import Certainty
from edition_builder.normalise.correction import Correcting, Correction
from edition_builder.rules.nrm.dashes import NRM034, NRM035

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from edition_builder.normalise.copy import Copy

DOTS = expression(
    r"(?<![.\\\[(/])(?P<gap>[ \u00a0]?)(?P<dots>\.(?:[ \u00a0]\.){2,3}|\.{3,4}|…)(?![.\])/])"
)
"""Spaced or not, three or four; not those that stand in brackets already."""

BRACKETED = expression(r"\[(?:…|\.\.\.|\. \. \.)\]")
FORMS = (expression(r"(?<!\.)\.\.\.(?!\.)"), expression(r"(?<!\.)\. \. \."), expression("…"))
OMISSION, PAUSE = "[…]", "…"
ENOUGH = 2
FOUR = 4


def omissions(copy: Copy) -> Iterator[Correction]:
    """Each ellipsis inside the words of another, where the text cites what it quotes."""
    if not copy.references or _has_a_way(copy):
        return
    form = copy.house.ellipsis or OMISSION
    for found in DOTS.finditer(copy.open):
        start = found.start()
        if not copy.quoted.hold(start) or not copy.quoted.hold(found.end()):
            continue
        yield _omitted(copy, found, form)


def _omitted(copy: Copy, found: re.Match[str], form: str) -> Correction:
    dots = found["dots"]
    behind = copy.open[found.end() : found.end() + 1]
    stop = "." if dots.count(".") == FOUR else ""
    gap = " " if behind.isalnum() else ""
    after = f" {form}{stop}{gap}"
    return Correction(
        start=found.start(),
        end=found.end(),
        after=after if after != copy.text[found.start() : found.end()] else None,
        message=f"“{dots}” in a quotation: an omission, or the author’s own pause?",
        hint=f"write “{form}” if words were left out",
    )


def _has_a_way(copy: Copy) -> bool:
    """Whether the author marks omissions in one way, several times: that is a house style."""
    used = [len(form.findall(copy.open)) for form in FORMS]
    return not copy.house.ellipsis and max(used) > ENOUGH and max(used) == sum(used)


def forms(copy: Copy) -> Iterator[Correction]:
    """Each spaced or typed ellipsis outside quotations, where the text also has others."""
    text = copy.open
    used = [len(form.findall(text)) for form in FORMS]
    if sum(count > 0 for count in used) < ENOUGH:
        return
    for form in FORMS[:2]:
        for found in form.finditer(text):
            if not copy.quoted.hold(found.start()) and not BRACKETED.match(text, found.start() - 1):
                yield Correction(
                    start=found.start(),
                    end=found.end(),
                    after=PAUSE,
                    message=f"“{found[0]}” here, other dots elsewhere",
                    hint=f"write “{PAUSE}”",
                )


OMISSIONS = Correcting(rule=NRM034, certainty=Certainty.SUGGEST, find=omissions)
ELLIPSES = Correcting(rule=NRM035, certainty=Certainty.SUGGEST, find=forms)
