"""Rules of the family SRC: documents that are archives, before anything in them is read."""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity

SRC040 = Rule(
    code="SRC040",
    title="Word file in the format of before 2007",
    severity=Severity.ERROR,
    reason=(
        "A .doc keeps its text in an old binary form that only a word processor reads without loss."
    ),
    example="submission.doc",
    remedy="Open it in Word or LibreOffice and save it as .docx; import that.",
)
SRC041 = Rule(
    code="SRC041",
    title="Document that is locked by a password",
    severity=Severity.ERROR,
    reason="What is encrypted can be read by nobody who has not the password.",
    example="submission.docx, saved with “Encrypt with password”",
    remedy="Open it with its password, remove the protection, save it, and import that.",
)
SRC042 = Rule(
    code="SRC042",
    title="Not a document of its kind",
    severity=Severity.ERROR,
    reason="What a file is, its contents say; a name can be changed without changing them.",
    example="A spreadsheet or a PDF renamed to submission.docx",
    remedy="Save the text itself in one of the formats that are read.",
)
SRC043 = Rule(
    code="SRC043",
    title="Damaged document",
    severity=Severity.ERROR,
    reason=(
        "Part of the file is missing or changed, as after a download that broke off; words"
        " may be lost."
    ),
    example="submission.docx, of which the second half did not arrive",
    remedy="Ask for the file again, or open it in a word processor and save it anew.",
)
SRC044 = Rule(
    code="SRC044",
    title="Archive that unfolds to too much",
    severity=Severity.ERROR,
    exit=Exit.LIMIT,
    reason=(
        "A few packed bytes can unfold to more than any memory holds; no word processor writes"
        " such a file."
    ),
    example="A .docx of 100 kB whose text unfolds to 10 GB",
    remedy="Save it anew from a word processor; if that cannot open it, ask for another copy.",
)
SRC045 = Rule(
    code="SRC045",
    title="Archive with a file that would land outside of it",
    severity=Severity.ERROR,
    reason="Names that climb out of the archive are made to overwrite files of whoever opens it.",
    example="../../.bashrc within submission.docx",
    remedy="Do not open it; ask the author for the file as it left the word processor.",
)
SRC046 = Rule(
    code="SRC046",
    title="Document type in a document's XML",
    severity=Severity.ERROR,
    reason=(
        "A document type of its own can name files to read and addresses to fetch; the formats"
        " forbid it and no word processor writes one."
    ),
    example='<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    remedy="Save the file anew from a word processor.",
)
