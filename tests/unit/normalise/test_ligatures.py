"""Ligatures are taken apart, and the places stay the author's."""

from __future__ import annotations

from edition_builder.model import Part
from edition_builder.normalise.copy import Copy
from edition_builder.normalise.correcting import automatic, corrected
from edition_builder.normalise.table import PHASES


def test_ligatures_are_taken_apart_but_not_in_code() -> None:
    text = "the ﬁnal oﬃce\n\n`ﬁx` left"
    part = Part(path="a.md", text=text, source=text)
    after = corrected(Copy(part=part, language="en-GB"), PHASES, automatic).part
    assert after.text == "the final office\n\n`ﬁx` left"
    assert after.place(after.text.index("office")).column == text.index("oﬃce") + 1
    assert after.ledger.undone(after.text) == text
