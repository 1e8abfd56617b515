"""Rules of the family SRC: what a word processor's document holds beside its words."""

from __future__ import annotations

from edition_builder.diagnostics import Rule, Severity

SRC047 = Rule(
    code="SRC047",
    title="Something outside the document, not fetched",
    severity=Severity.WARNING,
    reason=(
        "Templates, pictures and texts that a document only points at are not in it; fetching"
        " them would tell others that it was opened, and bring in what nobody has seen."
    ),
    example="A picture inserted as a link to https://example.org/map.png",
    remedy="Put the picture or the text into the document itself, or into the project.",
)
SRC048 = Rule(
    code="SRC048",
    title="Macro or embedded object, left out",
    severity=Severity.WARNING,
    reason="Programs in a document are never run, and files within it are not opened.",
    example="A spreadsheet embedded in submission.docx; a .docm with macros",
    remedy="If it shows something that belongs to the text, insert it as a table or a picture.",
)
SRC049 = Rule(
    code="SRC049",
    title="Picture that editions cannot carry",
    severity=Severity.WARNING,
    reason=(
        "Windows metafiles, charts and drawings of a word processor are instructions to it,"
        " and no reader of PDF, EPUB or HTML follows them."
    ),
    example="A diagram pasted from a spreadsheet, kept as EMF",
    remedy="Save it as SVG, PNG or JPEG, put that in manuscript/media, and name it in the text.",
)
SRC050 = Rule(
    code="SRC050",
    title="Tracked changes",
    severity=Severity.WARNING,
    reason="Changes that nobody has accepted or rejected leave open what the author's text is.",
    example="A sentence deleted with “Track changes” on",
    remedy=("Decide each in the word processor, or import with --track-changes accept or reject."),
)
SRC051 = Rule(
    code="SRC051",
    title="Comment in the document",
    severity=Severity.NOTE,
    reason="A comment is addressed to someone and is no part of the text; it is kept as a query.",
    example="“Is this the right year?” beside a paragraph",
    remedy="Answer it; then delete it from the list of queries.",
)
SRC052 = Rule(
    code="SRC052",
    title="Heading told by its look",
    severity=Severity.NOTE,
    reason=(
        "It has no heading style; it is short, stands alone and looks like others that head a"
        " section."
    ),
    example="A line in bold, centred, before a paragraph",
    remedy="Look whether it is one, and of the right level.",
)
SRC053 = Rule(
    code="SRC053",
    title="Line that may be a heading",
    severity=Severity.WARNING,
    reason=(
        "It looks a little like a heading and a little like text; taking it for the wrong one"
        " changes what the edition says."
    ),
    example="One short line in italics between two paragraphs, and no other like it",
    remedy="Put “## ” before it in the manuscript if it is one.",
)
SRC054 = Rule(
    code="SRC054",
    title="Block quotation told by its look",
    severity=Severity.NOTE,
    reason="It has no quotation style, but the whole paragraph is set in from the text around it.",
    example="A paragraph indented by 1 cm on both sides",
    remedy="Look whether it is one; if not, take away the “> ” before it.",
)
SRC055 = Rule(
    code="SRC055",
    title="Gap that may be a scene break",
    severity=Severity.WARNING,
    reason=(
        "One empty paragraph where the text has none otherwise can be a break of the author's,"
        " a lost heading, or a slip."
    ),
    example="An empty line between two paragraphs of a chapter",
    remedy="Write “* * *” on a line of its own where a break is meant.",
)
SRC056 = Rule(
    code="SRC056",
    title="Hidden text, left out",
    severity=Severity.WARNING,
    reason="Text that its author hid does not print; whether it was forgotten there, "
    "only she knows.",
    example="A paragraph with the font effect “Hidden”",
    remedy="Show hidden text in the word processor, and delete it or make it visible.",
)
SRC057 = Rule(
    code="SRC057",
    title="Running heads, page numbers or lists that a program made, left out",
    severity=Severity.NOTE,
    reason="The edition makes its own, and they fit its pages.",
    example="A table of contents; “Doe, page 3” at the head of each page",
    remedy="Nothing; look whether anything stood there that stands nowhere else.",
)
SRC058 = Rule(
    code="SRC058",
    title="Citation field that keeps no work",
    severity=Severity.WARNING,
    reason=(
        "A reference manager put it there, but the record of the work is not in the file, so"
        " what it printed is kept as text."
    ),
    example="An EndNote citation whose library did not come along",
    remedy="Write the citation by hand, [@key, p. 12], and put the work into the bibliography.",
)
SRC059 = Rule(
    code="SRC059",
    title="Letter of a symbol font that is not known",
    severity=Severity.WARNING,
    reason="Symbol fonts give letters a look that no other font has; which was meant is a guess.",
    example="Character F0A7 of the font Webdings",
    remedy="Type the sign that is meant.",
)
SRC060 = Rule(
    code="SRC060",
    title="Text box, set into the text",
    severity=Severity.NOTE,
    reason="What floats on a page of a word processor has no place of its own in an edition.",
    example="A quotation in a box beside the text",
    remedy="Look whether it stands where it should.",
)
SRC061 = Rule(
    code="SRC061",
    title="Numbers that a word processor made, left out",
    severity=Severity.NOTE,
    reason="They are no part of the text; “see section 2” is, and may now point at nothing.",
    example="Headings numbered by a list style",
    remedy="Look whether the text refers to them.",
)
SRC062 = Rule(
    code="SRC062",
    title="Page of the author's file, referred to",
    severity=Severity.WARNING,
    reason="“See page 12” counts the pages of a file whose pages the edition does not have.",
    example="A PAGEREF field in a Word file, a reference by page in an OpenDocument file",
    remedy="Refer to the section, the figure or the table instead.",
)
