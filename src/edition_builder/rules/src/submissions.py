"""Rules of the family SRC: an author's file taken in."""

from __future__ import annotations

from edition_builder.diagnostics import Exit, Rule, Severity

SRC080 = Rule(
    code="SRC080",
    title="Not yet in edition.toml",
    severity=Severity.NOTE,
    reason=(
        "Where edition.toml lists the files of an edition, only these are printed; a new part is "
        "no part until somebody has said where it goes."
    ),
    example='files = ["manuscript/one.md"], and manuscript/two.md was imported',
    remedy="Add the file to the list that the finding names, where it belongs in the order.",
)
SRC081 = Rule(
    code="SRC081",
    title="Title page left to edition.toml",
    severity=Severity.NOTE,
    reason=(
        "An edition says its title, its authors and its language once, in edition.toml; what a "
        "part's own title page says is told, and not printed."
    ),
    example="A Word file with a title and an author on its first page",
    remedy="Say it under [edition], or put it into the text as a heading.",
)
SRC082 = Rule(
    code="SRC082",
    title="Draft entries for the bibliography",
    severity=Severity.NOTE,
    reason=(
        "What an author's list of works or reference manager says is put into entries; a draft has "
        "to be compared with the works before it is printed."
    ),
    example="A Word file with citations from Zotero",
    remedy="Go through the entries, and move them to the edition's bibliography.",
)
SRC083 = Rule(
    code="SRC083",
    title="Picture beside the file that was not brought along",
    severity=Severity.WARNING,
    reason=(
        "Pictures are taken from the author's folder and those below it, and from nowhere else."
    ),
    example="![A map](../maps/one.png)",
    remedy="Copy the picture into the edition, and name it from there.",
)
SRC089 = Rule(
    code="SRC089",
    title="Not a part of the manuscript",
    severity=Severity.ERROR,
    exit=Exit.USAGE,
    reason="Only the files that the edition is made of are looked at.",
    example="$ edition-builder normalise notes/todo.md",
    remedy="Name a file that [manuscript] lists, or add it there.",
)
