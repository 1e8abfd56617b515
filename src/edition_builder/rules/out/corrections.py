"""Rules of the family OUT: manuscripts that corrections are written into."""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity

OUT120 = Rule(
    code="OUT120",
    title="The manuscript could not be written",
    severity=Severity.ERROR,
    exit=Exit.OUTPUT,
    reason="New text, its ledger and its pictures are put in place together or not at all; the "
    "system refused one of them, and every file is as it was.",
    example="edition-builder normalise --write, on a disk that is full",
    remedy="Free some room, or ask for the right to write there, and run the command again.",
)
OUT121 = Rule(
    code="OUT121",
    title="A file with other contents is in the way",
    severity=Severity.ERROR,
    exit=Exit.OUTPUT,
    reason="What an author or an editor wrote is never replaced without being asked for.",
    example="edition-builder import submission.docx, for the second time",
    remedy="Name another file with -o, or say --force where the old one may go.",
)
OUT122 = Rule(
    code="OUT122",
    title="A file is not the one that was read",
    severity=Severity.ERROR,
    exit=Exit.OUTPUT,
    reason="Between reading and writing somebody saved the file, or it leads out of the folder; "
    "writing would lose words or touch a stranger's file.",
    example="edition-builder normalise --write, while the text is open in an editor",
    remedy="Save and close the file, and run the command again.",
)
OUT123 = Rule(
    code="OUT123",
    title="Ledger that cannot be read",
    severity=Severity.ERROR,
    exit=Exit.OUTPUT,
    reason="Every change to a text is added to its ledger; one that cannot be read would be lost "
    "by adding to it, so nothing is written.",
    example="a ledger with the marks of a merge conflict in it",
    remedy="Mend the file, or move it away: then a new ledger is begun.",
)
OUT124 = Rule(
    code="OUT124",
    title="Corrections that cannot be written into a file",
    severity=Severity.ERROR,
    exit=Exit.OUTPUT,
    reason="Corrections change their own letters and no other byte of a file; where its letters "
    "had to be guessed, that cannot be promised.",
    example="a manuscript saved as Windows-1252",
    remedy="Save the file as UTF-8 first, and look at the letters that were guessed.",
)
OUT125 = Rule(
    code="OUT125",
    title="Another run is writing the manuscript",
    severity=Severity.ERROR,
    exit=Exit.OUTPUT,
    reason="Two runs that write into one manuscript would undo each other's work.",
    example="edition-builder normalise --write, typed in two terminals",
    remedy="Wait until the other run has ended.",
)
