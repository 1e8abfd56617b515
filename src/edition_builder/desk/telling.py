"""Corrections, offers and questions as findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.model import Certainty
from edition_builder.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edition_builder.desk.proposing import Proposal
    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Change, Part

LONGEST = 60
"""Characters of a passage that are quoted."""

SPACES = {
    "\n": "<line end>",
    "\t": "<tab>",
    "\u00a0": "<no-break space>",
    "\u2009": "<thin space>",
    "\u202f": "<narrow no-break space>",
    "\u00ad": "<soft hyphen>",
}
"""Signs that nobody sees, by their names."""


def corrections(part: Part) -> Iterator[Diagnostic]:
    """Each correction that was made without asking, at the author's place."""
    ledger = part.ledger
    for number, item in enumerate(ledger.rounds):
        for change in item.changes:
            if change.certainty is Certainty.AUTO and change.code in RULES:
                start = ledger.image(item.image(change.start), number + 1)
                end = ledger.image(item.image(change.end), number + 1)
                yield RULES[change.code].at(part.place(start, end), becoming(change))


def becoming(change: Change) -> str:
    """`“ﬁ” becomes “fi”`."""
    if not change.after:
        return f"“{shown(change.before)}” is deleted"
    if not change.before:
        return f"“{shown(change.after)}” is put in"
    return f"“{shown(change.before)}” becomes “{shown(change.after)}”"


def offer(item: Proposal) -> Diagnostic:
    """An offer with the name to accept it by, or a question."""
    words = item.message
    if not words:
        words = f"“{shown(item.before)}” could be “{shown(item.after or '')}”"
    hints = [item.hint] if item.hint else []
    if item.after is not None:
        hints.append(f"to accept: --accept {item.name}")
    return item.rule.at(item.place, words, hint="; ".join(hints))


def shown(text: str) -> str:
    """A passage as it is quoted: cut in the middle, its unseen signs named."""
    if len(text) > LONGEST:
        text = f"{text[: LONGEST // 2]} … {text[-LONGEST // 2 :]}"
    return "".join(SPACES.get(sign, sign) for sign in text)
