"""Formulas that no page has room for: they would pass every limit further on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edition_builder.rules.src.markup import SRC023
from edition_builder.tree import walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edition_builder.diagnostics import Diagnostic
    from edition_builder.model import Part
    from edition_builder.tree import Node

LONGEST = 5_000
"""Characters of TeX; a page full of formula has about 1,500."""
DEEPEST = 40
"""Braces in one another; fractions in fractions are unreadable from the fourth on."""
BRACE = re.compile(r"\\.|([{}])", re.DOTALL)


def too_large(part: Part, blocks: Sequence[Node]) -> Iterator[Diagnostic]:
    """A finding for each formula that is too long, or nested too deeply, to be set."""
    for visit in walk(blocks, {"Math"}):
        formula = visit.node["c"][1]
        what = _what_is_wrong(formula)
        if what:
            at = max(part.text.find(formula), 0)
            yield SRC023.at(
                part.place(at, at + 1),
                f"a formula {what}",
                hint="take it apart, and close braces that are open",
            )


def _what_is_wrong(formula: str) -> str:
    if len(formula) > LONGEST:
        return f"has {len(formula):,} characters, more than any page holds"
    depth = deepest = 0
    for brace in BRACE.finditer(formula):
        depth += {"{": 1, "}": -1}.get(brace[1], 0)
        deepest = max(deepest, depth)
    return f"has {deepest} braces in one another" if deepest > DEEPEST else ""
