"""Rules of the family NRM: quotation marks, apostrophes and brackets."""

from __future__ import annotations

from edition_builder.diagnostics import Rule, Severity

NRM020 = Rule(
    code="NRM020",
    title="Apostrophe of another kind",
    severity=Severity.NOTE,
    reason=(
        "A straight mark, a prime, an accent or an opening mark in place of an apostrophe is a "
        "leftover of the keyboard."
    ),
    example="Lenin's, Kotkin′s, the ‘twenties",
    remedy=(
        "Nothing to do: ’ is set where it can be nothing else. Soft signs (Pil′niak) and "
        "gutturals (Sa‘d) stay."
    ),
)
NRM021 = Rule(
    code="NRM021",
    title="Straight quotation marks",
    severity=Severity.NOTE,
    reason=(
        "Straight marks tell neither where a quotation begins nor at which level. They are "
        "turned into the marks of the house, if every mark of the paragraph then has its "
        "partner."
    ),
    example='treated "autonomisation" as a mistake',
    remedy=(
        "Nothing to do: the text's own marks are set, or those of [house] and of the language."
    ),
)
NRM022 = Rule(
    code="NRM022",
    title="Quotation mark the wrong way round",
    severity=Severity.NOTE,
    reason=(
        "A closing mark before a word opens nothing, and everything behind it is read as quoted "
        "or as not. It is turned only if every mark of the paragraph then has its partner."
    ),
    example="declared that ’factionalism is harmful’",
    remedy="Nothing to do: it is turned.",
)
NRM023 = Rule(
    code="NRM023",
    title="Quotation in a quotation with the same marks",
    severity=Severity.NOTE,
    reason="The inner marks look like the end of the outer quotation.",
    example="‘It is said that ‘the germ was there’’",
    remedy="Nothing to do: the inner marks become those of the second level.",
)
NRM024 = Rule(
    code="NRM024",
    title="Title in marks that are not closed",
    severity=Severity.NOTE,
    reason=(
        "The marks open before a title that the bibliography or the text knows, and nothing "
        "closes them. `check` tells of the mark as QUO004; here is what would mend it."
    ),
    example="the unfinished ‘Notes of a Publicist of 1922",
    remedy="Accept it if the title is all that is quoted.",
)
NRM025 = Rule(
    code="NRM025",
    title="Marks of another way to quote",
    severity=Severity.NOTE,
    reason=(
        "Where an edition quotes in single marks, double ones say: a quotation in a quotation."
    ),
    example="‘one’, ‘two’, ‘three’ and “four”",
    remedy="Accept it; or say in `[house]` how this edition quotes.",
)
NRM026 = Rule(
    code="NRM026",
    title="Comma or stop behind the closing mark",
    severity=Severity.NOTE,
    reason=(
        "American books set commas and stops before the closing mark; a text that does so "
        "mostly should always."
    ),
    example="“the party”, he said",
    remedy="Look: it is only told.",
)
NRM027 = Rule(
    code="NRM027",
    title="Bracket without its partner",
    severity=Severity.NOTE,
    reason="A reader looks for the end of what was put in brackets.",
    example="(see the third chapter. He",
    remedy="Set the bracket that is missing, or delete this one.",
)
