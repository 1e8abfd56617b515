"""Rules of the family SRC: reading the manuscript."""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity

SRC001 = Rule(
    code="SRC001",
    title="The manuscript is not there",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="Every file that edition.toml lists has to be in the project; nothing is left out.",
    example='[manuscript]\nfiles = ["manuscript/essay.md"]      # no such file',
    remedy="Put the file in place, or correct its name in edition.toml.",
)

SRC002 = Rule(
    code="SRC002",
    title="Format that is not read",
    severity=Severity.ERROR,
    reason=(
        "Only formats with a reader of their own are read, so that nothing in a file is guessed at."
    ),
    example="manuscript/essay.pages",
    remedy="Save the text in one of the formats that the finding lists.",
)

SRC003 = Rule(
    code="SRC003",
    title="Text in UTF-16",
    severity=Severity.WARNING,
    reason=(
        "Everything that reads this folder later expects UTF-8, and version control takes "
        "UTF-16 for a picture."
    ),
    example="A file saved as “Unicode text”.",
    remedy="Save the file again as UTF-8.",
)

SRC004 = Rule(
    code="SRC004",
    title="Not a text file",
    severity=Severity.ERROR,
    reason=(
        "A PDF, a Word file or a picture under the name of a text has no words that could be read."
    ),
    example="A Word file renamed to essay.md",
    remedy="Save the text itself as plain text in UTF-8.",
)

SRC005 = Rule(
    code="SRC005",
    title="Byte that is not UTF-8",
    severity=Severity.ERROR,
    reason=(
        "A lone byte from an older encoding can be several letters; which one it is should "
        "not be left to a guess."
    ),
    example="Caf\\xe9, saved as Windows-1252",
    remedy="Look at the letter that is named, then save the file again as UTF-8.",
)

SRC006 = Rule(
    code="SRC006",
    title="Control character",
    severity=Severity.WARNING,
    reason=(
        "Characters that print nothing break PDF, EPUB and search, and often stand where a "
        "letter was lost."
    ),
    example="A backspace (U+0008) left by a terminal",
    remedy="Delete it, and look whether a letter is missing there.",
)

SRC007 = Rule(
    code="SRC007",
    title="Front matter never closed",
    severity=Severity.ERROR,
    reason=(
        "Without its closing rule it cannot be known where the metadata ends and the text begins."
    ),
    example="---\ntitle: Lenin and Stalin\n\nThe first paragraph …",
    remedy="Put a line “---” behind the last key.",
)

SRC008 = Rule(
    code="SRC008",
    title="Front matter that cannot be read",
    severity=Severity.ERROR,
    reason="Front matter is YAML; where its grammar breaks off, none of its keys count.",
    example="title: Lenin: a life",
    remedy="Write one “key: value” a line, and values with a colon in quotation marks.",
)

SRC009 = Rule(
    code="SRC009",
    title="Anchors, aliases or tags in front matter",
    severity=Severity.ERROR,
    reason=(
        "They can make a few lines grow beyond any memory, or name types of a programming language."
    ),
    example="a: &a [x, x]\nb: [*a, *a]",
    remedy="Write each value out.",
)

SRC010 = Rule(
    code="SRC010",
    title="Reserved key in front matter",
    severity=Severity.WARNING,
    reason=(
        "By these keys pandoc would open files of this machine or put markup of its own into "
        "the editions; they are never followed."
    ),
    example="csl: /etc/passwd",
    remedy="Delete it; styles and bibliographies are named in edition.toml.",
)

SRC011 = Rule(
    code="SRC011",
    title="Metadata that belongs in edition.toml",
    severity=Severity.NOTE,
    reason=(
        "An edition has one set of metadata, in edition.toml, so that all formats and files agree."
    ),
    example="author: Jane Doe",
    remedy="Move it to [edition] in edition.toml, or delete it.",
)

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
    reason="A tree this deep cannot be printed on any page.",
    example="Lists in lists in lists, two hundred deep",
    remedy="Flatten lists, quotations and brackets that lie in one another.",
)

SRC022 = Rule(
    code="SRC022",
    title="Empty manuscript file",
    severity=Severity.ERROR,
    reason=(
        "A file with no words in it is nearly always one that was saved too early or in the "
        "wrong place."
    ),
    example="manuscript/02-chapter.md, 0 bytes",
    remedy="Put the text in, or take the file out of the manuscript.",
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

SRC027 = Rule(
    code="SRC027",
    title="Metadata after the top of the file",
    severity=Severity.WARNING,
    reason=(
        "Front matter is read at the top of a file only; further down it would be printed as text."
    ),
    example="---\nauthor: Jane Doe\n---  in the middle of a chapter",
    remedy="Move it to the top or to edition.toml, or delete it.",
)
