"""The changes that mark a text up, as a ledger with a rule for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edition_builder.marking.blocks import Kind
from edition_builder.model import Certainty, Change, Ledger, Round
from edition_builder.rules.nrm.structure import (
    NRM071,
    NRM072,
    NRM073,
    NRM074,
    NRM076,
    NRM077,
    NRM078,
    NRM079,
    NRM080,
    NRM081,
    NRM082,
    NRM083,
    NRM086,
    NRM089,
)
from edition_builder.rules.nrm.words import NRM040

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edition_builder.diagnostics import Rule
    from edition_builder.marking.copyist import Edit
    from edition_builder.marking.marked import Marked

RULES: Mapping[Kind | None, tuple[Rule, Certainty]] = {
    None: (NRM071, Certainty.AUTO),
    Kind.PARAGRAPH: (NRM071, Certainty.AUTO),
    Kind.MARKUP: (NRM071, Certainty.AUTO),
    Kind.TITLE: (NRM072, Certainty.SUGGEST),
    Kind.SUBTITLE: (NRM072, Certainty.SUGGEST),
    Kind.AUTHOR: (NRM072, Certainty.SUGGEST),
    Kind.HEADING: (NRM073, Certainty.AUTO),
    Kind.NOTES: (NRM083, Certainty.SUGGEST),
    Kind.QUOTATION: (NRM076, Certainty.AUTO),
    Kind.LIST: (NRM078, Certainty.SUGGEST),
    Kind.VERSE: (NRM079, Certainty.SUGGEST),
    Kind.BREAK: (NRM080, Certainty.AUTO),
    Kind.TABLE: (NRM081, Certainty.SUGGEST),
    Kind.CAPTION: (NRM082, Certainty.SUGGEST),
    Kind.NOTE: (NRM083, Certainty.SUGGEST),
    Kind.HELD: (NRM086, Certainty.AUTO),
    Kind.WORKS: (NRM089, Certainty.SUGGEST),
    Kind.WORK: (NRM089, Certainty.SUGGEST),
}
"""What a change is made for → its rule, and how sure it is."""

LIKELY: Mapping[Kind | None, tuple[Rule, Certainty]] = {
    Kind.HEADING: (NRM074, Certainty.SUGGEST),
    Kind.QUOTATION: (NRM077, Certainty.SUGGEST),
}
"""The same, where something else could be meant."""


def ledger_of(marked: Marked) -> Ledger:
    """All changes to a text in one round."""
    changes = tuple(_change(marked.text, edit) for edit in marked.edits())
    return Ledger((Round(changes),)) if changes else Ledger()


def _change(text: str, edit: Edit) -> Change:
    rule, certainty = (NRM040, Certainty.AUTO) if edit.broken else _rule_of(edit)
    return Change(
        code=rule.code,
        certainty=certainty,
        start=edit.start,
        end=edit.end,
        before=text[edit.start : edit.end],
        after=edit.after,
    )


def _rule_of(edit: Edit) -> tuple[Rule, Certainty]:
    return RULES[edit.kind] if edit.sure or edit.kind not in LIKELY else LIKELY[edit.kind]
