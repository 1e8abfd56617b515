"""Rules of the family NRM: what a plain text does not say of itself."""

from __future__ import annotations

from edition_builder.diagnostics import Rule, Severity

NRM071 = Rule(
    code="NRM071",
    title="Plain text set as Markdown",
    severity=Severity.NOTE,
    reason=(
        "Lines that end where a screen ended are one paragraph, and a sign such as # or * that "
        "means itself needs a backslash before it."
    ),
    example="1918. That was the year.",
    remedy="Nothing to do: no letter is changed.",
)
NRM072 = Rule(
    code="NRM072",
    title="Title and author at the head of a text",
    severity=Severity.NOTE,
    reason="They belong to the edition, on its title page and in its metadata, not to its text.",
    example="Lenin, Stalin and the ‘continuity theory’",
    remedy="Put them under [edition] in edition.toml; `import` does.",
)
NRM073 = Rule(
    code="NRM073",
    title="Heading that nothing marks",
    severity=Severity.NOTE,
    reason=(
        "A short line that stands alone between two paragraphs is a heading, and without a mark "
        "it is missing from the contents and from the outline that screen readers follow."
    ),
    example="The case for continuity",
    remedy="Nothing to do: it is marked.",
)
NRM074 = Rule(
    code="NRM074",
    title="Line that is most likely a heading",
    severity=Severity.NOTE,
    reason="Numbers and capitals are how typescripts show headings; the design shows them here.",
    example="5. The last winter",
    remedy="Accept it, or put a # before the words yourself.",
)
NRM075 = Rule(
    code="NRM075",
    title="Gap where a heading may be missing",
    severity=Severity.WARNING,
    reason=(
        "A wider gap than elsewhere is often all that is left of a heading or of a break. Its "
        "words are the author's to say."
    ),
    example="two empty lines between two paragraphs, one everywhere else",
    remedy="Ask the author; write the heading, or a line “* * *”, or take one empty line away.",
)
NRM076 = Rule(
    code="NRM076",
    title="Block quotation that nothing marks",
    severity=Severity.NOTE,
    reason="A paragraph of somebody else's words that reads as the author's own misleads.",
    example="Lenin was not:\n\nI have no intention of forgetting …",
    remedy="Nothing to do: it is marked.",
)
NRM077 = Rule(
    code="NRM077",
    title="Paragraph that may be a block quotation",
    severity=Severity.NOTE,
    reason="It follows a colon, as quotations do; but so do an author's own words.",
    example="She had this to say:\n\nThe winter was long …",
    remedy="Accept it if the words are somebody else's.",
)
NRM078 = Rule(
    code="NRM078",
    title="List that nothing marks",
    severity=Severity.NOTE,
    reason="Bullets and numbers that are typed are no list to a reader who listens.",
    example="• bread\n• land",
    remedy="Accept it.",
)
NRM079 = Rule(
    code="NRM079",
    title="Verse, or lines that are to stay lines",
    severity=Severity.NOTE,
    reason="Without a mark the lines of a poem or an address run together.",
    example="Arise, ye workers from your slumber,\nArise, ye prisoners of want.",
    remedy="Accept it.",
)
NRM080 = Rule(
    code="NRM080",
    title="Break between scenes",
    severity=Severity.NOTE,
    reason="Asterisks and rules are typed in many ways; the design has one.",
    example="***",
    remedy="Nothing to do: the break is marked.",
)
NRM081 = Rule(
    code="NRM081",
    title="Table that lost its rules",
    severity=Severity.NOTE,
    reason="Cells parted by tabs run together in print, and a screen reader reads nonsense.",
    example="Historian<tab>Evidence",
    remedy="Accept it, and look at the table.",
)
NRM082 = Rule(
    code="NRM082",
    title="Caption that nothing marks",
    severity=Severity.NOTE,
    reason="A caption belongs to its table and moves with it.",
    example="Where seven historians locate continuity",
    remedy="Accept it.",
)
NRM083 = Rule(
    code="NRM083",
    title="Note at the end of the text",
    severity=Severity.NOTE,
    reason="Number and note have found each other: a real note is set where its reader looks.",
    example="his speech.* … * The letter was known from …",
    remedy="Accept it.",
)
NRM084 = Rule(
    code="NRM084",
    title="Note number without its note",
    severity=Severity.WARNING,
    reason=(
        "A number on a sentence's heels called a note that did not come with the text; its "
        "readers will look for it."
    ),
    example="who had understood him.1",
    remedy="Ask the author for the note, or take the number out.",
)
NRM085 = Rule(
    code="NRM085",
    title="Running head, page number or notice in plain text",
    severity=Severity.NOTE,
    reason="It came with the pages it was copied from; what it interrupts is one sentence.",
    example="14  LENIN AND STALIN",
    remedy="Accept it to take it out.",
)
NRM086 = Rule(
    code="NRM086",
    title="Matter that import holds for a decision",
    severity=Severity.WARNING,
    reason=(
        "Running heads, page numbers and the notices of an e-text's maker are no part of the work, "
        "but nothing is thrown away unasked."
    ),
    example="::: {.held}\n14 LENIN AND STALIN\n:::",
    remedy="Read what a notice asks of those who copy the text; then accept, to take it out.",
)
NRM089 = Rule(
    code="NRM089",
    title="List of works at the end",
    severity=Severity.NOTE,
    reason="The edition makes its bibliography from the entries of the works that it cites.",
    example="References\n\nCohen, Stephen F. 1977. Bolshevism and Stalinism. …",
    remedy="Look at the draft entries that `import` made of it.",
)
NRM090 = Rule(
    code="NRM090",
    title="Heading in capitals",
    severity=Severity.NOTE,
    reason="Capitals are a design's to set: typed, they shout in the contents and are spelt out.",
    example="# THE CASE AGAINST",
    remedy="Accept it, and put back the capitals of names.",
)
NRM091 = Rule(
    code="NRM091",
    title="Number typed before a heading",
    severity=Severity.NOTE,
    reason="A typed number is wrong as soon as a section is moved, and double where a "
    "style counts.",
    example="# 5. The last winter",
    remedy="Accept it to take the number out.",
)
NRM092 = Rule(
    code="NRM092",
    title="Paragraph that breaks off",
    severity=Severity.WARNING,
    reason="A sentence without its end, before one without its beginning: one paragraph, or a gap.",
    example="the ban on\n\nfactions was lifted",
    remedy="Join the two, or ask the author what is missing.",
)
NRM093 = Rule(
    code="NRM093",
    title="Note without its number in the text",
    severity=Severity.WARNING,
    reason="The note is there and nothing says what it is a note to.",
    example="3. See also Cohen. — and no 3 in the text",
    remedy="Ask the author where it belongs.",
)
NRM100 = Rule(
    code="NRM100",
    title="Picture that took another name",
    severity=Severity.NOTE,
    reason=(
        "Word processors call the pictures of every file image1, image2 and so on; where two files "
        "come to one edition, the second one's pictures need other names."
    ),
    example="media/image1.png, in two chapters",
    remedy="Nothing to do: the text names the picture as it is called now.",
)
