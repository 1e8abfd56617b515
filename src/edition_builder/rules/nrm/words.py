"""Rules of the family NRM: words broken, doubled, slipped or written in two ways."""

from __future__ import annotations

from edition_builder.diagnostics import Rule, Severity

NRM040 = Rule(
    code="NRM040",
    title="Word broken at the end of a line",
    severity=Severity.NOTE,
    reason=(
        "A hyphen that only marked the end of a line stays in the middle of the word, in a scan "
        "with a space behind it. It is joined where the text has the word elsewhere, or a "
        "dictionary has the whole and not both halves."
    ),
    example="adminis-\ntrative",
    remedy="Nothing to do: the word is joined.",
)
NRM041 = Rule(
    code="NRM041",
    title="Hyphen at the end of a line",
    severity=Severity.NOTE,
    reason="Whether the hyphen belongs to the word cannot be seen.",
    example="well-\nknown",
    remedy="Accept it to set the hyphen in the line, or join the word.",
)
NRM042 = Rule(
    code="NRM042",
    title="Small word twice",
    severity=Severity.NOTE,
    reason=(
        "A slip of the hand. Only words that no sentence has twice in a row, and never in a "
        "quotation."
    ),
    example="outlived the the emergency",
    remedy="Nothing to do: one is left.",
)
NRM043 = Rule(
    code="NRM043",
    title="Word twice",
    severity=Severity.NOTE,
    reason="Probably a slip of the hand.",
    example="he was elected elected",
    remedy="Accept it, or leave what is meant.",
)
NRM044 = Rule(
    code="NRM044",
    title="Two verbs where a sentence has one",
    severity=Severity.WARNING,
    reason=("What is left of a changed sentence. Which of the two is meant only the author knows."),
    example="The letter is was conditional",
    remedy="Delete the one that is not meant.",
)
NRM045 = Rule(
    code="NRM045",
    title="its and it’s",
    severity=Severity.NOTE,
    reason="The possessive has no apostrophe, the contraction has one.",
    example="on it’s own authority",
    remedy="Accept it, or leave what is meant.",
)
NRM046 = Rule(
    code="NRM046",
    title="Word for another word",
    severity=Severity.NOTE,
    reason=(
        "Spelled right, and hardly what is meant where it stands: no spelling checker sees it."
    ),
    example="some support form another quarter",
    remedy="Accept it, or leave what is meant.",
)
NRM047 = Rule(
    code="NRM047",
    title="Spelling unlike the text's own",
    severity=Severity.NOTE,
    reason=(
        "A text that has organise and organize, or colour and color, looks like two hands. "
        "Quotations keep their spelling."
    ),
    example="the organizer, in a text with -ise",
    remedy="Accept it, or all: `normalise --accept NRM047`.",
)
NRM048 = Rule(
    code="NRM048",
    title="Word with and without a hyphen",
    severity=Severity.NOTE,
    reason="A search finds one and not the other.",
    example="team-work and teamwork",
    remedy="Accept it, or leave what is meant.",
)
NRM049 = Rule(
    code="NRM049",
    title="Name with and without capitals",
    severity=Severity.NOTE,
    reason="The same name looks like two things.",
    example="the Civil War, and later the civil war",
    remedy="Accept it if the same is meant.",
)
