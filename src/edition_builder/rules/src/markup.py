"""Rules of the family SRC: markup that is left out, or says another thing than was meant."""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity

SRC012 = Rule(
    code="SRC012",
    title="Code fence never closed",
    severity=Severity.ERROR,
    reason=(
        "What follows was meant as code, or the fence was not meant: either way the text is "
        "not set as intended."
    ),
    example="```python\nprint(1)",
    remedy="Put the closing fence, as long as the opening one, on a line of its own.",
)
SRC013 = Rule(
    code="SRC013",
    title="Note without definition",
    severity=Severity.ERROR,
    reason=(
        "The call is printed as it stands, in brackets, and its reader looks for a note in vain."
    ),
    example="speech.[^letter] and no line “[^letter]: …”",
    remedy="Write the note, or mend the label.",
)
SRC014 = Rule(
    code="SRC014",
    title="Note defined twice",
    severity=Severity.ERROR,
    reason="Only one of two notes with one label can be printed; the words of the other are lost.",
    example="[^1]: First.\n\n[^1]: Second.",
    remedy="Give each note a label of its own.",
)
SRC015 = Rule(
    code="SRC015",
    title="Note never called",
    severity=Severity.ERROR,
    reason="A note that nothing calls is left out of every edition, and its words are lost.",
    example="[^old]: A note whose call was deleted.",
    remedy="Call it in the text, or delete it.",
)
SRC016 = Rule(
    code="SRC016",
    title="Two files with one identifier",
    severity=Severity.WARNING,
    reason="A link to it can mean only one of the two; the other is renamed.",
    example="# Sources {#sources} in two chapters",
    remedy="Give each place an identifier of its own.",
)
SRC017 = Rule(
    code="SRC017",
    title="HTML that is left out",
    severity=Severity.WARNING,
    reason="Frames, forms, styles and the like have no place on paper and are a danger on screen.",
    example='<iframe src="https://example.org"></iframe>',
    remedy="Say it in Markdown, or delete it.",
)
SRC018 = Rule(
    code="SRC018",
    title="Script in the manuscript",
    severity=Severity.WARNING,
    reason="No edition runs the author's scripts: not as elements, not as attributes of others.",
    example='[text]{onclick="alert(1)"}',
    remedy="Delete it.",
)
SRC019 = Rule(
    code="SRC019",
    title="Link with an address that is left out",
    severity=Severity.WARNING,
    reason=(
        "Editions link to the web, to e-mail addresses and within themselves; other addresses"
        " run code or name files of one machine."
    ),
    example="[here](javascript:alert(1))",
    remedy="Use an address that begins with https:// or mailto:, or #identifier.",
)
SRC020 = Rule(
    code="SRC020",
    title="Pandoc passed its limits",
    severity=Severity.ERROR,
    exit=Exit.LIMIT,
    reason="A text that takes this long or this much memory to read is built to do so, or broken.",
    example="A paragraph of thousands of backticks",
    remedy="Look for very deep nesting or very long lines of marks, and split the file.",
)
SRC021 = Rule(
    code="SRC021",
    title="Text that pandoc cannot follow",
    severity=Severity.ERROR,
    exit=Exit.LIMIT,
    reason="A tree this deep cannot be printed on any page.",
    example="Lists in lists in lists, two hundred deep",
    remedy="Flatten lists, quotations and brackets that lie in one another.",
)
SRC023 = Rule(
    code="SRC023",
    title="Nesting too deep",
    severity=Severity.ERROR,
    exit=Exit.LIMIT,
    reason=(
        "Reading brackets in brackets takes pandoc twice as long with each level: it would "
        "not come to an end."
    ),
    example="[[[[[[[[[[[[[[[[ and so on",
    remedy="Close brackets that are open, and write “\\[” for one that stands for itself.",
)
SRC024 = Rule(
    code="SRC024",
    title="Raw LaTeX that is left out",
    severity=Severity.ERROR,
    reason=(
        "LaTeX commands mean something to LaTeX alone; in these editions they and their words"
        " are lost."
    ),
    example="\\emph{Pravda}",
    remedy="Say it in Markdown: *Pravda*.",
)
SRC025 = Rule(
    code="SRC025",
    title="Invisible change of direction",
    severity=Severity.WARNING,
    reason=(
        "Override characters show text in another order than it is stored in; readers and "
        "search see different words."
    ),
    example="A right-to-left override (U+202E) pasted from a web page",
    remedy="Delete it; for Hebrew or Arabic words write [words]{lang=he dir=rtl}.",
)
SRC026 = Rule(
    code="SRC026",
    title="Look-alike letters in one word",
    severity=Severity.WARNING,
    reason="A word with a letter of another alphabet looks right and is found by no search.",
    example="Сheka with the Cyrillic letter Es",
    remedy="Type the word again.",
)
SRC090 = Rule(
    code="SRC090",
    title="Code that was never run",
    severity=Severity.WARNING,
    reason="A chunk of R Markdown or Quarto stands for what its code makes. Nothing here runs "
    "code, so the edition prints the code itself, and no table or figure.",
    example='```{r growth, fig.cap="Growth"}',
    remedy="Knit the text first (with keep_md, or quarto render --to markdown), and list what that "
    "writes under files.",
)
