"""Rules of the family DOC: structure and accessibility."""

from __future__ import annotations

from edition_builder.diagnostics import Rule, Severity

DOC001 = Rule(
    code="DOC001",
    title="Heading that skips a level",
    severity=Severity.WARNING,
    reason=(
        "Readers who move by headings take the gap for a missing section; WCAG 2.2, technique G141."
    ),
    example="# Chapter\n\n### Detail",
    remedy="Use the next level down, or add the heading between.",
)

DOC002 = Rule(
    code="DOC002",
    title="Identifier used twice in a file",
    severity=Severity.ERROR,
    reason="A link to it can reach only one of the two places.",
    example="# Sources {#sources}\n\n# More {#sources}",
    remedy="Give each place an identifier of its own.",
)

DOC003 = Rule(
    code="DOC003",
    title="Link to a place that is not there",
    severity=Severity.ERROR,
    reason="The reader follows it and arrives nowhere.",
    example="[above](#introductoin)",
    remedy="Mend the identifier, or give the place one: {#identifier}.",
)

DOC004 = Rule(
    code="DOC004",
    title="Image without alternative text",
    severity=Severity.WARNING,
    reason="Who cannot see the picture is told nothing; WCAG 2.2, success criterion 1.1.1.",
    example="![](map.png)",
    remedy='Say in the brackets what it shows, or mark an ornament with {alt=""}.',
)

DOC005 = Rule(
    code="DOC005",
    title="Heading without words",
    severity=Severity.WARNING,
    reason=(
        "It makes an empty line in the contents, and nothing to be read out; WCAG 2.2, "
        "success criterion 2.4.6."
    ),
    example="##",
    remedy="Give it words, or delete it.",
)

DOC006 = Rule(
    code="DOC006",
    title="Link that does not say where it leads",
    severity=Severity.NOTE,
    reason=(
        "Read out of its sentence, as lists of links are, it says nothing; WCAG 2.2, success "
        "criterion 2.4.9."
    ),
    example="[here](https://example.org)",
    remedy="Make the link of the words that name its target.",
)

DOC007 = Rule(
    code="DOC007",
    title="Table without a header row",
    severity=Severity.WARNING,
    reason="Read aloud, its cells have no names; WCAG 2.2, technique H51.",
    example="|   |   |\n|---|---|\n| 1 | 2 |",
    remedy="Put the columns' names in its first row.",
)

DOC008 = Rule(
    code="DOC008",
    title="Table without a caption",
    severity=Severity.NOTE,
    reason=(
        "A caption lets readers decide whether to read the table, and texts refer to it; WCAG"
        " 2.2, technique H39."
    ),
    example="A table with nothing above or below it",
    remedy="Add a line “: What the table shows” below it.",
)

DOC009 = Rule(
    code="DOC009",
    title="Link without words",
    severity=Severity.ERROR,
    reason="There is nothing to follow, to see or to hear; WCAG 2.2, success criterion 2.4.4.",
    example="[](https://example.org)",
    remedy="Put words between the brackets.",
)
DOC010 = Rule(
    code="DOC010",
    title="Note called inside a note",
    severity=Severity.WARNING,
    reason="A note cannot have notes of its own: the call would be printed as it is typed.",
    example="[^a]: As in the first edition.[^b]",
    remedy="Say it in the note itself, in brackets, or call the second note in the text.",
)

DOC011 = Rule(
    code="DOC011",
    title="Words that are in no edition",
    severity=Severity.WARNING,
    reason=(
        "Every word that an author wrote is counted, in the manuscript and in the finished text. "
        "These went lost on the way, mostly in markup that a format has no room for."
    ),
    example="a picture whose words nobody hears, because the picture is not there",
    remedy="Write the passage without raw markup, and look at the page.",
)
