"""Rules of the family NRM: what a copy editor mends, offers to mend, or asks about."""

from __future__ import annotations

from edition_builder.diagnostics import Rule, Severity

NRM001 = Rule(
    code="NRM001",
    title="Letters joined into one sign",
    severity=Severity.NOTE,
    reason=(
        "A ligature copied from a PDF is one character where the word has two letters or three: "
        "searches miss it, screen readers stumble over it, and the face sets ligatures by itself."
    ),
    example="the ﬁnal months",
    remedy="Nothing to do: the letters are put back.",
)
