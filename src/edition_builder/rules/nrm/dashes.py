"""Rules of the family NRM: dashes, ranges, ellipses and figures."""

from __future__ import annotations

from edition_builder.diagnostics import Rule, Severity

NRM030 = Rule(
    code="NRM030",
    title="Hyphen or two for a dash",
    severity=Severity.NOTE,
    reason=(
        "A hyphen joins; what sets words apart is a dash. The author's own dash is set, or the "
        "language's. Quotations keep what they have."
    ),
    example="something different - how much; made -- and returns",
    remedy=("Nothing to do: the dash of the house is set, unless the hyphen may belong to a word."),
)
NRM031 = Rule(
    code="NRM031",
    title="Another dash than the house's",
    severity=Severity.NOTE,
    reason="One sentence with — and – looks like two hands.",
    example="the principal elements—the party",
    remedy="Accept it, or leave what is meant so.",
)
NRM032 = Rule(
    code="NRM032",
    title="Hyphen in a range",
    severity=Severity.NOTE,
    reason=(
        "From year to year, from day to day, from page to page stands an en dash. French sets a "
        "hyphen, and is left alone."
    ),
    example="1918-20; 8-16 March; pp. 23-45",
    remedy="Nothing to do: the dash is set where the figures grow.",
)
NRM033 = Rule(
    code="NRM033",
    title="Hyphen in what may be a range",
    severity=Severity.NOTE,
    reason=("Figures that grow are probably a range; a score or a number of something is none."),
    example="20-30 delegates",
    remedy="Accept it if one goes up to the other.",
)
NRM034 = Rule(
    code="NRM034",
    title="Ellipsis in a quotation",
    severity=Severity.NOTE,
    reason=(
        "Three dots in the words of another are an omission or the author's own pause; brackets "
        "say which. A text that marks all its omissions in one way is left as it is."
    ),
    example="the governing Party . . . to widen",
    remedy="Accept it if words were left out; `[house] ellipsis` names another form.",
)
NRM035 = Rule(
    code="NRM035",
    title="Dots of two kinds",
    severity=Severity.NOTE,
    reason=("One ellipsis as three stops, another as one character, a third with spaces between."),
    example="Well ... and then . . . nothing",
    remedy="Accept it: one character.",
)
NRM036 = Rule(
    code="NRM036",
    title="Ordinal torn apart",
    severity=Severity.NOTE,
    reason="Raised letters that were copied stand apart from their figure.",
    example="the 20 th century",
    remedy="Nothing to do: they are joined.",
)
NRM037 = Rule(
    code="NRM037",
    title="Years that run backwards",
    severity=Severity.WARNING,
    reason="One of the two is wrong, and only the author knows which.",
    example="1924–1917",
    remedy="Look which year is meant.",
)
