"""Rules of the family SRC: files of the manuscript, their formats and encodings."""

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
SRC070 = Rule(
    code="SRC070",
    title="Encoding that was assumed",
    severity=Severity.WARNING,
    reason=(
        "Nothing in a text file says how its letters are stored. What was assumed is what the "
        "words make most sense in, and it may be another."
    ),
    example="A letter saved in 1998 as KOI8-R",
    remedy="Look at a few letters with accents; save the file as UTF-8 if they are wrong.",
)
